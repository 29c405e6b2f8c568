"""Columns of tables whose heads say that their words are to be avoided."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from plainspeak.analysis.mentions.titles import WAS_BAD, is_title_of_words
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.text import Passage


def find(passage: Passage) -> Iterator[tuple[int, int]]:
    """First token, and the one after the last, of each cell below such a head."""
    if all(block.kind is not Kind.TABLE_CELL for block in passage.blocks):
        return
    numbers = range(len(passage.blocks))
    for is_cell, run in groupby(numbers, lambda i: passage.blocks[i].kind is Kind.TABLE_CELL):
        cells = list(run)
        if is_cell and len(cells) > 2:  # noqa: PLR2004  a head and a row
            yield from _columns_to_avoid(passage, cells)


def _columns_to_avoid(passage: Passage, cells: Sequence[int]) -> Iterator[tuple[int, int]]:
    columns = _column_count(passage, cells)
    for column in range(columns):
        first, last = passage.block_bounds[cells[column]]
        head = "-".join(word.lower for word in passage.words[first:last])
        if head in WAS_BAD or is_title_of_words(passage, first, last):
            for cell in cells[column + columns :: columns]:
                yield passage.block_bounds[cell]


def _column_count(passage: Passage, cells: Sequence[int]) -> int:
    """How many cells the first row has: those before the first line break, or else two."""
    blocks = passage.blocks
    for count, (left, right) in enumerate(pairwise(cells), 1):
        if "\n" in passage.text[blocks[left].end : blocks[right].start]:
            return max(count, 2)
    return len(cells)
