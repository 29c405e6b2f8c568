"""The place where a swap must fit, and the words that are around it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from plainspeak._platform.once import once
from plainspeak.fixes.words import words
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plainspeak.fixes.words import Word

WINDOW_CHARS = 240
"""Characters of the sentence looked at on each side, however long it is."""

NEAR_CHARS = 12
"""Characters that are read, up to the next space, for the one word beside a place."""

MAX_KEPT_CHARS = 2_000
"""Characters of the longest sentence whose words are kept for all places in it."""

_OPENERS = " \t\r\n\"'\u201c\u2018([.)*\u2022\u2013\u2014-0123456789"
"""Marks and numbers that may open a sentence."""

_CLOSING = " \t\r\n.,;:?!)"
"""What may be right behind words that end there."""

_START = itemgetter(0)


@dataclass(eq=False)
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

    @once
    def written(self) -> str:
        """The words that may go."""
        return self.text[self.start : self.end]

    @property
    def is_apart(self) -> bool:
        """Whether white space, a mark behind, or an end of the text is on each side."""
        before, after = self.text[self.start - 1 : self.start], self.text[self.end : self.end + 1]
        return (not self.start or before.isspace()) and (not after or after in _CLOSING)

    @once
    def left(self) -> list[Word]:
        """The words and marks before, the nearest first."""
        return self._words(self.window[0], self.start)[::-1]

    @once
    def right(self) -> list[Word]:
        """The words and marks after."""
        return self._words(self.end, self.window[1])

    def _words(self, start: int, end: int) -> list[Word]:
        """The words and marks between two offsets of the sentence, as they are on their own."""
        begin, stop = self.sentence
        if not begin <= start <= end <= stop <= begin + MAX_KEPT_CHARS:
            return words(self.text, start, end)
        every = _words_of(self.text, begin, stop)
        first = bisect_left(every, start, key=_START)
        last = bisect_left(every, end, key=_START)
        cut = (first and every[first - 1].end > start) or (last and every[last - 1].end > end)
        if cut or _told_by_a_neighbour(every, first) or _told_by_a_neighbour(every, last):
            return words(self.text, start, end)
        return every[first:last]

    @once
    def before(self) -> str:
        """The word or mark in front, in lower case; empty at the start of the sentence."""
        if "left" not in self.__dict__ and (near := self._near_in_front()):
            return near
        return self.left[0].lower if self.left else ""

    @once
    def after(self) -> str:
        """The word or mark behind, in lower case; empty at the end of the sentence."""
        if "right" not in self.__dict__ and (near := self._near_behind()):
            return near
        return self.right[0].lower if self.right else ""

    def _near_in_front(self) -> str:
        """The last of the words and marks right in front; empty where it takes more to tell it."""
        start = self.text.rfind(" ", self.window[0], max(0, self.start - NEAR_CHARS))
        near = words(self.text, start, self.start) if start >= 0 else ()
        return near[-1].lower if len(near) > 1 else ""

    def _near_behind(self) -> str:
        """The first of the words and marks right behind; empty where it takes more to tell it."""
        end = self.text.find(" ", self.end + NEAR_CHARS, self.window[1])
        near = words(self.text, self.end, end) if end >= 0 else ()
        return near[0].lower if near else ""

    @once
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

    @once
    def small_letters(self) -> str:
        """What is looked at of the sentence, in small letters."""
        return self.text[self.window[0] : self.window[1]].lower()

    @once
    def first(self) -> bool:
        """Whether the words begin their sentence."""
        return not self.text[self.window[0] : self.start].strip(_OPENERS)


@lru_cache(maxsize=8)
def _words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a sentence, kept while places in it are looked at."""
    return words(text, start, end)


def _told_by_a_neighbour(every: Sequence[Word], at: int) -> bool:
    """Whether a word is read in another way where it comes first, or the one before it is."""
    return at < len(every) and every[at].lower in {"May", "n't"}
