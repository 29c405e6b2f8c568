"""Plain values that every layer passes on: documents, terms, findings and reports.

All offsets are code points in ``Document.text``, counted from 0, and half-open:
``text[start:end]`` is what is meant. Everything here is frozen and can be pickled.
"""

from plainspeak.model.document import HIDDEN, Block, Document, Explanation, Kind
from plainspeak.model.finding import Edit, Finding, Level, Suggestion
from plainspeak.model.readability import (
    Moved,
    Readability,
    ScoringInput,
    Sentence,
    SentenceSpan,
)
from plainspeak.model.report import Acronym, Report
from plainspeak.model.source_map import Lines, Location, Origin
from plainspeak.model.suppression import HINT, Directive, directive
from plainspeak.model.term import Term, TermMatch

__all__ = [
    "Acronym",
    "Block",
    "Directive",
    "Document",
    "Edit",
    "Explanation",
    "HINT",
    "Finding",
    "HIDDEN",
    "Kind",
    "Level",
    "Lines",
    "Location",
    "Moved",
    "Origin",
    "Readability",
    "Report",
    "ScoringInput",
    "Sentence",
    "SentenceSpan",
    "Suggestion",
    "Term",
    "TermMatch",
    "directive",
]
