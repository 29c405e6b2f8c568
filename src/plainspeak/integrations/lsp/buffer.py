"""The text of an open file, as the editor changes it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_END = re.compile(r"\r\n|\n|\r")
"""What ends a line for an editor; Python's ``splitlines`` knows more, and would miscount."""


class Change(NamedTuple):
    """``old_end - start`` characters gave way to ``new_end - start`` others at ``start``."""

    start: int
    old_end: int
    new_end: int

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Where something else is after the change; ``None`` where the change touches it.

        >>> Change(4, 6, 9).moved(10, 12), Change(4, 6, 9).moved(5, 7)
        ((13, 15), None)
        """
        if end < self.start:
            return start, end
        if start > self.old_end:
            by = self.new_end - self.old_end
            return start + by, end + by
        return None

    def stretched(self, start: int, end: int) -> tuple[int, int]:
        """Where a span is after the change, grown or shrunk where the change touches it.

        >>> Change(4, 6, 9).stretched(2, 5), Change(4, 6, 9).stretched(10, 12)
        ((2, 9), (13, 15))
        """
        return self.moved(start, end) or (
            min(start, self.start),
            max(end, self.old_end) + self.new_end - self.old_end,
        )


class Buffer:
    """The text of one open file, its version, and where its lines begin.

    It is in the workspace of pygls in the place of its own ``TextDocument``, which counts other
    lines than editors do. Positions count in the units that client and server agreed on.
    """

    def __init__(self, uri: str, text: str, version: int | None, encoding: str) -> None:
        self.uri = uri
        self.text = text
        self.version = version
        self.changes: list[Change] = []
        self._encoding = encoding
        self._starts = _line_starts(text)

    def apply_change(self, change: Any) -> None:
        """Take one change of the editor; a position outside the text is its nearest end."""
        place = getattr(change, "range", None)
        start = self.offset(place.start) if place else 0
        end = max(start, self.offset(place.end)) if place else len(self.text)
        self.text = self.text[:start] + change.text + self.text[end:]
        self._starts = _line_starts(self.text)
        self.changes.append(Change(start, end, start + len(change.text)))

    def take_changes(self) -> Sequence[Change]:
        """The changes since this was last asked, in order."""
        taken, self.changes = self.changes, []
        return taken

    def offset(self, position: types.Position) -> int:
        """The code point that a position names."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, line = self._line(position.line)
        return start + _points(line, position.character, self._encoding)

    def position(self, offset: int) -> types.Position:
        """The position of a code point."""
        number = bisect_right(self._starts, offset) - 1
        before = self.text[self._starts[number] : offset]
        return types.Position(number, _units(before, self._encoding))

    def range(self, start: int, end: int) -> types.Range:
        """The range from one code point to another."""
        return types.Range(self.position(start), self.position(end))

    def word(self, offset: int) -> tuple[int, int]:
        """Start and end of the word that holds a code point; nothing where there is none."""
        start = end = offset
        while start > 0 and _is_of_word(self.text[start - 1]):
            start -= 1
        while end < len(self.text) and _is_of_word(self.text[end]):
            end += 1
        return start, end

    def line_end(self, offset: int) -> int:
        """Where the line of a code point ends, before what ends it."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def _line(self, number: int) -> tuple[int, str]:
        start = self._starts[number]
        last = number + 1 == len(self._starts)
        end = len(self.text) if last else self._starts[number + 1]
        return start, self.text[start:end].rstrip("\r\n")


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in "&'\u2019-/"


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in _LINE_END.finditer(text))]


def _units(text: str, encoding: str) -> int:
    """How many units of an encoding a text takes.

    >>> [_units("a\\U0001f600", each) for each in ("utf-8", "utf-16", "utf-32")]
    [5, 3, 2]
    """
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _points(line: str, units: int, encoding: str) -> int:
    """How many code points of a line take that many units; the middle of one is its beginning.

    >>> [_points("a\\U0001f600b", each, "utf-16") for each in (1, 2, 3, 4, 99)]
    [1, 1, 2, 3, 3]
    """
    if encoding == "utf-32" or line.isascii():
        return min(units, len(line))
    for point, character in enumerate(line):
        units -= _units(character, encoding)
        if units < 0:
            return point
    return len(line)
