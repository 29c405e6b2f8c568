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

from plainspeak.language.words import STRAIGHT, fold

if TYPE_CHECKING:
    from plainspeak.language import Passage

PLACES = ("next", "before", "near")
FACTS = ("capitals", "start")

NEAR = 40
"""Words looked at on each side: few sentences are longer, and an endless one stays quick."""


class Condition(NamedTuple):
    """One thing to look for, and where. Each phrase is its words in order."""

    place: str
    phrases: tuple[tuple[str, ...], ...] = ()


@cache
def parse(cell: str) -> tuple[tuple[Condition, ...], ...]:
    """The choices in a cell; each holds when all its conditions do.

    Raises ``ValueError`` saying what is not understood.

    >>> parse("next:bar,line of credit|capitals")[0][0].phrases
    (('bar',), ('line', 'of', 'credit'))
    """
    return tuple(
        tuple(_condition(part.strip()) for part in choice.split("+"))
        for choice in cell.split("|")
        if choice.strip()
    )


def _condition(part: str) -> Condition:
    place, colon, words = part.partition(":")
    if place in FACTS and not colon:
        return Condition(place)
    if place not in PLACES or not words.strip():
        message = f'"{part}" is not a condition'
        raise ValueError(message)
    phrases = tuple(_phrase(each) for each in words.split(",") if each.strip())
    return Condition(place, phrases)


def _phrase(words: str) -> tuple[str, ...]:
    plain = words.strip().lower().translate(STRAIGHT).replace("-", " ").replace("'s", " 's")
    return tuple(word if word.endswith("*") else fold(word) for word in plain.split())


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
            return any(_stands(phrase, passage, last, end) for phrase in condition.phrases)
        case "before":
            return any(
                _stands(phrase, passage, first - len(phrase), first)
                for phrase in condition.phrases
                if first - len(phrase) >= begin
            )
    around = (*range(max(begin, first - NEAR), first), *range(last, min(end, last + NEAR)))
    return any(_stands(phrase, passage, at, end) for at in around for phrase in condition.phrases)


def _stands(phrase: tuple[str, ...], passage: Passage, at: int, end: int) -> bool:
    if at + len(phrase) > end:
        return False
    return all(_alike(word, passage.words[at + i].key) for i, word in enumerate(phrase))


def _alike(wanted: str, word: str) -> bool:
    if wanted == "#number":
        return word[:1].isdigit()
    if wanted.endswith("*"):
        return word.startswith((wanted[:-1], fold(wanted[:-1])))
    return word == wanted
