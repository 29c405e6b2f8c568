"""What an element of a page passes on to the elements inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from justhtml import Text

from plainspeak.formats.web._elements import BLOCKS, KINDS
from plainspeak.formats.web.html.boilerplate import CONTENT
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justhtml import Node

LISTS = frozenset({"ul", "ol"})
CELLS = frozenset({"td", "th"})
SECTIONS = frozenset({"thead", "tbody", "tfoot"})
LAYOUT_ROLES = frozenset({"presentation", "none"})
BESIDE_CARDS = frozenset({"a", "br", "hr", "img", "svg", "picture", "#comment"})
MIN_CARDS = 2


class Context(NamedTuple):
    """The block that words belong to, and what holds around them.

    ``framed``: a header or footer here would be that of the whole site. ``lists`` counts the lists
    around. ``layout``: the cells of the table around only lay out the page. ``cards``: each link in
    this element is a thing of its own. ``hidden``: its words are code or of another language.
    """

    kind: Kind = Kind.PARAGRAPH
    level: int | None = None
    framed: bool = True
    lists: int = 0
    layout: bool = True
    cards: bool = False
    hidden: bool = False


def within(node: Node, around: Context) -> Context:
    """The context inside an element that is in another."""
    name = node.name
    context = around._replace(cards=name in BLOCKS and _has_cards(node))
    if name in LISTS:
        return context._replace(lists=around.lists + 1)
    if name == "table":
        return context._replace(layout=_is_layout(node))
    if name in CONTENT:
        context = context._replace(framed=False)
    kind = KINDS.get(name)
    if kind is None or around.kind is Kind.QUOTATION or (name in CELLS and around.layout):
        return context
    level = None
    if kind is Kind.HEADING:
        level = int(name[1])
    elif kind is Kind.LIST_ITEM:
        level = max(1, around.lists)
    return context._replace(kind=kind, level=level)


def _has_cards(node: Node) -> bool:
    """Whether an element holds links and nothing else, as a row of cards or a menu does."""
    links = 0
    for each in node.children or ():
        if isinstance(each, Text):
            if (each.data or "").strip():
                return False
        elif each.name not in BESIDE_CARDS:
            return False
        links += each.name == "a"
    return links >= MIN_CARDS


def _is_layout(table: Node) -> bool:
    """Whether a table only lays out the page: it has one column, or says so."""
    if (table.attrs or {}).get("role") in LAYOUT_ROLES:
        return True
    return all(sum(cell.name in CELLS for cell in row.children or ()) <= 1 for row in _rows(table))


def _rows(table: Node) -> Iterator[Node]:
    for each in table.children or ():
        if each.name == "tr":
            yield each
        elif each.name in SECTIONS:
            yield from (row for row in each.children or () if row.name == "tr")
