"""The cells ``needs`` and ``unless``: what must, or must not, stand around a term.

``next:bar,book``      the very next word is one of these
``before:the``         the very word before is one of these
``near:care,referral`` one of these stands in the same sentence
``capitals``           the term is written all in capitals
``start``              the term stands first in its sentence

``|`` splits choices of which one is enough; ``+`` joins what must hold together. A word may be
several words, may end in ``*`` for any ending, and may be ``#number``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.text.spelling import STRAIGHT_PUNCTUATION, americanise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.text import Passage

PLACES = ("next", "before", "near")
FACTS = ("capitals", "start")

CONTEXT_TOKENS = 40
"""Words looked at on each side: few sentences are longer, and an endless one stays quick."""


class Condition(NamedTuple):
    """One thing to look for, and where: any of some words, beginnings of words, or phrases.

    ``openings`` are the first words of the phrases, so that most places are passed over at once.
    """

    place: str
    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    openings: frozenset[str] = frozenset()


@cache
def parse(cell: str) -> tuple[tuple[Condition, ...], ...]:
    """The choices in a cell; each holds when all its conditions do.

    Raises ``ValueError`` saying what is not understood.

    >>> parse("next:bar,line of credit,hospital*|capitals")[0][0]
    Condition(place='next', words=frozenset({'bar'}), beginnings=('hospital',),
        phrases=(('line', 'of', 'credit'),), openings=frozenset({'line'}))
    """
    return tuple(
        tuple(_condition(part.strip()) for part in choice.split("+"))
        for choice in cell.split("|")
        if choice.strip()
    )


def _condition(part: str) -> Condition:
    place, colon, listed = part.partition(":")
    if place in FACTS and not colon:
        return Condition(place)
    if place not in PLACES or not listed.strip():
        message = f'"{part}" is not a condition'
        raise ValueError(message)
    phrases = [_phrase(each) for each in listed.split(",") if each.strip()]
    single = [phrase[0] for phrase in phrases if len(phrase) == 1]
    cut = [word[:-1] for word in single if word.endswith("*")]
    longer = tuple(phrase for phrase in phrases if len(phrase) > 1)
    return Condition(
        place,
        frozenset(word for word in single if not word.endswith("*")),
        tuple(dict.fromkeys([*cut, *map(americanise, cut)])),
        longer,
        frozenset(phrase[0] for phrase in longer),
    )


def _phrase(words: str) -> tuple[str, ...]:
    plain = (
        words.strip().lower().translate(STRAIGHT_PUNCTUATION).replace("-", " ").replace("'s", " 's")
    )
    return tuple(word if word.endswith("*") else americanise(word) for word in plain.split())


def hold(cell: str, passage: Passage, first: int, last: int) -> bool:
    """Whether any choice in a cell holds around the words ``first`` up to ``last``."""
    return any(
        all(_holds(condition, passage, first, last) for condition in choice)
        for choice in parse(cell)
    )


def _holds(condition: Condition, passage: Passage, first: int, last: int) -> bool:
    begin, end = passage.sentence_of(first)
    match condition.place:
        case "capitals":
            return passage.text[passage.starts[first] : passage.ends[last - 1]].isupper()
        case "start":
            return first == begin
        case "next":
            return _stands(condition, passage, last, end)
        case "before":
            sizes = {1, *map(len, condition.phrases)}
            return any(
                _stands(condition, passage, first - size, first)
                for size in sizes
                if first - size >= begin
            )
    before, after = (
        range(max(begin, first - CONTEXT_TOKENS), first),
        range(last, min(end, last + CONTEXT_TOKENS)),
    )
    return _near(condition, passage, (*before, *after), end)


def _near(condition: Condition, passage: Passage, around: Sequence[int], end: int) -> bool:
    """Whether any of the words or phrases begins at one of these words."""
    keys = [passage.words[at].norm for at in around]
    if not condition.words.isdisjoint(keys):
        return True
    words_only = not condition.beginnings and NUMBER not in condition.words
    if words_only and condition.openings.isdisjoint(keys):
        return False
    return any(_stands(condition, passage, at, end) for at in around)


def _stands(condition: Condition, passage: Passage, at: int, end: int) -> bool:
    """Whether any of the words or phrases begins at this word and ends by ``end``."""
    if at >= end:
        return False
    key = passage.words[at].norm
    if key in condition.words or key.startswith(condition.beginnings):
        return True
    if NUMBER in condition.words and key[:1].isdigit():
        return True
    return key in condition.openings and any(
        len(phrase) <= end - at
        and all(_alike(word, passage.words[at + i].norm) for i, word in enumerate(phrase))
        for phrase in condition.phrases
    )


NUMBER = "#number"


def _alike(wanted: str, word: str) -> bool:
    if wanted.endswith("*"):
        return word.startswith(wanted[:-1])
    return word == wanted or (wanted == NUMBER and word[:1].isdigit())
