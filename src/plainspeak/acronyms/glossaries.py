"""Explanations by place: a line of a list of abbreviations, or two cells of a table."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from plainspeak.acronyms import alignment, long_forms
from plainspeak.acronyms.definition import SHORT, Definition, one_line
from plainspeak.acronyms.shapes import is_short_form
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Block

_TITLE = re.compile(
    r"\b(glossar(y|ies)|abbreviations?|acronyms?|jargon|short\s+forms?|definitions?"
    r"|words?\s+(we|you|used)|(what|hard)\s+(\w+\s+){0,2}words?|terms?)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"\s*(?:[:=\t]|[-\u2013\u2014]\s|\s[-\u2013\u2014])\s*")

LONGEST_NAME = 160
"""Characters in a cell that only spells a short form out."""


def find(text: str, blocks: Sequence[Block]) -> Iterator[Definition]:
    """Every explanation of that kind among the blocks of a passage."""
    under_title = False
    for block in blocks:
        if block.kind is Kind.HEADING:
            under_title = bool(_TITLE.search(text, block.start, block.end))
        elif found := _line(text, block, under_title=under_title):
            yield found
    under_title = False
    for left, right in pairwise(blocks):
        if left.kind is Kind.HEADING:
            under_title = bool(_TITLE.search(text, left.start, left.end))
        if right.kind is not Kind.HEADING and (found := _pair(text, left, right, under_title)):
            yield found


def _line(text: str, block: Block, *, under_title: bool) -> Definition | None:
    """A line such as "MDT: multidisciplinary team"."""
    short = SHORT.match(text, block.start, block.end)
    if not short or not is_short_form(short.group()):
        return None
    gap = _LINE.match(text, short.end(), block.end)
    if not gap:
        return None
    words = alignment.chunks(text[gap.end() : min(block.end, gap.end() + LONGEST_NAME)], gap.end())
    spelled = long_forms.beginning(short.group(), words)
    if spelled:
        long = one_line(text[words[0].start : words[spelled - 1].end])
        return Definition(short.group(), long, block.start, words[spelled - 1].end, block.start)
    if len(words) > 1 and (under_title or block.kind is Kind.LIST_ITEM):
        return Definition(short.group(), "", block.start, block.end, block.start)
    return None


def _pair(text: str, left: Block, right: Block, under_title: bool) -> Definition | None:  # noqa: FBT001
    """Two blocks, one of them nothing but a short form: "MDT" and "multidisciplinary team"."""
    if max(left.end - left.start, right.end - right.start) > LONGEST_NAME and not under_title:
        return None
    first, second = text[left.start : left.end], text[right.start : right.end]
    if is_short_form(first):
        words = alignment.chunks(second[:LONGEST_NAME], right.start)
        if spelled := long_forms.beginning(first, words):
            long = one_line(text[words[0].start : words[spelled - 1].end])
            return Definition(first, long, left.start, right.end, left.start)
        if under_title and len(words) > 1 and left.kind is not Kind.HEADING:
            return Definition(first, "", left.start, right.end, left.start)
    if left.kind is Kind.TABLE_CELL is right.kind and is_short_form(second):
        words = alignment.chunks(first, left.start)
        if long_forms.ending(second, words) == 0:
            return Definition(second, one_line(first), left.start, right.end, right.start)
    return None
