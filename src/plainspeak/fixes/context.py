"""The place where a swap must fit, and the words that are around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from plainspeak.fixes.words import words
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.fixes.words import Word

WINDOW_CHARS = 240
"""Characters of the sentence looked at on each side, however long it is."""

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
        return words(self.text, self.window[0], self.start)[::-1]

    @cached_property
    def right(self) -> list[Word]:
        """The words and marks after."""
        return words(self.text, self.end, self.window[1])

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
