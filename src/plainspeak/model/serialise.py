"""The wire format: a report as plain data for other programs, version 1.

``wire.schema.json`` beside this module describes it for machines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from plainspeak._version import __version__

if TYPE_CHECKING:
    from plainspeak.model import (
        Document,
        Evidence,
        Finding,
        Readability,
        Report,
        Sentence,
        Suggestion,
    )

Wire = dict[str, object]

VERSION = 1


class WireFinding(TypedDict):
    """One finding of the wire format."""

    rule: str
    level: str
    start: int
    end: int
    text: str
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    page: int | None
    paragraph: int | None
    section: str | None
    message: str
    suggestions: list[Wire]
    term: str | None
    meaning: str | None
    source: str | None
    fingerprint: str


def tool() -> Wire:
    """The name and version of this program."""
    return {"name": "plainspeak", "version": __version__}


def document(report: Report) -> Wire:
    """One document of the wire format."""
    return {
        "path": report.document.name,
        "words": report.words,
        "findings": findings(report),
        "acronyms": [
            {
                "short": each.short,
                "long": each.long,
                "explained_at": each.explained_at and list(each.explained_at),
                "uses": [list(use) for use in each.uses],
                "known": each.known,
            }
            for each in report.acronyms
        ],
        "readability": _readability(report.readability),
        "evidence": _evidence(report.evidence),
    }


def _evidence(found: Evidence) -> Wire:
    """Counts for WCAG 2.2, by the numbers of its criteria."""
    return {
        "wcag_3_1_3_unusual_words": {
            "found": found.unusual_words,
            "without_explanation": list(found.unexplained_words),
        },
        "wcag_3_1_4_abbreviations": {
            "found": found.abbreviations,
            "without_explanation": list(found.unexplained_abbreviations),
        },
        "wcag_3_1_5_reading_level": {
            "flesch_kincaid_grade": found.grade,
            "within_lower_secondary": found.within_lower_secondary,
        },
    }


def _readability(measured: Readability) -> Wire:
    sentences = [_fields(each) for each in measured.sentences]
    return _fields(measured) | {"sentences": sentences}


def _fields(noun: Readability | Sentence) -> Wire:
    """The fields of a noun by their names; ``dataclasses.asdict`` would copy every number."""
    return {name: getattr(noun, name) for name in noun.__slots__}


def findings(report: Report) -> list[WireFinding]:
    """The findings of one document, without its scores."""
    return [_finding(report.document, each) for each in report.findings]


def _finding(document: Document, finding: Finding) -> WireFinding:
    begin, end = document.locate(finding.start), document.locate(finding.end)
    term = finding.term
    return {
        "rule": finding.rule,
        "level": str(finding.level),
        "start": finding.start,
        "end": finding.end,
        "text": document.shown[finding.start : finding.end],
        "line": begin.line,
        "column": begin.column,
        "end_line": end.line,
        "end_column": end.column,
        "page": begin.page,
        "paragraph": begin.paragraph,
        "section": begin.section,
        "message": finding.message,
        "suggestions": [_suggestion(each, finding) for each in finding.suggestions],
        "term": term.id if term else None,
        "meaning": (term and term.meaning) or None,
        "source": (term and term.source) or None,
        "fingerprint": finding.fingerprint,
    }


def _suggestion(suggestion: Suggestion, finding: Finding) -> Wire:
    """The words, and the edits that put them in: offsets in the text, half-open."""
    edits = [
        {"start": each.start, "end": each.end, "text": each.text}
        for each in suggestion.edits_of(finding)
    ]
    wire: Wire = {"text": suggestion.text, "safe": suggestion.safe, "edits": edits}
    if suggestion.reason:
        wire["reason"] = suggestion.reason
    if suggestion.treatment != "swap":
        wire["treatment"] = suggestion.treatment
    return wire
