"""The origin of a text that had to be decoded: which piece of it stands where in its file.

A file that is more than its characters holds its words in many strings: the runs of a Word file,
the pages of a PDF, the one long string of a web page with its tags. ``Draft`` puts a document
together out of such strings, and remembers for every piece where it was taken from.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.mask import hidden, hide_addresses, trimmed
from plainspeak.model import Block, Directive, Document, Kind, Location, directive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model import Explanation


class Stretch(NamedTuple):
    """Characters ``first`` up to ``last`` of one string of a file, by the number of that string."""

    string: int
    first: int
    last: int


def _numbers() -> array[int]:
    return array("q")


@dataclass(slots=True)
class Pieces:
    """Where each piece of a text was taken from; what lies between two pieces is in no file.

    ``source`` is the text as a person sees it. Piece ``i`` is ``source[starts[i]:ends[i]]``, is
    found at ``places[i]``, and was taken from the characters ``firsts[i]`` up to ``lasts[i]`` of
    string ``strings[i]``: the same characters where there are as many, otherwise decoded ones.
    """

    source: str = ""
    starts: array[int] = field(default_factory=_numbers)
    ends: array[int] = field(default_factory=_numbers)
    strings: array[int] = field(default_factory=_numbers)
    firsts: array[int] = field(default_factory=_numbers)
    lasts: array[int] = field(default_factory=_numbers)
    places: list[Location] = field(default_factory=list)

    def locate(self, offset: int) -> Location:
        """The place of the piece an offset stands in, or of the one before it."""
        at = max(0, bisect_right(self.starts, offset) - 1)
        if not self.places:
            return Location()
        place = self.places[at]
        if place.column is None:
            return place
        ahead = min(offset, self.ends[at]) - self.starts[at]
        if not self._same(at):
            ahead = 0
        return Location(place.line, place.column + max(0, ahead), section=place.section)

    def exact(self, start: int, end: int) -> bool:
        """Whether these characters stand in the strings of the file one for one."""
        reached = start
        touched = self._touched(start, end)
        for at in touched:
            if self.starts[at] > reached or not self._same(at):
                return False
            reached = self.ends[at]
        return bool(touched) and reached >= end

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """Where ``source[start:end]`` was taken from, in order; a decoded piece counts in full."""
        found = []
        for at in self._touched(start, end):
            first, last = self.firsts[at], self.lasts[at]
            if self._same(at):
                begin = self.starts[at]
                last = first + min(end, self.ends[at]) - begin
                first += max(start, begin) - begin
            found.append(Stretch(self.strings[at], first, last))
        return found

    def exactly(self, start: int, end: int) -> list[Stretch]:
        """The same, for words that are to be changed. Raises ``ValueError`` if not exact."""
        if not self.exact(start, end):
            message = f"characters {start} to {end} have no exact place in the file"
            raise ValueError(message)
        return self.stretches(start, end)

    def verify(self, text: str) -> None:
        """The text is as long as what a person sees, and the pieces are sorted and apart."""
        if len(text) != len(self.source):
            message = f"the text has {len(text)} characters and its origin {len(self.source)}"
            raise ValueError(message)
        edges = [0, *(e for span in zip(self.starts, self.ends, strict=True) for e in span)]
        if any(a > b for a, b in pairwise([*edges, len(text)])):
            message = "the pieces of the origin overlap or leave the text"
            raise ValueError(message)

    def _touched(self, start: int, end: int) -> range:
        """The pieces that hold these characters; of none, the piece they are put into."""
        if start == end:
            first = bisect_left(self.ends, start)
            return range(
                first, first + int(first < len(self.starts) and self.starts[first] <= start)
            )
        first = bisect_right(self.ends, start)
        return range(first, max(first, bisect_right(self.starts, end - 1)))

    def _same(self, at: int) -> bool:
        return self.ends[at] - self.starts[at] == self.lasts[at] - self.firsts[at]


class Draft:
    r"""A document in the making, block by block, out of the strings of a file.

    >>> draft = Draft("leaflet.docx")
    >>> draft.take("Ask ", string=0, place=Location(paragraph=1))
    >>> draft.take("us.", string=1, place=Location(paragraph=1))
    >>> draft.close()
    >>> document = draft.document()
    >>> document.text, document.origin.stretches(2, 6)
    ('Ask us.\n', [Stretch(string=0, first=2, last=4), Stretch(string=1, first=0, last=2)])
    """

    def __init__(self, name: str, pieces: Pieces | None = None) -> None:
        self.name = name
        self.pieces = pieces or Pieces()
        self._shown: list[str] = []
        self._text: list[str] = []
        self._open: list[str] = []  # the block so far, masked where it is hidden
        self._start = self._end = 0
        self._blocks: list[Block] = []
        self._directives: list[Directive] = []

    def take(self, text: str, string: int, place: Location, first: int = 0) -> None:
        """Add characters that a string holds from its character ``first`` on."""
        self.decode(text, Stretch(string, first, first + len(text)), place)

    def decode(self, text: str, stretch: Stretch, place: Location) -> None:
        """Add characters that stand for a stretch of a string: the same, or decoded ones."""
        if text:
            pieces = self.pieces
            pieces.starts.append(self._end)
            pieces.ends.append(self._end + len(text))
            pieces.strings.append(stretch.string)
            pieces.firsts.append(stretch.first)
            pieces.lasts.append(stretch.last)
            pieces.places.append(place)
            self.add(text)

    def hide(self, text: str, string: int, place: Location, first: int = 0) -> None:
        """Add characters that a person sees but that are no words, such as code."""
        if text:
            self.take(text, string, place, first)
            self._open[-1] = hidden(text)

    def add(self, text: str) -> None:
        """Add characters that are in no string of the file, such as a line end."""
        self._shown.append(text)
        self._open.append(text)
        self._end += len(text)

    @property
    def at(self) -> int:
        """How many characters there are so far."""
        return self._end

    def heed(self, comment: str, start: int | None = None) -> None:
        """Take in a comment, which may be a note to plainspeak.

        It stands here, or with ``start`` on the words from there on.
        """
        reach = None if start is None else (start, self._end)
        found = directive(comment, *(reach or (self._end, self._end)), reach)
        if found is not None:
            self._directives.append(found)

    @property
    def start(self) -> int:
        """Where the block that is open now began."""
        return self._start

    @property
    def empty(self) -> bool:
        """Whether nothing was added since the last block was closed."""
        return self._start == self._end

    @property
    def so_far(self) -> str:
        """What was added since the last block was closed."""
        return "".join(self._open)

    def close(self, kind: Kind = Kind.PARAGRAPH, level: int | None = None) -> None:
        """Make a block of what was added since the last one, unless it has not one word."""
        if self.empty:
            return
        text = hide_addresses("".join(self._open))
        if place := trimmed(text):
            start, end = (self._start + offset for offset in place)
            self._blocks.append(Block(start, end, kind, level))
        self._text.append(text)
        self._open.clear()
        self.add("\n")
        self._text.append(self._open.pop())
        self._start = self._end

    def document(self, explanations: Iterable[Explanation] = ()) -> Document:
        """The document; whatever is still open becomes a paragraph."""
        self.close()
        self.pieces.source = "".join(self._shown)
        text, blocks = "".join(self._text), tuple(self._blocks)
        directives = tuple(sorted(self._directives, key=lambda each: each.start))
        explained = tuple(explanations)
        return Document(text, blocks, self.name, self.pieces, explained, directives)
