"""Whether a swap fits the words around it: checks for each part of speech, each with its reason."""

from __future__ import annotations

from plainspeak.fixes.fit import links, modifiers, nouns, verbs
from plainspeak.fixes.fit.swap import Swap

__all__ = ["Swap", "doubt"]

_CHECKS = {
    "noun": nouns.CHECKS,
    "verb": verbs.CHECKS,
    "adjective": modifiers.CHECKS_OF_ADJECTIVES,
    "adverb": modifiers.CHECKS_OF_ADVERBS,
}


def doubt(swap: Swap) -> str | None:
    """Why a swap may not fit here; ``None`` when every check of its part of speech is passed.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> from plainspeak.model import Term
    >>> place = ReplacementContext("He ascertained it.", 3, 14, (0, 18))
    >>> row = Term("words", 2, "ascertain", pos="verb")
    >>> doubt(Swap("found out", "find out", row, "past", place))
    'the short word behind would have to move'
    """
    if not swap.text:
        return None
    if links.names_other_people(swap):
        return "who does it is for the writer to say"
    if links.loses_words(swap):
        return "it would leave out words that say more"
    checks = _CHECKS.get(swap.term.pos) or links.checks_of(swap)
    return next((reason for speaks, reason in checks if speaks(swap)), None)
