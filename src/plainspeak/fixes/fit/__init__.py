"""Whether a swap fits the words around it: checks for each part of speech, each with its reason."""

from __future__ import annotations

from plainspeak.fixes import grammar
from plainspeak.fixes.fit import links, modifiers, nouns, verbs
from plainspeak.fixes.fit.swap import Swap

__all__ = ["Swap", "doubt", "names_other_people"]

_CHECKS = {
    "noun": nouns.CHECKS,
    "verb": verbs.CHECKS,
    "adjective": modifiers.CHECKS_OF_ADJECTIVES,
    "adverb": modifiers.CHECKS_OF_ADVERBS,
}


NEAR_WORDS = 6
"""Words on each side among which a long word should not come again."""

LONG_WORD = 5
"""Letters of a word that is noticed when it comes again."""


def repeats_a_word(swap: Swap) -> bool:
    """Whether a long word comes again near by: "consider how they might consider it".

    A word in front that the new one begins with is such a word too: "the web website".
    """
    new = [word for word in swap.words if word not in swap.old and len(word) >= LONG_WORD]
    again = any(grammar.is_open(word) and _is_near(swap, word) for word in new)
    return again or (grammar.is_open(swap.before()) and swap.words[0].startswith(swap.before()))


def _is_near(swap: Swap, word: str) -> bool:
    """Whether a word is among those near by."""
    if word.isalpha() and word not in swap.place.small_letters:
        return False  # as nearly always
    near = {swap.before(number) for number in range(NEAR_WORDS)}
    return word in near or word in {swap.after(number) for number in range(NEAR_WORDS)}


def names_other_people(swap: Swap) -> str | None:
    """Why the new words may be about others than the old ones, which only the writer can tell."""
    said = swap.text and links.names_other_people(swap)
    return "who does it is for the writer to say" if said else None


def doubt(swap: Swap) -> str | None:
    """Why a swap may not fit here; ``None`` when every check of its part of speech is passed.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> from plainspeak.model import Term
    >>> place = ReplacementContext("He ascertained it.", 3, 14, (0, 18))
    >>> row = Term("words", 2, "ascertain", pos="verb")
    >>> doubt(Swap("found out", "find out", row, "past", place))
    'the short word after it would have to move'
    """
    if not swap.text:
        return None
    if repeats_a_word(swap):
        return "a word would come twice"
    if links.loses_words(swap):
        return "it would leave out words that say more"
    checks = _CHECKS.get(swap.term.pos) or links.checks_of(swap)
    return next((reason for speaks, reason in checks if speaks(swap)), None)
