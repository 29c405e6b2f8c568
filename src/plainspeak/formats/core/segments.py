"""From the units of prose a reader found to a document whose characters all stay in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.mask import blank, content_span
from plainspeak.model import Block, Document, IdentityMap, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model import MarkupDefinition


class TextSegment(NamedTuple):
    """A unit of prose: ``text`` is as long as it is in the file, with its markup masked."""

    start: int
    text: str
    kind: Kind = Kind.PARAGRAPH


def build_document(
    source: str,
    name: str,
    units: Iterable[TextSegment],
    explanations: Iterable[MarkupDefinition] = (),
) -> Document:
    """Lay the units, sorted and apart, over the text of a file and hide all the rest.

    A unit without a letter or digit makes no block.

    >>> build_document("## Ask us ##", "a.md", [TextSegment(3, "Ask us", Kind.HEADING)]).text
    '   Ask us   '
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for unit in units:
        pieces += [blank(source[at : unit.start]), unit.text]
        at = unit.start + len(unit.text)
        if place := content_span(unit.text):
            blocks.append(Block(unit.start + place[0], unit.start + place[1], unit.kind))
    pieces.append(blank(source[at:]))
    text = "".join(pieces)
    return Document(text, tuple(blocks), name, IdentityMap(source), tuple(explanations))
