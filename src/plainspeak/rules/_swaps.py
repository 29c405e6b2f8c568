"""What the rules about listed words share: the finding made from a row that has swaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plainspeak.fixes import replacement
from plainspeak.lexicon.status import sentence
from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plainspeak.analysis.analyse import Analysis, LocatedTerm
    from plainspeak.model import Finding, Suggestion, Term
    from plainspeak.rules.rule import Rule

SEVERAL = "the words can mean more than one thing here"


def findings(
    analysis: Analysis,
    rule: Rule,
    wanted: Callable[[Term], bool],
    message: Callable[[Term, tuple[Suggestion, ...]], str],
) -> Iterator[Finding]:
    """One finding for each place where a wanted row stands; a note where it says "consider".

    Words that the text explains may stay, from the place on that explains them.
    """
    explained: set[str] = set()
    for found in analysis.terms:
        term = found.terms[0]
        if found.explained or found.glossary:
            explained.add(term.term)
        if wanted(term) and term.term not in explained:
            suggestions = swaps(analysis, found)
            old = sentence(term.status, found.written(analysis))
            text = f"{old} {message(term, suggestions)}".lstrip()
            finding = rule.finding(analysis, found.start, found.end, text, suggestions, term)
            yield replace(finding, level=Level.NOTE) if term.level == "consider" else finding


def swaps(analysis: Analysis, found: LocatedTerm) -> tuple[Suggestion, ...]:
    """The swaps of a row, made to fit the place; of every row, when it may be any of them."""
    document = analysis.document
    place = replacement.ReplacementContext(document.text, found.start, found.end, found.sentence)
    exact = document.is_verbatim(*found[:2])
    if len(found.terms) == 1:
        return replacement.suggestions(found.terms[0], place, exact=exact)
    swaps = [swap for t in found.terms for swap in replacement.suggestions(t, place, exact=exact)]
    different = {swap.text: swap for swap in reversed(swaps)}
    return tuple(
        replace(swap, safe=False, reason=swap.reason or SEVERAL)
        for swap in reversed(different.values())
    )


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
