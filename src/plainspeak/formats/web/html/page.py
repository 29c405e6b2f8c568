"""One walk through a web page, in the order in which its words are read."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from justhtml import Text

from plainspeak.formats.core.line_breaks import TAIL_CHARS, ends_sentence
from plainspeak.formats.core.mask import blank, placeholder
from plainspeak.formats.core.source_map import DocumentBuilder, SegmentMap
from plainspeak.formats.web._elements import BLOCKS
from plainspeak.formats.web.html import boilerplate
from plainspeak.formats.web.html.context import Context, within
from plainspeak.formats.web.html.source import Source
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justhtml import Node

    from plainspeak.formats.web.html.source import TextPiece
    from plainspeak.model import Document

NO_WORDS = frozenset({"code", "kbd", "samp", "var", "tt", "del", "s", "strike"})
"""Elements inside a sentence that hold a place in it and are no words."""

EXPLAINING = frozenset({"abbr", "acronym", "dfn"})

NOTE_MARK = re.compile(r"\s*+[\[(]?(?:\d{1,3}|[*\u2020\u2021a-z])[\])]?\s*+")
"""What a raised character that leads to a note looks like."""

MAX_NOTE_NODES = 12
"""Nodes looked at inside a raised mark, which has one or two; a page may nest thousands."""


class _Open(NamedTuple):
    """An element being walked through; ``start`` is the offset at which its words begin."""

    element: Node
    children: Iterator[Node]
    context: Context
    start: int
    is_card: bool = False


class ContiguousMap(SegmentMap):
    """The origin of the words of a page: words that tags part are not to be changed."""

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether these characters are side by side in the source, one for one."""
        return super().is_verbatim(start, end) and all(
            before.last == after.first for before, after in pairwise(self.ranges(start, end))
        )


class Page:
    """The words of a page, put into a document as they are met."""

    def __init__(self, text: str, name: str, *, xml: bool = False) -> None:
        self.builder = DocumentBuilder(name, ContiguousMap())
        self._source = Source(text, xml=xml)
        self._controlled = boilerplate.controlled_ids(text)
        self._breaks = 0
        self._in_list = False  # the lines follow one that ended with a colon
        self._continued = False  # the block goes on after a line break
        self._is_masked = False  # the hidden element has its mark
        self._after_deleted = False
        self._walk(self._source.parse())

    def document(self) -> Document:
        """The page as a document."""
        return self.builder.document()

    def _walk(self, top: Node) -> None:
        """Go through every element without calling itself, since pages nest thousands deep."""
        path = [_Open(top, iter(top.children or ()), Context(), 0)]
        while path:
            node = next(path[-1].children, None)
            if node is None:
                self._leave(path.pop())
            elif isinstance(node, Text):
                self._take(node, path[-1].context)
            elif node.name == "#comment":
                self.builder.add_comment(str(node.data or ""))
            elif entered := self._enter(node, path[-1].context):
                path.append(entered)
        self.builder.end_block()

    def _enter(self, node: Node, around: Context) -> _Open | None:
        """Begin an element; ``None`` when there is nothing to walk through."""
        name = node.name
        if name[0] in "#!" or boilerplate.is_left_out(node, self._controlled, framed=around.framed):
            return None
        foreign = boilerplate.is_foreign(node)
        if (foreign and name in BLOCKS) or (name == "sup" and self._is_note_mark(node)):
            return None
        if name == "br":
            self._breaks += 1
            return None
        context = within(node, around)
        if (foreign or name in NO_WORDS) and not around.hidden:
            context = context._replace(hidden=True)
            self._is_masked = False
        card = name == "a" and around.cards
        if name in BLOCKS or card:
            self._end_block(around)
        if name == "q":
            self.builder.append_synthetic("\u201c")
        if name == "ins" and self._after_deleted:
            self.builder.append_synthetic(" ")  # the old word and the new one are two
        return _Open(node, iter(node.children or ()), context, self.builder.at, card)

    def _leave(self, left: _Open) -> None:
        name, context = left.element.name, left.context
        if name == "q":
            self.builder.append_synthetic("\u201d")
        if name in EXPLAINING and self.builder.at > left.start:
            title = " ".join(((left.element.attrs or {}).get("title") or "").split())
            if title or name == "dfn":
                self.builder.add_definition(left.start, self.builder.at, title)
        if name == "a" and "href" in (left.element.attrs or {}):
            self.builder.add_link(left.start)
        if name in BLOCKS or left.is_card:
            self._end_block(context)
        self._after_deleted = name == "del"

    def _take(self, node: Text, context: Context) -> None:
        self._after_deleted = False
        for piece in self._source.pieces(node.data or ""):
            if piece.text.isspace():
                if not self.builder.empty:
                    self._append(piece)
                continue
            self._break(piece.text, context)
            if context.hidden:
                self._append(piece, blank if self._is_masked else placeholder)
                self._is_masked = True
            else:
                self._append(piece, placeholder if piece.hidden else None)

    def _append(self, piece: TextPiece, masked: Callable[[str], str] | None = None) -> None:
        mask = None if masked is None else masked(piece.text)
        if piece.source is None:
            self.builder.append_synthetic(piece.text, mask=mask)
        else:
            place = self._source.location(piece.source.first)
            self.builder.append_decoded(piece.text, piece.source, place, mask=mask)

    def _break(self, following: str, context: Context) -> None:
        """Carry out the line breaks that were met since the last words."""
        breaks, self._breaks = self._breaks, 0
        if self.builder.empty or not breaks:
            return
        before = self.builder.tail(TAIL_CHARS)
        ends = ends_sentence(before, following, in_list=self._in_list)
        if breaks > 1 or (ends and context.kind is not Kind.HEADING):
            self._close(context)
            self._in_list = self._in_list or before.rstrip().endswith(":")
            self._continued = True
        else:
            self.builder.append_synthetic("\n")

    def _end_block(self, context: Context) -> None:
        self._close(context)
        self._breaks, self._in_list, self._continued = 0, False, False

    def _close(self, context: Context) -> None:
        """End a block; what goes on after a line break is no item of its own."""
        if self._continued and context.kind is Kind.LIST_ITEM:
            self.builder.end_block()
        else:
            self.builder.end_block(context.kind, context.level)

    def _is_note_mark(self, node: Node) -> bool:
        inside = list(islice(_descendants(node), MAX_NOTE_NODES + 1))
        data = "".join(_data(each) for each in inside)
        words = "".join(piece.text for piece in self._source.pieces(data))
        return len(inside) <= MAX_NOTE_NODES and bool(NOTE_MARK.fullmatch(words))


def _data(node: Node | Text) -> str:
    return (node.data or "") if isinstance(node, Text) else ""


def _descendants(node: Node) -> Iterator[Node | Text]:
    """All that is inside a node, in order."""
    waiting = list(reversed(node.children or ()))
    while waiting:
        each = waiting.pop()
        yield each
        waiting += reversed(each.children or ())
