"""Items of lists of words to avoid, and examples with a better one behind them."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from plainspeak.analysis.mentions.titles import IS_BETTER, WAS_BAD, is_title_of_words
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.text import Passage

MAX_ITEM_TOKENS = 8
"""Tokens of the longest item that is a phrase to avoid, and no advice of its own."""

MAX_BLOCKS_BETWEEN = 3
"""Blocks from an example of bad writing to the better one."""

MAX_LABEL_TOKENS = 5
"""Tokens of the longest label of an example, such as "Before"."""

_OPENERS = frozenset(label.partition("-")[0] for label in WAS_BAD)
"""The words that such a label begins with."""


def find(passage: Passage) -> Iterator[tuple[int, int]]:
    """First token, and the one after the last, of each of them."""
    titled = False
    for number, (block, (first, last)) in enumerate(
        zip(passage.blocks, passage.block_bounds, strict=True)
    ):
        if first == last:
            continue
        if block.kind is Kind.LIST_ITEM:
            if titled and _is_phrase(passage, first, last):
                yield first, last
            continue
        colon = passage.words[last - 1].text == ":"
        if block.kind is Kind.HEADING or colon:
            titled = is_title_of_words(passage, first, last - colon)
        elif block.kind is not Kind.TABLE_CELL:
            titled = False
            opener = passage.words[first].lower.partition("-")[0]
            may_be_bad = opener in _OPENERS and _label(passage, number) in WAS_BAD
            if may_be_bad and _has_better(passage, number):
                yield first, last


def _is_phrase(passage: Passage, first: int, last: int) -> bool:
    words = passage.words
    alone = takewhile(lambda i: words[i].text != "(", range(first, last))
    return len(list(alone)) <= MAX_ITEM_TOKENS and words[last - 1].text not in {".", "!", "?"}


def _label(passage: Passage, number: int) -> str:
    """What comes in front of the colon that a block begins with, joined with hyphens."""
    first, last = passage.block_bounds[number]
    before = [word.lower for word in passage.words[first : min(last, first + MAX_LABEL_TOKENS)]]
    return "-".join(before[: before.index(":")]) if ":" in before else ""


def _has_better(passage: Passage, number: int) -> bool:
    following = range(number + 1, min(len(passage.blocks), number + 1 + MAX_BLOCKS_BETWEEN))
    return any(_label(passage, each) in IS_BETTER for each in following)
