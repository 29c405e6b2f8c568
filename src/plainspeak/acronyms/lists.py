"""Candidates by place: a line of a list of short forms, two cells of a table, a footnote."""

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

    from plainspeak.acronyms.letters import Token
    from plainspeak.acronyms.mentions import Mention
    from plainspeak.model import Block

MAX_LONG_FORM_CHARS = 160
"""Characters looked at behind a short form that begins its line, or in the cell beside it."""

_TITLE = re.compile(
    r"\b(?:glossar(?:y|ies)|abbreviations?|acronyms?|jargon|short\s+forms?|definitions?"
    r"|words?\s+(?:we|you|used)|(?:what|hard)\s+(?:\w+\s+){0,2}words?|terms?)\b",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s*(?:[:=\t;]|[-\u2013\u2014]\s|\s[-\u2013\u2014])\s*")
_CUT = re.compile(r"[;(]|\s[-\u2013\u2014]\s|[.,]\s")
"""What parts a long form from the rest of what is said."""


def places(
    text: str, blocks: Sequence[Block], mentions: Sequence[Mention]
) -> Iterator[Iterator[Candidate]]:
    """The candidates of each short form that begins a block, and those of each footnote."""
    starts = {block.start: number for number, block in enumerate(blocks)}
    headings = [number for number, block in enumerate(blocks) if block.kind is Kind.HEADING]
    for start, end, _ in mentions:
        number = starts.get(start)
        if number is not None:
            above = bisect_right(headings, number - 1)
            heading = blocks[headings[above - 1]] if above else None
            titled = bool(heading and _TITLE.search(text, heading.start, heading.end))
            if end == blocks[number].end:
                yield _pairs(text, blocks, number, titled=titled)
            elif blocks[number].kind is not Kind.HEADING:
                yield _line(text, (start, end), blocks[number], titled=titled)
    notes = [block for block in blocks if block.kind is Kind.FOOTNOTE]
    yield from _footnotes(text, notes, mentions) if notes else ()


def _line(text: str, short: tuple[int, int], block: Block, *, titled: bool) -> Iterator[Candidate]:
    """A line such as "MDT: multidisciplinary team"."""
    if gap := _GAP.match(text, short[1], block.end):
        describes = titled or block.kind is Kind.LIST_ITEM
        yield from _behind(text, short, gap.end(), block.end, describes=describes)


def _pairs(text: str, blocks: Sequence[Block], number: int, *, titled: bool) -> Iterator[Candidate]:
    """A block that is nothing but a short form: its words stand in the next, or the one before."""
    block = blocks[number]
    short = block.start, block.end
    following = blocks[number + 1] if number + 1 < len(blocks) else None
    if following and following.kind is not Kind.HEADING:
        describes = titled and block.kind is not Kind.HEADING
        yield from _behind(text, short, following.start, following.end, describes=describes)
    before = blocks[number - 1] if number else None
    if before and block.kind is Kind.TABLE_CELL is before.kind:
        words = _words(text, before.start, before.end)
        place = before.start, block.end
        yield Candidate(text[slice(*short)], block.start, words, Side.WHOLE, *place, glossary=True)


def _behind(
    text: str, short: tuple[int, int], start: int, end: int, *, describes: bool
) -> Iterator[Candidate]:
    """The words from ``start`` to ``end`` that belong to a short form: all, or up to a mark."""
    written, place = text[slice(*short)], (short[0], end)
    words = _words(text, start, end)
    yield Candidate(written, short[0], words, Side.WHOLE, *place, glossary=True)
    if cut := _CUT.search(text, start, end):
        first = _words(text, start, cut.start())
        yield Candidate(written, short[0], first, Side.WHOLE, *place, glossary=True)
    if describes:
        yield Candidate(written, short[0], words, Side.WHOLE, *place, describes=True, glossary=True)


def _footnotes(
    text: str, notes: Sequence[Block], mentions: Sequence[Mention]
) -> Iterator[Iterator[Candidate]]:
    """Footnotes that are nothing but a long form: "Lake tea barn."."""
    shorts = {text[start:end]: (start, end) for start, end, _ in reversed(mentions)}
    for note in notes:
        words = _words(text, note.start, note.end)
        initials = "".join(word.letters[:1] for word in words if not word.is_stopword).upper()
        if short := shorts.get(initials):
            place = note.start, note.end
            yield iter([Candidate(initials, short[0], words, Side.WHOLE, *place, glossary=True)])


def _words(text: str, start: int, end: int) -> list[Token]:
    return without_articles(tokens(text, start, min(end, start + MAX_LONG_FORM_CHARS)))
