"""The table of ways to explain a word, and how one of them is compared with the tokens of a text.

Each line of ``patterns.txt`` is one way: tokens in small letters, ``|`` between those of which any
fits, ``?`` behind what may be missing, and names in capitals for the parts that ``slots`` knows.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.analysis.definitions import slots

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.analysis.definitions.slots import Place


class Explanation(NamedTuple):
    """The offsets of the words that say what a term means."""

    start: int
    end: int


class Element(NamedTuple):
    """One part of a pattern: any of some tokens, or a slot."""

    words: frozenset[str]
    slot: str
    optional: bool


Pattern = tuple[Element, ...]


@cache
def patterns(place: str) -> tuple[Pattern, ...]:
    """The patterns under one heading of the table.

    >>> patterns("around the term")[-1][2]
    Element(words=frozenset({'or'}), slot='', optional=False)
    """
    return _table()[place]


@cache
def _table() -> Mapping[str, tuple[Pattern, ...]]:
    table = {}
    for part in (Path(__file__).parent / "patterns.txt").read_text("utf-8").split("# ")[1:]:
        heading, *lines = part.strip().split("\n")
        table[heading] = tuple(tuple(map(_element, line.split())) for line in lines)
    return table


def _element(written: str) -> Element:
    optional = written.endswith("?") and written != "?"
    written = written.removesuffix("?") if optional else written
    if written.isupper():
        return Element(frozenset(), written, optional)
    return Element(frozenset(written.split("|")), "", optional)


def match(pattern: Pattern, place: Place, at: int, end: int) -> tuple[int, int] | None:
    """Where a pattern ends that begins at a token, and where the meaning in it begins.

    Nothing at or behind the token ``end`` is looked at. Where the pattern has no slot for a
    meaning, that begins where the pattern does.
    """
    return _match(pattern, place, at, end, at)


def _match(
    pattern: Pattern, place: Place, at: int, end: int, meaning: int
) -> tuple[int, int] | None:
    if not pattern:
        return at, meaning
    (words, slot, optional), *rest = pattern
    following = _step(words, slot, place, at, end)
    if following is not None:
        begun = at if slot in slots.MEANINGS else meaning
        if found := _match(tuple(rest), place, following, end, begun):
            return found
    return _match(tuple(rest), place, at, end, meaning) if optional else None


def _step(words: frozenset[str], slot: str, place: Place, at: int, end: int) -> int | None:
    """The token behind one element that stands at a token; ``None`` where it does not."""
    if slot:
        return slots.SLOTS[slot](place, at, end)
    return at + 1 if at < end and place.passage.words[at].lower in words else None
