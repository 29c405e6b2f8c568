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


MAX_SIGNATURE_CHARS = 50
"""Characters of the longest of several lines that are no running text: a name, and an office."""


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
    """Whether a block is a short line with no full stop, or some such as below a letter."""
    lines = analysis.document.text[block.start : block.end].rstrip().split("\n")
    longest = MAX_TITLE_CHARS if len(lines) == 1 else MAX_SIGNATURE_CHARS
    return all(len(line) <= longest and line.rstrip()[-1:] not in ".!?:;," for line in lines)


NEAR_SENTENCES = 2
"""How many sentences behind its use an explanation may stand and still come in time."""


SENTENCES_BELOW_TITLE = 5
"""How many sentences below a title may stand before the one that explains a word in it."""


def sentences_between(analysis: Analysis, use: int, explanation: int) -> int:
    """How many sentences an explanation comes behind a use; 0 or less where it comes before."""

    def number(offset: int) -> int:
        return bisect_right(analysis.sentences, offset, key=lambda span: span.start)

    return number(explanation) - number(use)
