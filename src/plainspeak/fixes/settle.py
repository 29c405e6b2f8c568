"""Looks at all changes of a document together, so that what is called safe will be made."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from plainspeak.fixes import edits as editing
from plainspeak.fixes import slips

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from plainspeak.fixes.edits import Fix
    from plainspeak.model import Document, Edit, Finding

    TermsIn = Callable[[Sequence[str]], Sequence[AbstractSet[str]]]

FLAGGED_AGAIN = "the new words would be found here as well"
NOT_TOGETHER = "it may not fit with another change nearby"

NEAR_CHARS = 120
"""Characters between two changes that one slip of grammar may bridge."""


def settle(document: Document, findings: Sequence[Finding], terms_in: TermsIn) -> list[Finding]:
    """The findings, with each safe suggestion that could not be made after all offered only.

    A change cannot be made where its words are not in the file just so, where the new words
    bring a listed term, and not where it and another change in the same sentence would bring a slip
    of grammar that neither brings alone. ``terms_in`` finds the listed terms in each of some texts.
    """
    if not any(swap.safe for finding in findings for swap in finding.suggestions):
        return list(findings)
    terms_in = _remembered(terms_in)
    doubts: dict[int, str] = {}
    exact: list[Fix] = []
    chosen = list(editing.choose(findings))
    for fix in chosen:
        reasons = [document.why_fixed(edit.start, edit.end) for edit in fix.edits]
        if reason := next(filter(None, reasons), None):
            doubts[id(fix.finding)] = reason
        else:
            exact.append(fix)
    for fix in _bringing_a_term(document.text, exact, terms_in):
        doubts[id(fix.finding)] = FLAGGED_AGAIN
    wanted = [fix for fix in chosen if id(fix.finding) not in doubts]
    for group in _groups(document, wanted):
        for fix in _clashing(document.text, group, terms_in):
            doubts[id(fix.finding)] = NOT_TOGETHER
    return [
        _offered(finding, doubts[id(finding)]) if id(finding) in doubts else finding
        for finding in findings
    ]


def _remembered(terms_in: TermsIn) -> TermsIn:
    """The same, asked once for each text: a form letter says the same to thousands of people."""
    known: dict[str, AbstractSet[str]] = {}

    def ask(texts: Sequence[str]) -> Sequence[AbstractSet[str]]:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, terms_in(new), strict=True))
        return [known[text] for text in texts]

    return ask


def _bringing_a_term(text: str, fixes: Iterable[Fix], terms_in: TermsIn) -> Iterator[Fix]:
    """The changes with which a listed term is found that is not found without them.

    Few windows hold a term at all, so what was there before is looked up for those alone.
    """
    runs = [(fix, run, _window(text, run)) for fix in fixes for run in editing.runs(fix.edits)]
    after = terms_in([editing.apply_to(text, *window, run) for _, run, window in runs])
    held = [
        (fix, found, window) for (fix, _, window), found in zip(runs, after, strict=True) if found
    ]
    before = terms_in([text[slice(*window)] for _, _, window in held])
    for (fix, found, _), known in zip(held, before, strict=True):
        if found - known:
            yield fix


def _window(text: str, run: Sequence[Edit]) -> tuple[int, int]:
    """What is near some edits, in whole words."""
    end = text.find(" ", run[-1].end + NEAR_CHARS)
    start = text.rfind(" ", 0, max(0, run[0].start - NEAR_CHARS)) + 1
    return start, end if end >= 0 else len(text)


def _offered(finding: Finding, reason: str) -> Finding:
    """A finding none of whose suggestions is safe any more."""
    return replace(
        finding,
        suggestions=tuple(
            replace(each, safe=False, reason=reason) if each.safe else each
            for each in finding.suggestions
        ),
    )


def _groups(document: Document, fixes: Iterable[Fix]) -> Iterator[list[Fix]]:
    """The changes that are near each other in one block, where there is more than one."""
    starts = [block.start for block in document.blocks]
    group: list[Fix] = []
    for fix in (each for each in fixes if len(editing.runs(each.edits)) == 1):
        if group and not _are_near(group[-1], fix, starts):
            if len(group) > 1:
                yield group
            group = []
        group.append(fix)
    if len(group) > 1:
        yield group


def _are_near(one: Fix, other: Fix, starts: Sequence[int]) -> bool:
    end, start = one.edits[-1].end, other.edits[0].start
    same_block = bisect_right(starts, end) == bisect_right(starts, start)
    return same_block and start - end < NEAR_CHARS


def _clashing(text: str, group: Sequence[Fix], terms_in: TermsIn) -> Iterator[Fix]:
    """The changes of a group that would bring a slip or a term together with those before them."""
    made: list[Edit] = []
    for fix in group:
        start = max(0, fix.edits[0].start - 2 * NEAR_CHARS)
        end = fix.edits[-1].end + NEAR_CHARS
        made = [edit for edit in made if edit.start >= start]
        before = editing.apply_to(text, start, end, made)
        after = editing.apply_to(text, start, end, [*made, *fix.edits])
        if slips.new_slip(before, after) or _new(terms_in([before, after])):
            yield fix
        else:
            made += fix.edits


def _new(found: Sequence[AbstractSet[str]]) -> AbstractSet[str]:
    """The terms of the second of two texts that the first does not hold."""
    before, after = found
    return after - before
