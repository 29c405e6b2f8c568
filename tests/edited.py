"""Carries out edits on a document, so that what they were said to do can be measured.

An edit with line ends ("\\n- ") ends a block and begins an item of a list, as a person would.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from plainspeak.fixes.edits import apply
from plainspeak.model import Block, Document, Kind, MarkupDefinition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.model import Edit


def edited(document: Document, edits: Sequence[Edit]) -> Document:
    """The document with the edits made; its text stands for its file."""
    ordered = sorted(edits, key=lambda each: each.start)
    ends = [each.end for each in ordered]
    grown = [0]
    for each in ordered:
        grown.append(grown[-1] + len(each.text) - (each.end - each.start))

    def moved(offset: int) -> int:
        return offset + grown[bisect_right(ends, offset)]

    text = apply(document.text, ordered)
    blocks: list[Block] = []
    for block in document.blocks:
        cuts = [
            moved(each.end)
            for each in ordered
            if "\n" in each.text and block.start <= each.start < block.end
        ]
        edges = [moved(block.start), *cuts, moved(block.end)]
        kinds = [block.kind, *[Kind.LIST_ITEM] * len(cuts)]
        for kind, (start, end) in zip(kinds, pairwise(edges), strict=True):
            kept = text[start:end].removesuffix("- ").rstrip()
            blocks.append(Block(start, start + len(kept), kind, block.level))
    marked = [
        MarkupDefinition(moved(start), moved(end), long)
        for start, end, long in document.markup_definitions
    ]
    return Document(text, tuple(blocks), document.name, None, tuple(marked))
