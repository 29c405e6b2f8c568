"""From the units of prose a reader found to a document whose characters all stay in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.mask import spaces, trimmed
from plainspeak.model import Block, Document, Kind, Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model import Explanation


class Unit(NamedTuple):
    """A stretch of prose: ``text`` is as long as it is in the file, with its markup masked."""

    start: int
    text: str
    kind: Kind = Kind.PARAGRAPH


def assemble(
    source: str, name: str, units: Iterable[Unit], explanations: Iterable[Explanation] = ()
) -> Document:
    """Lay the units, sorted and apart, over the text of a file and hide all the rest.

    A unit without a letter or digit makes no block.

    >>> assemble("## Ask us ##", "a.md", [Unit(3, "Ask us", Kind.HEADING)]).text
    '   Ask us   '
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for unit in units:
        pieces += [spaces(source[at : unit.start]), unit.text]
        at = unit.start + len(unit.text)
        if place := trimmed(unit.text):
            blocks.append(Block(unit.start + place[0], unit.start + place[1], unit.kind))
    pieces.append(spaces(source[at:]))
    text = "".join(pieces)
    return Document(text, tuple(blocks), name, Lines(source), tuple(explanations))
