"""Carries fixes out, looks again, and takes back what would bring a new finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak import edits, formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.checker import Checker
    from plainspeak.edits import Fix
    from plainspeak.model import Document, Finding, Report

PASSES = 10
"""Times a text is looked at again; each pass may make room for words that stood too close."""


class Fixed(NamedTuple):
    """A text with its fixes made: the text, how many there were, and the report of what is left."""

    text: str
    made: int
    report: Report


def fix(checker: Checker, document: Document, *, unsafe: bool = False) -> Fixed:
    """Make the fixes of a document whose characters are those of its file.

    A fix after which the same place would be flagged again is not made.
    """
    text, count = document.shown, 0
    report = checker.check_document(document)
    refused: set[tuple[str, str]] = set()
    for _ in range(PASSES):
        chosen = [
            each
            for each in edits.choose(report.findings, unsafe=unsafe)
            if (_written(report, each.finding), each.suggestion.text) not in refused
        ]
        if not chosen:
            break
        made = [edit for each in chosen for edit in each.edits]
        changed = edits.apply(text, made)
        after = checker.check_document(formats.read_text(changed, document.name))
        bad = _flagged_again(chosen, after.findings)
        if bad:
            refused |= {(_written(report, each.finding), each.suggestion.text) for each in bad}
        else:
            text, report, count = changed, after, count + len(chosen)
    return Fixed(text, count, report)


def _written(report: Report, finding: Finding) -> str:
    return report.document.text[finding.start : finding.end].casefold()


def _flagged_again(chosen: Sequence[Fix], findings: Sequence[Finding]) -> list[Fix]:
    """The fixes whose new words a rule about words speaks of."""
    flat = [(each, edit) for each in chosen for edit in each.edits]
    stands = edits.places([edit for _, edit in flat])
    return [
        fix
        for (fix, _), (start, end) in zip(flat, stands, strict=True)
        if any(found.term and found.start < end and start < found.end for found in findings)
    ]
