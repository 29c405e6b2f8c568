"""One walk through a web page, in the order in which its words are read."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from justhtml import Text

from plainspeak.formats.core.source_map import DocumentBuilder, SegmentMap
from plainspeak.formats.web._elements import BLOCKS, KINDS
from plainspeak.formats.web.html import boilerplate
from plainspeak.formats.web.html.source import Source
from plainspeak.model import Kind, MarkupDefinition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justhtml import Node

    from plainspeak.model import Document

LISTS = frozenset({"ul", "ol"})

NO_WORDS = frozenset({"code", "kbd", "samp", "var", "tt"})
"""Elements inside a sentence that hold a place in it and are no words."""

EXPLAINING = frozenset({"abbr", "acronym", "dfn"})

NOTE_SIGN = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*\u2020\u2021a-z])[\])]?\s*")
"""What a raised sign that leads to a note looks like."""


class _Around(NamedTuple):
    """What an element passes on to those inside it.

    ``framed``: a header or footer here would be that of the whole site. ``depth`` counts lists.
    """

    kind: Kind = Kind.PARAGRAPH
    level: int | None = None
    framed: bool = True
    depth: int = 0


class _Open(NamedTuple):
    """An element being walked through; ``start`` is where its words begin."""

    element: Node
    children: Iterator[Node]
    around: _Around
    start: int


class ContiguousMap(SegmentMap):
    """The origin of the words of a page: words that tags part are not to be changed."""

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether these characters stand side by side in the source, one for one."""
        return super().is_verbatim(start, end) and all(
            before.last == after.first for before, after in pairwise(self.ranges(start, end))
        )


class Page:
    """The words of a page, put into a draft as they are met."""

    def __init__(self, text: str, name: str) -> None:
        self.draft = DocumentBuilder(name, ContiguousMap())
        self._source = Source(text)
        self._explanations: list[MarkupDefinition] = []
        self._breaks = 0
        self._walk(self._source.parsed())

    def document(self) -> Document:
        """The page as a document."""
        return self.draft.document(self._explanations)

    def _walk(self, top: Node) -> None:
        """Go through every element without calling itself, since pages nest thousands deep."""
        path = [_Open(top, iter(top.children or ()), _Around(), 0)]
        while path:
            node = next(path[-1].children, None)
            if node is None:
                self._leave(path.pop())
            elif isinstance(node, Text):
                self._take(node)
            elif node.name == "#comment":
                self.draft.add_comment(str(node.data or ""))
            elif entered := self._enter(node, path[-1].around):
                path.append(entered)
        self.draft.end_block()

    def _enter(self, node: Node, around: _Around) -> _Open | None:
        """Begin an element; ``None`` when there is nothing to walk through."""
        name = node.name
        if name[0] in "#!" or boilerplate.is_left_out(node, framed=around.framed):
            return None
        if name in NO_WORDS or (name not in BLOCKS and boilerplate.is_foreign(node)):
            self._hide(node)
            return None
        if boilerplate.is_foreign(node) or (name == "sup" and NOTE_SIGN.fullmatch(_text(node))):
            return None
        if name == "br":
            self._break(around)
            return None
        if name in BLOCKS:
            self.draft.end_block(around.kind, around.level)
        if name == "q":
            self.draft.append_synthetic("\u201c")
        inside = _inside(node, around)
        return _Open(node, iter(node.children or ()), inside, self.draft.at)

    def _leave(self, left: _Open) -> None:
        name = left.element.name
        if name == "q":
            self.draft.append_synthetic("\u201d")
        if name in EXPLAINING and self.draft.at > left.start:
            title = " ".join(((left.element.attrs or {}).get("title") or "").split())
            if title or name == "dfn":
                self._explanations.append(MarkupDefinition(left.start, self.draft.at, title))
        if name in BLOCKS:
            self.draft.end_block(left.around.kind, left.around.level)

    def _take(self, node: Text) -> None:
        blank = not (node.data or "").strip()
        if not (blank and self.draft.empty):
            self._breaks *= blank
            for text, stretch, place in self._source.runs(node):
                self.draft.append_decoded(text, stretch, place)

    def _hide(self, node: Node) -> None:
        text = _text(node)
        for inner in _texts(node):
            at = inner.origin_offset or 0
            self.draft.append_hidden(text, 0, self._source.place(at), at)
            return

    def _break(self, around: _Around) -> None:
        """A new line; after two of them comes a new paragraph."""
        self._breaks += 1
        if self._breaks > 1:
            self.draft.end_block(around.kind, around.level)
        elif not self.draft.empty:
            self.draft.append_synthetic("\n")


def _inside(node: Node, around: _Around) -> _Around:
    """What holds inside an element."""
    name = node.name
    if name in LISTS:
        return around._replace(depth=around.depth + 1)
    if name in boilerplate.CONTENT:
        around = around._replace(framed=False)
    kind = KINDS.get(name)
    if kind is None or around.kind is Kind.QUOTATION or boilerplate.is_layout(node):
        return around
    level = None
    if kind is Kind.HEADING:
        level = int(name[1])
    elif kind is Kind.LIST_ITEM:
        level = max(1, around.depth)
    return around._replace(kind=kind, level=level)


def _text(node: Node) -> str:
    return "".join(each.data or "" for each in _texts(node))


def _texts(node: Node) -> Iterator[Text]:
    """The texts inside a node, in order."""
    waiting = list(reversed(node.children or ()))
    while waiting:
        each = waiting.pop()
        if isinstance(each, Text):
            yield each
        else:
            waiting += reversed(each.children or ())
