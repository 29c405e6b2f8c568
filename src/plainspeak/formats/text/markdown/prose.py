"""Where in a Markdown file the prose is, and of what kind it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

import tree_sitter_markdown
from tree_sitter import Language, Parser

from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tree_sitter import Node

    from plainspeak.formats.text.markdown.boxes import Box

CALLOUT = re.compile(rb"[ \t>]*\[!\w+\]")
HTML_HEADING = re.compile(rb"<h[1-6][\s>]", re.IGNORECASE)
"""The parser takes these for words, though they begin a block like <p> and <div>."""

FOOTNOTE = re.compile(rb"\[\^[^\]\s]+\]:")
DEFINITION = re.compile(rb"^[ \t]*+[:~][ \t]++\S", re.MULTILINE)
"""A line that says what the term above it means; more paragraphs of it may be indented below."""

CONTAINERS = frozenset({"document", "section", "list", "pipe_table", "pipe_table_header"})
CONTAINERS |= {"pipe_table_row", "paragraph", "setext_heading", "atx_heading", "list_item"}
CONTAINERS |= {"block_quote", "ERROR"}

BOXES = frozenset({"list_item", "thematic_break"})
"""What the parser takes the markers of boxes for."""

KINDS = {
    "list_item": Kind.LIST_ITEM,
    "atx_heading": Kind.HEADING,
    "setext_heading": Kind.HEADING,
    "pipe_table": Kind.TABLE_CELL,
}


class Form(Enum):
    """How the words of a part are written."""

    MARKDOWN = auto()
    HTML = auto()
    INDENTED = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A range of prose; ``gaps`` are the quote marks and indents inside it."""

    start: int
    end: int
    kind: Kind
    form: Form = Form.MARKDOWN
    gaps: tuple[tuple[int, int], ...] = ()


def find(source: bytes, boxes: Sequence[Box] = ()) -> tuple[list[Part], frozenset[str]]:
    r"""Find the prose of Markdown and the labels of its link definitions, in reading order.

    ``boxes`` are lines of the text for which the source holds a marker that the parser knows.

    >>> find(b"# Ask us\n\n[us]: /contact\n")
    ([Part(start=2, end=8, kind=<Kind.HEADING: 'heading'>, ...)], frozenset({'us'}))
    """
    parts: list[Part] = []
    labels: set[str] = set()
    previous: Part | None = None
    opened = {box.at: box for box in boxes}
    waiting = [(_parse(source), Kind.PARAGRAPH)]
    while waiting:  # no recursion: a file may nest deeper than Python does
        node, kind = waiting.pop()
        box = opened.get(_marker(node, source)) if opened and node.type in BOXES else None
        if box is not None and box.title[0] < box.title[1]:
            parts.append(Part(*box.title, Kind.CAPTION))
        if node.type in CONTAINERS:
            inside = kind if box else _kind_inside(node, kind, source)
            waiting.extend((child, inside) for child in reversed(node.named_children))
        elif node.type == "link_reference_definition" and not FOOTNOTE.match(
            source, node.start_byte
        ):
            labels.add(_label(node, source))
        elif part := _part(node, kind, source, previous):
            parts.append(part)
            previous = part
        elif node.type in {"fenced_code_block", "thematic_break"}:
            previous = None
    return parts, frozenset(labels)


def _marker(node: Node, source: bytes) -> int:
    """Where the first character of a node is, after its indent."""
    at = node.start_byte
    while source[at : at + 1] in {b" ", b"\t"}:
        at += 1
    return at


def normal_label(label: str) -> str:
    r"""Write a link label the way that two alike are equal.

    >>> normal_label("Care\n Plan")
    'care plan'
    """
    return " ".join(label.split()).casefold()


@cache
def _language() -> Language:
    return Language(tree_sitter_markdown.language())


def _parse(source: bytes) -> Node:
    return Parser(_language()).parse(source).root_node


def _kind_inside(node: Node, kind: Kind, source: bytes) -> Kind:
    if kind is Kind.QUOTATION:
        return kind
    if node.type == "block_quote":
        return kind if CALLOUT.match(source, node.start_byte) else Kind.QUOTATION
    return KINDS.get(node.type, kind)


def _label(node: Node, source: bytes) -> str:
    label = node.named_children[0]
    return normal_label(source[label.start_byte + 1 : label.end_byte - 1].decode("ascii"))


def _part(node: Node, kind: Kind, source: bytes, previous: Part | None) -> Part | None:
    start, end = node.start_byte, node.end_byte
    if node.type == "html_block" or HTML_HEADING.match(source, start):
        return Part(start, end, kind, Form.HTML, _gaps(node))
    if node.type in {"inline", "pipe_table_cell", "link_reference_definition"}:
        if kind is Kind.PARAGRAPH and FOOTNOTE.match(source, start):
            kind = Kind.FOOTNOTE
        return Part(start, end, kind, Form.MARKDOWN, _gaps(node))
    if node.type == "indented_code_block" and previous:
        if previous.form is not Form.HTML and DEFINITION.search(source, previous.start, end):
            return Part(start, end, kind, Form.INDENTED, _gaps(node))
        if previous.form is Form.HTML and source[previous.start + 1 : previous.start + 2] != b"!":
            return Part(start, end, kind, Form.HTML, _gaps(node))
        if previous.kind is Kind.FOOTNOTE:
            return Part(start, end, Kind.FOOTNOTE, Form.INDENTED, _gaps(node))
    return None


def _gaps(node: Node) -> tuple[tuple[int, int], ...]:
    return tuple(
        (child.start_byte, child.end_byte)
        for child in node.named_children
        if child.type == "block_continuation"
    )
