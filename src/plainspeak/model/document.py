"""The prose of one document, its blocks, and where every part of it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model.source_map import IdentityMap, Location

if TYPE_CHECKING:
    from plainspeak.model.layout import Layout
    from plainspeak.model.source_map import SourceMap
    from plainspeak.model.suppression import SuppressionComment


class Kind(StrEnum):
    """What a block of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    QUOTATION = "quotation"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of a document: a sentence never crosses its ends.

    ``level`` is how deep a heading or the item of a list is, from 1, where the file says so.
    """

    start: int
    end: int
    kind: Kind = Kind.PARAGRAPH
    level: int | None = None


class MarkupDefinition(NamedTuple):
    """What a file says of words without showing it in the text, as the title of ``<abbr>`` does.

    ``start`` and ``end`` are the offsets of the words; ``text`` is empty where the sentence around
    them is the explanation, as with ``<dfn>``.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """The prose of one document, its blocks, its name, and where every part of it came from.

    ``text`` may hide what is not prose (markup as spaces, code and links as ``HIDDEN``).
    ``links`` are the spans of words that lead to another page, where no mark in the text says so.
    ``can_be_changed`` is false for kinds of files whose words cannot be changed in place.
    ``layout`` is how it looks, where somebody asked for that and its file says so.
    Raises ``ValueError`` when the blocks overlap, leave the text, or the origin does not fit.

    >>> Document("Ask us.\\n", (Block(0, 7),)).locate(4).column
    5
    """

    text: str
    blocks: tuple[Block, ...]
    name: str = "<text>"
    source_map: SourceMap | None = None
    markup_definitions: tuple[MarkupDefinition, ...] = ()
    suppression_comments: tuple[SuppressionComment, ...] = ()
    can_be_changed: bool = True
    links: tuple[tuple[int, int], ...] = ()
    layout: Layout | None = None
    _headings: tuple[Block, ...] = field(init=False, repr=False, compare=False)
    _last_headings: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.source_map is None:
            object.__setattr__(self, "source_map", IdentityMap(self.text))
        headings = tuple(b for b in self.blocks if b.kind is Kind.HEADING)
        last = {_on_one_line(self.text[b.start : b.end]): b.start for b in headings}
        object.__setattr__(self, "_headings", headings)
        object.__setattr__(self, "_last_headings", last)
        self._verify()

    def _verify(self) -> None:
        edges = [edge for block in self.blocks for edge in (block.start, block.end)]
        edges = [0, *edges, len(self.text)]
        if edges != sorted(edges):
            message = f"the blocks of {self.name} overlap or leave the text"
            raise ValueError(message)
        if self.source_map is not None:
            self.source_map.verify(self.text)

    @property
    def headings(self) -> tuple[Block, ...]:
        """The blocks that are headings."""
        return self._headings

    def has_heading_below(self, offset: int, words: str) -> bool:
        """Whether some heading behind an offset has just these words."""
        return self._last_headings.get(_on_one_line(words), -1) > offset

    @property
    def shown(self) -> str:
        """The text as a person sees it in the file, character for character with ``text``."""
        assert self.source_map is not None
        return self.source_map.source

    def is_exact(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is in the file just so, character for character."""
        assert self.source_map is not None
        unmasked = self.text[start:end] == self.shown[start:end]
        return unmasked and self.source_map.is_verbatim(start, end)

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is in the file just so, and can be changed there."""
        return self.why_fixed(start, end) is None

    def why_fixed(self, start: int, end: int) -> str | None:
        """Why ``text[start:end]`` cannot be changed in the file; nothing where it can."""
        if not self.can_be_changed:
            return CANNOT_CHANGE
        return None if self.is_exact(start, end) else NOT_EXACT

    def locate(self, offset: int) -> Location:
        """Where a person would look for an offset, with the heading it is under."""
        assert self.source_map is not None
        place = self.source_map.locate(offset)
        at = bisect_right(self._headings, offset, key=lambda block: block.start)
        section = place.section
        if at and not section:
            heading = self._headings[at - 1]
            words = _on_one_line(self.text[heading.start : heading.end])
            section = without_joiners(words) or None
        return Location(place.line, place.column, place.page, place.paragraph, section)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


CANNOT_CHANGE = "this kind of file cannot be changed: change the document it was made from"
NOT_EXACT = "the words are not in the file exactly like this"

HIDDEN = "\ufffc"
"""It is in ``Document.text``, with spaces after it, for code, links and other things that are
not words but hold a place in the sentence, so that no phrase is found across them."""

JOINER = "\u2060"
"""It is in ``Document.text`` after a character that the file writes with several, such as the "&"
of "R&amp;D": it has no width, and the characters on both sides of it are one word."""


def without_joiners(text: str) -> str:
    """The characters that a person sees, without any ``JOINER`` between them."""
    return text.replace(JOINER, "")
