"""What the rules about listed words share: the finding made from a row that has swaps."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from plainspeak.fixes import replacement
from plainspeak.lexicon.status import sentence
from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.located import LocatedTerm
    from plainspeak.model import Finding, Suggestion, Term
    from plainspeak.rules.rule import Rule

SEVERAL = "the words can mean more than one thing here"


def findings(
    analysis: Analysis,
    rule: Rule,
    wanted: Callable[[Term], bool],
    message: Callable[[Term, tuple[Suggestion, ...]], str],
) -> Iterator[Finding]:
    """One finding for each place where a wanted row is; a note where it says "consider".

    Words that the text explains may stay, from the place on that explains them.
    """
    explained: set[str] = set()
    for found in analysis.terms:
        term = found.terms[0]
        if found.explained or found.glossary:
            explained.add(term.term)
        if wanted(term) and term.term not in explained:
            suggestions = swaps(analysis, found)
            old = sentence(term.status, found.written(analysis.document))
            text = f"{old} {message(term, suggestions)}".lstrip()
            finding = rule.finding(analysis, found.start, found.end, text, suggestions, term)
            yield replace(finding, level=Level.NOTE) if term.level == "consider" else finding


def swaps(analysis: Analysis, found: LocatedTerm) -> tuple[Suggestion, ...]:
    """The swaps of a row, made to fit the place; of every row, when it may be any of them."""
    document = analysis.document
    place = replacement.ReplacementContext(
        document.text,
        found.start,
        found.end,
        found.sentence,
        found.kind,
        found.block,
        document.shown,
        found.tags,
        _is_in(document.links, found.start),
    )
    exact = document.is_verbatim(found.start, found.end)
    of_rows = [replacement.suggestions(term, place, exact=exact) for term in found.terms]
    of_rows = [tuple(_verbatim(analysis, swap) for swap in row) for row in of_rows]
    if len(of_rows) == 1 or _agree(of_rows):
        return of_rows[0]
    different = {swap.text: swap for row in reversed(of_rows) for swap in reversed(row)}
    return tuple(
        replace(swap, safe=False, reason=swap.reason or SEVERAL)
        for swap in reversed(different.values())
    )


def _is_in(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of some spans, which are sorted and apart."""
    at = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return at >= 0 and offset < spans[at][1]


def _agree(of_rows: list[tuple[Suggestion, ...]]) -> bool:
    """Whether every row would make the same swap, so that it does not matter which is meant."""
    safe = {next((swap.text for swap in row if swap.safe), None) for row in of_rows}
    return len(safe) == 1 and None not in safe


def _verbatim(analysis: Analysis, swap: Suggestion) -> Suggestion:
    """A swap that is not safe where the words around it are not in the file exactly so."""
    document = analysis.document
    if not swap.safe or all(document.is_verbatim(edit.start, edit.end) for edit in swap.edits):
        return swap
    return replace(swap, safe=False, reason=replacement.NOT_EXACT)


def say(suggestions: tuple[Suggestion, ...]) -> str:
    """The swaps as a sentence.

    >>> from plainspeak.model import Suggestion
    >>> say((Suggestion("use"), Suggestion("")))
    'Say "use", or leave it out.'
    """
    if not suggestions:
        return "Use words that everybody knows, or explain it."
    words = [f'"{each.text}"' for each in suggestions if each.text]
    leave = any(not each.text for each in suggestions)
    if not words:
        return "Leave this out."
    return f"Say {' or '.join(words)}{', or leave it out' if leave else ''}."
