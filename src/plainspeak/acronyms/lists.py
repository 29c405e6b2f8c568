"""Candidates by place: a line of a list of short forms, or two cells of a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.acronyms.candidate import Candidate, Side
from plainspeak.acronyms.letters import tokens
from plainspeak.acronyms.windows import without_articles
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Block

MAX_LONG_FORM_CHARS = 160
"""Characters looked at behind a short form that begins its line, or in the cell beside it."""

_TITLE = re.compile(
    r"\b(?:glossar(?:y|ies)|abbreviations?|acronyms?|jargon|short\s+forms?|definitions?"
    r"|words?\s+(?:we|you|used)|(?:what|hard)\s+(?:\w+\s+){0,2}words?|terms?)\b",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s*(?:[:=\t;]|[-\u2013\u2014]\s|\s[-\u2013\u2014])\s*")


def places(
    text: str, blocks: Sequence[Block], shorts: Sequence[tuple[int, int]]
) -> Iterator[Iterator[Candidate]]:
    """The candidates of each short form that begins a block; ``shorts`` are offsets in order."""
    starts = {block.start: number for number, block in enumerate(blocks)}
    headings = [number for number, block in enumerate(blocks) if block.kind is Kind.HEADING]
    for start, end in shorts:
        number = starts.get(start)
        if number is not None:
            above = bisect_right(headings, number - 1)
            heading = blocks[headings[above - 1]] if above else None
            titled = bool(heading and _TITLE.search(text, heading.start, heading.end))
            if end == blocks[number].end:
                yield _pairs(text, blocks, number, titled=titled)
            elif blocks[number].kind is not Kind.HEADING:
                yield _line(text, (start, end), blocks[number], titled=titled)


def _line(
    text: str, short: tuple[int, int], block: Block, *, titled: bool
) -> Iterator[Candidate]:
    """A line such as "MDT: multidisciplinary team"."""
    start, end = short
    if gap := _GAP.match(text, end, block.end):
        words = _words(text, gap.end(), block.end)
        describes = titled or block.kind is Kind.LIST_ITEM
        yield Candidate(
            text[start:end], start, words, Side.WHOLE, start, block.end,
            describes=describes, glossary=True,
        )  # fmt: skip


def _pairs(
    text: str, blocks: Sequence[Block], number: int, *, titled: bool
) -> Iterator[Candidate]:
    """A block that is nothing but a short form: its words stand in the next, or the one before."""
    block = blocks[number]
    short = text[block.start : block.end]
    following = blocks[number + 1] if number + 1 < len(blocks) else None
    if following and following.kind is not Kind.HEADING:
        words = _words(text, following.start, following.end)
        describes = titled and block.kind is not Kind.HEADING
        yield Candidate(
            short, block.start, words, Side.WHOLE, block.start, following.end,
            describes=describes, glossary=True,
        )  # fmt: skip
    before = blocks[number - 1] if number else None
    if before and block.kind is Kind.TABLE_CELL is before.kind:
        words = tokens(text, before.start, min(before.end, before.start + MAX_LONG_FORM_CHARS))
        yield Candidate(
            short, block.start, words, Side.BEFORE, before.start, block.end, glossary=True
        )


def _words(text: str, start: int, end: int) -> list[Token]:
    return without_articles(tokens(text, start, min(end, start + MAX_LONG_FORM_CHARS)))
