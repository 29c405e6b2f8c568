"""What the block is that some words are in: running text, a title, or the item of a list."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Block

MAX_TITLE_CHARS = 100
"""Characters of the longest line that may be a title, though the file does not say so."""


MAX_SIGNATURE_CHARS = 50
"""Characters of the longest of several lines that are no running text: a name, and an office."""


def block_at(analysis: Analysis, offset: int) -> Block:
    """The block that an offset is in."""
    blocks = analysis.document.blocks
    return blocks[bisect_right(blocks, offset, key=lambda block: block.start) - 1]


def is_title(analysis: Analysis, offset: int) -> bool:
    """Whether words are in a heading, or in a short line of its own with no full stop."""
    block = block_at(analysis, offset)
    return block.kind is Kind.HEADING or (
        block.kind is Kind.PARAGRAPH and _is_short_line(analysis, block)
    )


def may_be_contents(analysis: Analysis, offset: int) -> bool:
    """Whether words are in a short item of a list with no full stop, as in a list of contents.

    Such a list may ask: "Who can get carer's leave?".
    """
    block = block_at(analysis, offset)
    return block.kind is Kind.LIST_ITEM and _is_short_line(analysis, block, ends=".!:;,")


def is_contents_item(analysis: Analysis, offset: int) -> bool:
    """Whether words are in the item of a list of contents, which a heading below repeats."""
    if not may_be_contents(analysis, offset):
        return False
    item, document = block_at(analysis, offset), analysis.document
    return document.has_heading_below(item.end, document.text[item.start : item.end])


def is_label(analysis: Analysis, offset: int) -> bool:
    """Whether words are in the item of a list or in the cell of a table."""
    return block_at(analysis, offset).kind in {Kind.LIST_ITEM, Kind.TABLE_CELL}


def _is_short_line(analysis: Analysis, block: Block, ends: str = ".!?:;,") -> bool:
    """Whether a block is a short line that nothing ends, or some such as below a letter."""
    lines = analysis.document.text[block.start : block.end].rstrip().split("\n")
    longest = MAX_TITLE_CHARS if len(lines) == 1 else MAX_SIGNATURE_CHARS
    return all(len(line) <= longest and line.rstrip()[-1:] not in ends for line in lines)


_LIST_OF_WORDS = re.compile(
    r"\b(?:glossar(?:y|ies)|abbreviations?|acronyms?|jargon|definitions?|terms?)\b", re.IGNORECASE
)


def is_in_list_of_words(analysis: Analysis, offset: int) -> bool:
    """Whether the title above, or the first one of the document, says that words are explained."""
    headings, text = analysis.document.headings, analysis.document.text
    at = bisect_right(headings, offset, key=lambda block: block.start)
    titles = (*headings[:1], *headings[max(0, at - 1) : at])
    return any(_LIST_OF_WORDS.search(text, each.start, each.end) for each in titles)


NEAR_SENTENCES = 2
"""How many sentences behind its use an explanation may be and still come in time."""


SENTENCES_BELOW_TITLE = 5
"""How many sentences below a title may come before the one that explains a word in it."""

MIN_SENTENCE_WORDS = 5
"""Words of the shortest sentence that counts below a title: a menu of a page has shorter lines."""


def sentences_between(analysis: Analysis, use: int, explanation: int, min_words: int = 0) -> int:
    """How many sentences an explanation comes behind a use; 0 or less where it comes before.

    Only those of at least ``min_words`` words between the two are counted.
    """

    def number(offset: int) -> int:
        return bisect_right(analysis.sentences, offset, key=lambda span: span.start)

    first, last = number(use), number(explanation)
    if last <= first or not min_words:
        return last - first
    # As many as anybody asks for: no more are counted, however far apart the two are.
    between = (analysis.sentences[at] for at in range(first, last - 1))
    long = islice((each for each in between if each.words >= min_words), SENTENCES_BELOW_TITLE)
    return 1 + sum(1 for _ in long)
