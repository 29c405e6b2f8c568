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
    from collections.abc import Iterable, Mapping

    from plainspeak.analysis.definitions.place import Place


class Explanation(NamedTuple):
    """The offsets of the words that say what a term means.

    ``glossary``: they are in a list of words, which readers know to look up.
    """

    start: int
    end: int
    glossary: bool = False


class Element(NamedTuple):
    """One part of a pattern: any of some tokens, or a slot."""

    words: frozenset[str]
    slot: str
    optional: bool


class Pattern(NamedTuple):
    """A way to explain. ``second`` holds what the second token has to be, where that is known."""

    elements: tuple[Element, ...]
    second: frozenset[str] | None = None


class Patterns(NamedTuple):
    """The patterns under one heading, in order: all, and by the tokens they begin or end with.

    Those that may begin or end with any token are under each of these, and by themselves under "".
    """

    all: tuple[Pattern, ...]
    by_first: Mapping[str, tuple[Pattern, ...]]
    by_last: Mapping[str, tuple[Pattern, ...]]

    def beginning_with(self, token: str) -> tuple[Pattern, ...]:
        """Those that may begin with a token in small letters."""
        return self.by_first.get(token) or self.by_first[""]

    def ending_with(self, token: str) -> tuple[Pattern, ...]:
        """Those that may end with a token in small letters."""
        return self.by_last.get(token) or self.by_last[""]


def patterns(place: str) -> Patterns:
    """The patterns under one heading of the table.

    >>> patterns("around the term").all[-1].elements[2]
    Element(words=frozenset({'or'}), slot='', optional=False)
    >>> [len(patterns("before the term").ending_with(token)) for token in ("or", "the")]
    [2, 0]
    """
    return _table()[place]


@cache
def _table() -> Mapping[str, Patterns]:
    table = {}
    for part in (Path(__file__).parent / "patterns.txt").read_text("utf-8").split("# ")[1:]:
        heading, *lines = part.strip().split("\n")
        found = tuple(_pattern(tuple(map(_element, line.split()))) for line in lines)
        forwards = [pattern.elements for pattern in found]
        backwards = [elements[::-1] for elements in forwards]
        table[heading] = Patterns(found, _filed(found, forwards), _filed(found, backwards))
    return table


def _filed(
    patterns: Iterable[Pattern], read: Iterable[tuple[Element, ...]]
) -> Mapping[str, tuple[Pattern, ...]]:
    """The patterns by the tokens that may come first as they are ``read``."""
    firsts = [(pattern, _first_tokens(each)) for pattern, each in zip(patterns, read, strict=True)]
    tokens = frozenset[str]().union(*(tokens for _, tokens in firsts if tokens))
    return {
        token: tuple(pattern for pattern, each in firsts if each is None or token in each)
        for token in (*tokens, "")
    }


def _first_tokens(elements: tuple[Element, ...]) -> frozenset[str] | None:
    """The tokens that may come first; ``None`` where a slot may."""
    found: frozenset[str] = frozenset()
    for words, slot, optional in elements:
        if slot:
            return None
        found |= words
        if not optional:
            break
    return found


def _pattern(elements: tuple[Element, ...]) -> Pattern:
    """A pattern, with its second token where the first element always takes one."""
    first, *others = elements
    takes_one = first.words or first.slot in slots.OF_ONE_TOKEN
    if takes_one and not first.optional and others and others[0].words and not others[0].optional:
        return Pattern(elements, others[0].words)
    return Pattern(elements)


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
    elements, second = pattern
    if second and (at + 1 >= end or place.passage.words[at + 1].lower not in second):
        return None
    return _match(elements, place, at, end, at)


def _match(
    elements: tuple[Element, ...], place: Place, at: int, end: int, meaning: int
) -> tuple[int, int] | None:
    """The elements of a pattern, or the last of them, from a token on."""
    tokens = place.passage.words
    for number, (words, slot, optional) in enumerate(elements, 1):
        following: int | None = at + 1
        if slot:
            following = slots.SLOTS[slot](place, at, end)
        elif at >= end or tokens[at].lower not in words:
            following = None
        if following is None:
            if optional:
                continue
            return None
        begun = at if slot in slots.MEANINGS else meaning
        if optional:  # it may be better to leave it out
            if found := _match(elements[number:], place, following, end, begun):
                return found
            continue
        at, meaning = following, begun
    return at, meaning


def first_match(heading: str, place: Place, at: int, end: int) -> Explanation | None:
    """What the first of the patterns under a heading gives that begins at a token."""
    if at >= end:
        return None
    for pattern in patterns(heading).beginning_with(place.lower(at)):
        if found := match(pattern, place, at, end):
            last, meaning = found
            return explanation(place, meaning, last)
    return None


def explanation(place: Place, first: int, last: int) -> Explanation | None:
    """The tokens ``first`` up to ``last`` as an explanation; ``None`` where there are none."""
    if last <= first:
        return None
    return Explanation(place.passage.starts[first], place.passage.ends[last - 1])
