"""The words inside a block of HTML, by the element they are in."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from plainspeak.formats.core.mask import blank
from plainspeak.formats.web._elements import BLOCKS, KINDS
from plainspeak.model import Kind, MarkupDefinition

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK_NAMES = "|".join(sorted(BLOCKS))

BOUNDARY = re.compile(
    rf"""
    <!--.*?(?:-->|\Z)
  | <(?P<silent>script|style|pre|svg|template|textarea)\b.*?(?:</(?P=silent)\s*>|\Z)
  | <[!?][^<>]*>
  | <(?P<close>/?)(?P<name>{BLOCK_NAMES})(?:\s[^<>]*|/)?>
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

EXPLAINED = re.compile(
    r"""<(?P<name>abbr|acronym|dfn)\s[^<>]{0,500}?\btitle\s*=\s*
    (?P<mark>["'])(?P<title>[^<>"']{1,500})(?P=mark)[^<>]{0,500}>
    (?P<words>[^<>]{1,100})</(?P=name)\s*>""",
    re.VERBOSE | re.IGNORECASE,
)

MAX_DEPTH = 64
"""Open elements remembered, so that tags nobody closes cost nothing."""


def definitions(text: str) -> Iterator[MarkupDefinition]:
    """What the titles of ``<abbr>`` say.

    >>> list(definitions('Ask the <abbr title="multidisciplinary team">MDT</abbr>.'))
    [MarkupDefinition(start=45, end=48, text='multidisciplinary team')]
    """
    for found in EXPLAINED.finditer(text):
        yield MarkupDefinition(*found.span("words"), " ".join(unescape(found["title"]).split()))


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
        yield tag.start(), blank(tag[0]), inside
        at = tag.end()
        if tag["name"]:
            _follow(open_elements, tag["name"].lower(), closing=bool(tag["close"]), kind=inside)
    yield at, text[at:], open_elements[-1][1] if open_elements else kind


def comments(text: str) -> Iterator[tuple[int, int]]:
    """Where the comments of HTML are.

    >>> list(comments("<p>Ask</p><!-- us -->"))
    [(10, 21)]
    """
    for tag in BOUNDARY.finditer(text):
        if tag[0].startswith("<!--"):
            yield tag.span()


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
    del open_elements[:-MAX_DEPTH]
