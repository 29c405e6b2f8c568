"""Plain values that every layer passes on: documents, terms, findings and reports.

All offsets are code points in ``Document.text``, counted from 0, and half-open:
``text[start:end]`` is what is meant. Everything here is frozen and can be pickled.
"""

from plainspeak.model.document import HIDDEN, Block, Document, Kind, MarkupDefinition
from plainspeak.model.finding import Edit, Finding, Level, Suggestion
from plainspeak.model.readability import (
    EditKind,
    HelpfulEdit,
    Readability,
    ScoringInput,
    Sentence,
    SentenceSpan,
    TermUse,
)
from plainspeak.model.report import Acronym, Report
from plainspeak.model.source_map import IdentityMap, Location, SourceMap
from plainspeak.model.suppression import HINT, SuppressionComment, parse_suppression_comment
from plainspeak.model.term import Term, TermMatch

__all__ = [
    "HIDDEN",
    "HINT",
    "Acronym",
    "Block",
    "Document",
    "Edit",
    "EditKind",
    "Finding",
    "HelpfulEdit",
    "IdentityMap",
    "Kind",
    "Level",
    "Location",
    "MarkupDefinition",
    "Readability",
    "Report",
    "ScoringInput",
    "Sentence",
    "SentenceSpan",
    "SourceMap",
    "Suggestion",
    "SuppressionComment",
    "Term",
    "TermMatch",
    "TermUse",
    "parse_suppression_comment",
]
