"""The place where a swap must fit, and the words that are around it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from plainspeak.fixes.words import words
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plainspeak.fixes.words import Word

WINDOW_CHARS = 240
"""Characters of the sentence looked at on each side, however long it is."""

MAX_KEPT_CHARS = 2_000
"""Characters of the longest sentence whose words are kept for all places in it."""

_OPENERS = " \t\r\n\"'\u201c\u2018([.)*\u2022\u2013\u2014-0123456789"
"""Marks and numbers that may open a sentence."""


@dataclass(frozen=True)
class ReplacementContext:
    """Words in a text that may be swapped: their offsets, and those of their sentence and block.

    ``shown`` is the text before anything was masked. ``tags`` holds a part of speech for each word
    of the sentence, by where it starts, when a model gave them. ``in_link``: the words lead to
    another page.

    >>> place = ReplacementContext("We will utilise it.", 8, 15, (0, 19))
    >>> place.written, place.before, place.after
    ('utilise', 'will', 'it')
    """

    text: str
    start: int
    end: int
    sentence: tuple[int, int]
    kind: Kind = Kind.PARAGRAPH
    block: tuple[int, int] | None = None
    shown: str | None = None
    tags: Mapping[int, str] | None = None
    in_link: bool = False

    @property
    def written(self) -> str:
        """The words that may go."""
        return self.text[self.start : self.end]

    @cached_property
    def left(self) -> list[Word]:
        """The words and marks before, the nearest first."""
        return self._words(self.window[0], self.start)[::-1]

    @cached_property
    def right(self) -> list[Word]:
        """The words and marks after."""
        return self._words(self.end, self.window[1])

    def _words(self, start: int, end: int) -> list[Word]:
        """The words and marks between two offsets of the sentence, as they are on their own."""
        begin, stop = self.sentence
        if not begin <= start <= end <= stop <= begin + MAX_KEPT_CHARS:
            return words(self.text, start, end)
        every = _words_of(self.text, begin, stop)
        first, last = (bisect_left(every, at, key=itemgetter(0)) for at in (start, end))
        cut = (first and every[first - 1].end > start) or (last and every[last - 1].end > end)
        told = _told_by_a_neighbour(every[first:last][:1]) or _told_by_a_neighbour(every[last:][:1])
        if cut or told:
            return words(self.text, start, end)
        return every[first:last]

    @property
    def before(self) -> str:
        """The word or mark in front, in lower case; empty at the start of the sentence."""
        return self.left[0].lower if self.left else ""

    @property
    def after(self) -> str:
        """The word or mark behind, in lower case; empty at the end of the sentence."""
        return self.right[0].lower if self.right else ""

    @cached_property
    def window(self) -> tuple[int, int]:
        """The part of the sentence that is looked at, from white space to white space."""
        start, end = self.sentence
        if self.start - start > WINDOW_CHARS:
            start = self.start - WINDOW_CHARS
            start = max(start, self.text.find(" ", start, self.start))
        if end - self.end > WINDOW_CHARS:
            end = self.end + WINDOW_CHARS
            space = self.text.rfind(" ", self.end, end)
            end = space if space >= 0 else end
        return start, end

    @property
    def first(self) -> bool:
        """Whether the words begin their sentence."""
        return not self.text[self.window[0] : self.start].strip(_OPENERS)


@lru_cache(maxsize=8)
def _words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a sentence, kept while places in it are looked at."""
    return words(text, start, end)


def _told_by_a_neighbour(first: Sequence[Word]) -> bool:
    """Whether a word is read in another way where it comes first, or the one before it is."""
    return any(word.lower in {"May", "n't"} for word in first)
