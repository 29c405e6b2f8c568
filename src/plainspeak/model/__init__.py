"""Plain values that every layer passes on: documents, terms, findings and reports.

All offsets are code points in ``Document.text``, counted from 0, and half-open:
``text[start:end]`` is what is meant. Everything here is frozen and can be pickled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.lazy_names import lazy_names

if TYPE_CHECKING:
    from plainspeak.model.document import (
        HIDDEN,
        JOINER,
        Block,
        Document,
        Kind,
        MarkupDefinition,
        without_joiners,
    )
    from plainspeak.model.evidence import LOWER_SECONDARY_GRADE, Evidence
    from plainspeak.model.finding import Edit, Finding, Suggestion
    from plainspeak.model.layout import Layout, ParagraphStyle, Picture, TextStyle
    from plainspeak.model.level import Level
    from plainspeak.model.readability import (
        EditKind,
        HelpfulEdit,
        Readability,
        ScoredTerm,
        ScoringInput,
        Sentence,
        SentenceSpan,
    )
    from plainspeak.model.report import Acronym, ForeignText, Report
    from plainspeak.model.source_map import IdentityMap, Location, SourceMap
    from plainspeak.model.suppression import HINT, SuppressionComment, parse_suppression_comment
    from plainspeak.model.term import Term, TermMatch
    from plainspeak.model.term_use import TermUse

__all__ = [
    "HIDDEN",
    "HINT",
    "JOINER",
    "LOWER_SECONDARY_GRADE",
    "Acronym",
    "Block",
    "Document",
    "Edit",
    "EditKind",
    "Evidence",
    "Finding",
    "ForeignText",
    "HelpfulEdit",
    "IdentityMap",
    "Kind",
    "Layout",
    "Level",
    "Location",
    "MarkupDefinition",
    "ParagraphStyle",
    "Picture",
    "Readability",
    "Report",
    "ScoredTerm",
    "ScoringInput",
    "Sentence",
    "SentenceSpan",
    "SourceMap",
    "Suggestion",
    "SuppressionComment",
    "Term",
    "TermMatch",
    "TermUse",
    "TextStyle",
    "parse_suppression_comment",
    "without_joiners",
]

__getattr__ = lazy_names(
    __name__,
    {
        "document": (
            "HIDDEN",
            "JOINER",
            "Block",
            "Document",
            "Kind",
            "MarkupDefinition",
            "without_joiners",
        ),
        "evidence": ("LOWER_SECONDARY_GRADE", "Evidence"),
        "finding": ("Edit", "Finding", "Suggestion"),
        "layout": ("Layout", "ParagraphStyle", "Picture", "TextStyle"),
        "level": ("Level",),
        "readability": (
            "EditKind",
            "HelpfulEdit",
            "Readability",
            "ScoredTerm",
            "ScoringInput",
            "Sentence",
            "SentenceSpan",
        ),
        "report": ("Acronym", "ForeignText", "Report"),
        "source_map": ("IdentityMap", "Location", "SourceMap"),
        "suppression": ("HINT", "SuppressionComment", "parse_suppression_comment"),
        "term": ("Term", "TermMatch"),
        "term_use": ("TermUse",),
    },
)
