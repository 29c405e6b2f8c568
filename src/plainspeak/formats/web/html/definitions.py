"""Puts ``<abbr>`` and ``<dfn>`` with a title round words of a web page, and takes them out."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.model import Document

MARK = "data-plainspeak"
"""The attribute by which a later run knows what an earlier one wrote."""

OWN = re.compile(
    rf'<(?P<tag>abbr|dfn) {MARK} title="[^"<>]{{0,1000}}">(?P<words>[^<>]*+)</(?P=tag)>'
)


def removed(text: str) -> Iterator[Edit]:
    """The edits of the source that take out what an earlier run wrote.

    >>> list(removed('<p>The <abbr data-plainspeak title="a team">MDT</abbr>.'))
    [Edit(start=7, end=54, text='MDT')]
    """
    for found in OWN.finditer(text):
        yield Edit(found.start(), found.end(), found["words"])


def added(text: str, document: Document, definitions: Iterable[Definition]) -> Iterator[Edit]:
    """The edits of the source that put these in, where the words are in the file exactly so."""
    source_map = document.source_map
    assert isinstance(source_map, SegmentMap)
    for each in definitions:
        if source_map.is_verbatim(each.start, each.end):
            ranges = source_map.verbatim_ranges(each.start, each.end)
            first, last = ranges[0].first, ranges[-1].last
            tag = "abbr" if each.abbreviation else "dfn"
            begin = f'<{tag} {MARK} title="{escape(each.text)}">'
            yield Edit(first, last, f"{begin}{text[first:last]}</{tag}>")
