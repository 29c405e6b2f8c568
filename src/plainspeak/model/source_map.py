"""Where the text of a document came from: the protocol, and the map that changes nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Protocol

from plainspeak._platform.once import once


@dataclass(frozen=True, slots=True)
class Location:
    """Where a person would look. Lines, columns, pages and paragraphs count from 1."""

    line: int | None = None
    column: int | None = None
    page: int | None = None
    paragraph: int | None = None
    section: str | None = None

    @property
    def label(self) -> str:
        """The place in a few words; empty when nothing is known of it.

        >>> Location(page=2, line=7).label, Location(paragraph=4).label
        ('page 2', 'paragraph 4')
        """
        for name in ("page", "line", "paragraph"):
            if (number := getattr(self, name)) is not None:
                return f"{name} {number}"
        return ""


class SourceMap(Protocol):
    """Where the text of a document came from, piece by piece.

    ``source`` is the text as a person sees it in the file, before anything was masked.
    """

    @property
    def source(self) -> str:
        """As many characters as the text has."""

    def locate(self, offset: int) -> Location:
        """The place of one offset; its section only where no heading tells it."""

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether these characters are in the file one for one, so that they can be changed."""

    def verify(self, text: str) -> None:
        """Raise ``ValueError`` unless the map fits the text."""


class IdentityMap:
    """The origin of a text whose characters are those of its file, one for one.

    >>> IdentityMap("One.\\nTwo.").locate(5)
    Location(line=2, column=1, page=None, paragraph=None, section=None)
    """

    def __init__(self, source: str) -> None:
        self.source = source

    @once
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.source))]

    def __reduce__(self) -> tuple[type[IdentityMap], tuple[str]]:
        return IdentityMap, (self.source,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IdentityMap) and self.source == other.source

    def __hash__(self) -> int:
        return hash(self.source)

    def locate(self, offset: int) -> Location:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return Location(line=line, column=offset - self._starts[line - 1] + 1)

    def is_verbatim(self, start: int, end: int) -> bool:  # noqa: ARG002  all of it is
        """Every character is the file's own."""
        return True

    def verify(self, text: str) -> None:
        """A mask may hide a character of the file but never move one."""
        if len(text) != len(self.source):
            message = f"the text has {len(text)} characters and its file {len(self.source)}"
            raise ValueError(message)
