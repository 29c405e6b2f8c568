"""What the block is that some words stand in: running text, a title, or the item of a list."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Block

MAX_TITLE_CHARS = 80
"""Characters of the longest line that may be a title, though the file does not say so."""


def block_at(analysis: Analysis, offset: int) -> Block:
    """The block that an offset stands in."""
    blocks = analysis.document.blocks
    return blocks[bisect_right(blocks, offset, key=lambda block: block.start) - 1]


def is_title(analysis: Analysis, offset: int) -> bool:
    """Whether words stand in a heading, or in a short line of its own with no full stop."""
    block = block_at(analysis, offset)
    return block.kind is Kind.HEADING or (
        block.kind is Kind.PARAGRAPH and _is_short_line(analysis, block)
    )


def is_contents_item(analysis: Analysis, offset: int) -> bool:
    """Whether words stand in a short item of a list with no full stop, as in a list of contents."""
    block = block_at(analysis, offset)
    return block.kind is Kind.LIST_ITEM and _is_short_line(analysis, block)


def is_label(analysis: Analysis, offset: int) -> bool:
    """Whether words stand in the item of a list or in the cell of a table."""
    return block_at(analysis, offset).kind in {Kind.LIST_ITEM, Kind.TABLE_CELL}


def _is_short_line(analysis: Analysis, block: Block) -> bool:
    text = analysis.document.text[block.start : block.end].rstrip()
    return len(text) <= MAX_TITLE_CHARS and "\n" not in text and text[-1:] not in ".!?:;,"


NEAR_SENTENCES = 2
"""How many sentences behind its use an explanation may stand and still come in time."""


def comes_in_time(analysis: Analysis, use: int, explanation: int) -> bool:
    """Whether an explanation stands before a use, or in one of the next sentences."""

    def number(offset: int) -> int:
        return bisect_right(analysis.sentences, offset, key=lambda span: span.start)

    return number(explanation) - number(use) <= NEAR_SENTENCES
