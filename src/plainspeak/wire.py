"""The wire format: a report as plain data for other programs, version 1.

``wire.schema.json`` beside this module describes it for machines.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

import plainspeak

if TYPE_CHECKING:
    from plainspeak.model import Document, Finding, Report, Suggestion

Wire = dict[str, object]

VERSION = 1


def tool() -> Wire:
    """The name and version of this program."""
    return {"name": "plainspeak", "version": plainspeak.__version__}


def document(report: Report) -> Wire:
    """One document of the wire format."""
    seen: Counter[str] = Counter()
    return {
        "path": report.document.name,
        "words": report.words,
        "findings": [_finding(report.document, each, seen) for each in report.findings],
        "acronyms": [
            {
                "short": each.short,
                "long": each.long,
                "explained_at": each.explained_at and list(each.explained_at),
                "uses": [list(use) for use in each.uses],
            }
            for each in report.acronyms
        ],
        "readability": asdict(report.readability),
    }


def _finding(document: Document, finding: Finding, seen: Counter[str]) -> Wire:
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
        "suggestions": [_suggestion(each) for each in finding.suggestions],
        "term": term and term.id,
        "meaning": (term and term.meaning) or None,
        "source": (term and term.source) or None,
        "fingerprint": _fingerprint(document.text, finding, seen),
    }


def _suggestion(suggestion: Suggestion) -> Wire:
    wire: Wire = {"text": suggestion.text, "safe": suggestion.safe}
    if suggestion.reason:
        wire["reason"] = suggestion.reason
    return wire


SURROUNDINGS = 40
"""Characters of its line, on each side of a finding, that its fingerprint takes in."""


def _fingerprint(text: str, finding: Finding, seen: Counter[str]) -> str:
    """Name a finding by its rule, words and surroundings, so that it survives moves of the text."""
    before = text[max(0, finding.start - SURROUNDINGS) : finding.start].rpartition("\n")[2]
    after = text[finding.end : finding.end + SURROUNDINGS].partition("\n")[0]
    words = text[finding.start : finding.end]
    parts = (finding.rule, " ".join(words.split()), *before.split(), "|", *after.split())
    key = "\n".join(parts)
    seen[key] += 1
    return hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:16]
