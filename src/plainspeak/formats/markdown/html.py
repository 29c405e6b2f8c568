"""The words inside a block of HTML, by the element they stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.masks import spaces
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = {
    "li": Kind.LIST_ITEM,
    "td": Kind.TABLE_CELL,
    "th": Kind.TABLE_CELL,
    "caption": Kind.CAPTION,
    "figcaption": Kind.CAPTION,
    "blockquote": Kind.QUOTATION,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
}

PLAIN_BLOCKS = """
p div section article aside header footer main nav figure details summary dl dt dd
ul ol table thead tbody tfoot tr form fieldset legend label option select hr center
address body html head title link meta iframe video audio object picture button
"""

BLOCK_NAMES = "|".join([*KINDS, *PLAIN_BLOCKS.split()])

BOUNDARY = re.compile(
    rf"""
    <!--.*?(?:-->|\Z)
  | <(?P<silent>script|style|pre|svg|template|textarea)\b.*?(?:</(?P=silent)\s*>|\Z)
  | <[!?][^<>]*>
  | <(?P<close>/?)(?P<name>{BLOCK_NAMES})(?:\s[^<>]*|/)?>
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

DEEPEST = 64
"""Open elements remembered, so that tags nobody closes cost nothing."""


def pieces(text: str, kind: Kind) -> Iterator[tuple[int, str, Kind]]:
    """Cut HTML at the tags that begin or end a block, with those tags as spaces.

    >>> [p for p in pieces("<p>Ask</p><li>us", Kind.PARAGRAPH) if p[1].strip()]
    [(3, 'Ask', <Kind.PARAGRAPH: 'paragraph'>), (14, 'us', <Kind.LIST_ITEM: 'list item'>)]
    """
    open_elements: list[tuple[str, Kind]] = []
    at = 0
    for tag in BOUNDARY.finditer(text):
        inside = open_elements[-1][1] if open_elements else kind
        yield at, text[at : tag.start()], inside
        yield tag.start(), spaces(tag[0]), inside
        at = tag.end()
        if tag["name"]:
            _follow(open_elements, tag["name"].lower(), closing=bool(tag["close"]), kind=inside)
    yield at, text[at:], open_elements[-1][1] if open_elements else kind


def _follow(open_elements: list[tuple[str, Kind]], name: str, *, closing: bool, kind: Kind) -> None:
    if closing:
        names = [element for element, _ in open_elements]
        if name in names:
            del open_elements[len(names) - 1 - names[::-1].index(name) :]
        return
    if open_elements and open_elements[-1][0] == name:  # <li> and <p> may be left unclosed
        _, kind = open_elements.pop()
    quoted = kind is Kind.QUOTATION
    open_elements.append((name, kind if quoted else KINDS.get(name, kind)))
    del open_elements[:-DEEPEST]
