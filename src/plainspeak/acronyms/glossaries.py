"""Explanations by place: a line of a list of abbreviations, or two cells of a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.acronyms import long_forms
from plainspeak.acronyms.definition import SHORT, Definition, one_line
from plainspeak.acronyms.letters import tokens
from plainspeak.acronyms.shape import is_short_form
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Block
    from plainspeak.text import Passage

_TITLE = re.compile(
    r"\b(glossar(y|ies)|abbreviations?|acronyms?|jargon|short\s+forms?|definitions?"
    r"|words?\s+(we|you|used)|(what|hard)\s+(\w+\s+){0,2}words?|terms?)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"\s*(?:[:=\t]|[-\u2013\u2014]\s|\s[-\u2013\u2014])\s*")

MAX_SHORT_FORM_CHARS = 160
"""Characters in a cell that only spells a short form out."""


def find(passage: Passage) -> Iterator[Definition]:
    """Every explanation of that kind in a passage."""
    text, blocks = passage.text, passage.blocks
    starts = [block.start for block in blocks]
    headings = [number for number, block in enumerate(blocks) if block.kind is Kind.HEADING]
    for word in passage.index.inner_caps:
        number = bisect_right(starts, passage.starts[word]) - 1
        block = blocks[number]
        if block.start == passage.starts[word] and is_short_form(passage.words[word].text):
            above = bisect_right(headings, number - 1)
            titled = bool(above) and _titled(text, blocks[headings[above - 1]])
            if block.kind is not Kind.HEADING and (found := _line(text, block, titled=titled)):
                yield found
            elif passage.ends[word] == block.end:
                yield from _pairs(text, blocks, number, titled=titled)


def _titled(text: str, heading: Block) -> bool:
    """Whether a heading says that a list of words follows."""
    return bool(_TITLE.search(text, heading.start, heading.end))


def _pairs(
    text: str, blocks: Sequence[Block], number: int, *, titled: bool
) -> Iterator[Definition]:
    """The explanation of a block that is nothing but a short form, beside it or before it."""
    short = blocks[number]
    if number + 1 < len(blocks) and blocks[number + 1].kind is not Kind.HEADING:
        found = _pair(text, short, blocks[number + 1], titled=titled)
        if found:
            yield found
            return
    if number and short.kind is Kind.TABLE_CELL is blocks[number - 1].kind:
        long = blocks[number - 1]
        words = tokens(
            text[long.start : min(long.end, long.start + MAX_SHORT_FORM_CHARS)], long.start
        )
        written = text[short.start : short.end]
        if words and long_forms.match_before(written, words) == 0:
            whole = one_line(text[long.start : long.end])
            yield Definition(written, whole, long.start, short.end, short.start)


def _line(text: str, block: Block, *, titled: bool) -> Definition | None:
    """A line such as "MDT: multidisciplinary team"."""
    short = SHORT.match(text, block.start, block.end)
    if not short or not is_short_form(short.group()):
        return None
    gap = _LINE.match(text, short.end(), block.end)
    if not gap:
        return None
    words = tokens(text[gap.end() : min(block.end, gap.end() + MAX_SHORT_FORM_CHARS)], gap.end())
    spelled = long_forms.match_after(short.group(), words)
    if spelled:
        long = one_line(text[words[0].start : words[spelled - 1].end])
        return Definition(short.group(), long, block.start, words[spelled - 1].end, block.start)
    if len(words) > 1 and (titled or block.kind is Kind.LIST_ITEM):
        return Definition(short.group(), "", block.start, block.end, block.start)
    return None


def _pair(text: str, left: Block, right: Block, *, titled: bool) -> Definition | None:
    """A short form, and in the next block what it means: "MDT" and "multidisciplinary team"."""
    short = text[left.start : left.end]
    words = tokens(text[right.start : right.end][:MAX_SHORT_FORM_CHARS], right.start)
    if spelled := long_forms.match_after(short, words):
        long = one_line(text[words[0].start : words[spelled - 1].end])
        return Definition(short, long, left.start, right.end, left.start)
    if titled and len(words) > 1 and left.kind is not Kind.HEADING:
        return Definition(short, "", left.start, right.end, left.start)
    return None
