"""Carries fixes out, looks again, and takes back what would bring a new finding."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from plainspeak.fixes import edits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from plainspeak.fixes.edits import Fix
    from plainspeak.model import Document, Edit, Finding, Report

T = TypeVar("T")

MAX_PASSES = 10
"""Times a text is looked at again; each pass may make room for words that stood too close."""


class Change(NamedTuple):
    """One change that was made: where, and the words before and after, each on one line."""

    place: str
    before: str
    after: str


@dataclass(frozen=True)
class FixResult(Generic[T]):
    """A text or file with its fixes made, what they changed, and the reports before and after."""

    source: T
    changes: tuple[Change, ...]
    before: Report
    after: Report

    @property
    def made(self) -> int:
        """How many fixes were made."""
        return len(self.changes)


def fix(
    check: Callable[[Document], Report],
    source: T,
    read: Callable[[T], Document],
    rewrite: Callable[[T, Sequence[Edit]], T],
    *,
    unsafe: bool = False,
) -> FixResult[T]:
    """Make the fixes of a text or file.

    A fix is not made where the words are not in the file exactly so, and not where the same
    place would be flagged again.
    """
    before = report = check(read(source))
    changes: list[Change] = []
    refused = set[tuple[str, str]]()
    for _ in range(MAX_PASSES):
        chosen = [
            each
            for each in edits.choose(report.findings, unsafe=unsafe)
            if (_written(report, each.finding), each.suggestion.text) not in refused
            and all(report.document.is_verbatim(edit.start, edit.end) for edit in each.edits)
        ]
        if not chosen:
            break
        changed = rewrite(source, [edit for each in chosen for edit in each.edits])
        after = check(read(changed))
        if bad := _flagged_again(chosen, report.findings, after.findings):
            refused |= {(_written(report, each.finding), each.suggestion.text) for each in bad}
        else:
            changes += [_change(report.document, each) for each in chosen]
            source, report = changed, after
    return FixResult(source, tuple(changes), before, report)


def _written(report: Report, finding: Finding) -> str:
    return report.document.text[finding.start : finding.end].casefold()


def _change(document: Document, fix: Fix) -> Change:
    """What one fix changes, in whole words."""
    pairs = [_in_words(document.text, run) for run in edits.runs(fix.edits)]
    before, after = (f" {CUT} ".join(each) for each in zip(*pairs, strict=True))
    return Change(document.locate(fix.finding.start).label, before, after)


CUT = "\N{HORIZONTAL ELLIPSIS}"


def _in_words(text: str, run: Sequence[Edit]) -> tuple[str, str]:
    """Some words before and after the edits that are made in them."""
    start, end = run[0].start, run[-1].end
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    before, after = text[start:end], edits.apply_to(text, start, end, run)
    return " ".join(before.split()), " ".join(after.split())


def _flagged_again(
    chosen: Sequence[Fix], before: Sequence[Finding], after: Sequence[Finding]
) -> list[Fix]:
    """The fixes whose new words a rule about words speaks of, unless it spoke of them already."""
    flat = [(each, edit) for each in chosen for edit in each.edits]
    flat.sort(key=lambda pair: pair[1].start)
    stands = edits.positions_after([edit for _, edit in flat])
    now, then = _Words(after), _Words(before)
    return [
        fix
        for (fix, edit), (start, end) in zip(flat, stands, strict=True)
        if now.terms(start, end) - then.terms(edit.start, edit.end, but=fix.finding)
    ]


class _Words:
    """The findings of a text about listed terms and rare words, in reading order."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        about_words = (each for each in findings if each.term or each.rule == "rare-word")
        self._found = sorted(about_words, key=lambda each: each.start)
        self._starts = [each.start for each in self._found]
        self._longest = max((each.end - each.start for each in self._found), default=0)

    def terms(self, start: int, end: int, but: Finding | None = None) -> set[str]:
        """The terms and words in a part of the text, but for those of one finding."""
        first = bisect_left(self._starts, start - self._longest)
        return {
            each.term.id if each.term else each.text.casefold()
            for each in self._found[first : bisect_left(self._starts, end)]
            if start < each.end and each is not but
        }
