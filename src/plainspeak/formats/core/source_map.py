"""The origin of a text that had to be decoded: which piece of it is where in its file.

A file that is more than its characters holds its words in many strings: the runs of a Word file,
the pages of a PDF, the one long string of a web page with its tags. ``DocumentBuilder`` puts a
document together from such strings and keeps for every piece where it was taken from.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from plainspeak.formats.core.mask import content_span, hide_addresses
from plainspeak.model import (
    Block,
    Document,
    Kind,
    Location,
    MarkupDefinition,
    SuppressionComment,
    parse_suppression_comment,
)


class SourceRange(NamedTuple):
    """Characters ``first`` up to ``last`` of one string of a file, by the number of that string."""

    string: int
    first: int
    last: int


def _numbers() -> array[int]:
    return array("q")


@dataclass(slots=True)
class SegmentMap:
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
        """Where in the file an offset is: in its piece, or behind the one before it."""
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

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether these characters are in the strings of the file one for one."""
        reached = start
        touched = self._touched(start, end)
        for at in touched:
            if self.starts[at] > reached or not self._same(at):
                return False
            reached = self.ends[at]
        return bool(touched) and reached >= end

    def ranges(self, start: int, end: int) -> list[SourceRange]:
        """Where ``source[start:end]`` was taken from, in order; a decoded piece counts in full."""
        found = []
        for at in self._touched(start, end):
            first, last = self.firsts[at], self.lasts[at]
            if self._same(at):
                begin = self.starts[at]
                last = first + min(end, self.ends[at]) - begin
                first += max(start, begin) - begin
            found.append(SourceRange(self.strings[at], first, last))
        return found

    def verbatim_ranges(self, start: int, end: int) -> list[SourceRange]:
        """The same, for words that are to be changed. Raises ``ValueError`` if not exact."""
        if not self.is_verbatim(start, end):
            message = f"characters {start} to {end} have no exact place in the file"
            raise ValueError(message)
        return self.ranges(start, end)

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


class DocumentBuilder:
    r"""A document in the making, block by block, out of the strings of a file.

    >>> builder = DocumentBuilder("leaflet.docx")
    >>> builder.append("Ask ", string=0, place=Location(paragraph=1))
    >>> builder.append("us.", string=1, place=Location(paragraph=1))
    >>> builder.end_block()
    >>> document = builder.document()
    >>> document.text, document.source_map.ranges(2, 6)
    ('Ask us.\n', [SourceRange(string=0, first=2, last=4), SourceRange(string=1, first=0, last=2)])
    """

    def __init__(self, name: str, source_map: SegmentMap | None = None) -> None:
        self.name = name
        self.source_map = source_map or SegmentMap()
        self._shown: list[str] = []
        self._text: list[str] = []
        self._open: list[str] = []  # the block so far, masked where it is hidden
        self._start = self._end = 0
        self._blocks: list[Block] = []
        self._comments: list[SuppressionComment] = []
        self._definitions: list[MarkupDefinition] = []
        self._links: list[tuple[int, int]] = []

    def append(self, text: str, string: int, place: Location, first: int = 0) -> None:
        """Add characters that a string holds from its character ``first`` on."""
        self.append_decoded(text, SourceRange(string, first, first + len(text)), place)

    def append_decoded(
        self, text: str, source: SourceRange, place: Location, *, mask: str | None = None
    ) -> None:
        """Add characters that stand for a range of a string: the same, or decoded ones.

        ``mask``, as long as the text, takes its place in the document where it is no words.
        """
        if text:
            pieces = self.source_map
            pieces.starts.append(self._end)
            pieces.ends.append(self._end + len(text))
            pieces.strings.append(source.string)
            pieces.firsts.append(source.first)
            pieces.lasts.append(source.last)
            pieces.places.append(place)
            self.append_synthetic(text, mask=mask)

    def append_synthetic(self, text: str, *, mask: str | None = None) -> None:
        """Add characters that are in no string of the file, such as a line end."""
        self._shown.append(text)
        self._open.append(text if mask is None else mask)
        self._end += len(text)

    @property
    def at(self) -> int:
        """How many characters there are so far."""
        return self._end

    def add_comment(self, comment: str, start: int | None = None) -> None:
        """Take in a comment, which may be a note to plainspeak.

        It is here, or with ``start`` on the words from there on.
        """
        anchor = None if start is None else (start, self._end)
        found = parse_suppression_comment(comment, *(anchor or (self._end, self._end)), anchor)
        if found is not None:
            self._comments.append(found)

    def add_definition(self, start: int, end: int, text: str) -> None:
        """Take in what the file says of the words from ``start`` to ``end`` outside the text."""
        self._definitions.append(MarkupDefinition(start, end, text))

    def add_link(self, start: int) -> None:
        """Take in that the words from ``start`` on lead to another page."""
        if start < self._end:
            self._links.append((start, self._end))

    @property
    def start(self) -> int:
        """Where the block that is open now began."""
        return self._start

    @property
    def empty(self) -> bool:
        """Whether nothing was added since the last block was closed."""
        return self._start == self._end

    @property
    def current_text(self) -> str:
        """What was added since the last block was closed."""
        return "".join(self._open)

    def tail(self, characters: int) -> str:
        """The last so many characters that were added since the last block was closed, or more."""
        parts: list[str] = []
        for part in reversed(self._open):
            if characters <= 0:
                break
            parts.append(part)
            characters -= len(part)
        return "".join(reversed(parts))

    def end_block(self, kind: Kind = Kind.PARAGRAPH, level: int | None = None) -> None:
        """Make a block of what was added since the last one, unless it has not one word."""
        if self.empty:
            return
        text = hide_addresses("".join(self._open))
        if place := content_span(text):
            start, end = (self._start + offset for offset in place)
            self._blocks.append(Block(start, end, kind, level))
        self._text.append(text)
        self._open.clear()
        self.append_synthetic("\n")
        self._text.append(self._open.pop())
        self._start = self._end

    def document(self) -> Document:
        """The document; whatever is still open becomes a paragraph."""
        self.end_block()
        self.source_map.source = "".join(self._shown)
        text, blocks = "".join(self._text), tuple(self._blocks)
        comments = tuple(sorted(self._comments, key=lambda each: each.start))
        definitions = tuple(self._definitions)
        links = tuple(sorted(self._links))
        return Document(
            text, blocks, self.name, self.source_map, definitions, comments, links=links
        )
