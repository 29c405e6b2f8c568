"""Entries of lists of words: a line, cell or paragraph that begins with what it explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.patterns import Explanation
from plainspeak.analysis.definitions.slots import Place, dash
from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.text import Passage

MIN_WORDS = 2
"""Fewer words tell nobody what a thing is."""


def glossary_entry(passage: Passage, first: int, last: int) -> Explanation | None:
    """Where a list of words says what the tokens ``first`` up to ``last`` mean.

    They must begin a line, a paragraph or a cell, and the meaning follows a colon, a dash or a full
    stop, or is in the next cell.
    """
    number = passage.block_number(first)
    block, (begin, end) = passage.blocks[number], passage.block_bounds[number]
    if begin != first or block.kind is Kind.HEADING:
        return None
    if last < end:
        return _rest_of_line(passage, first, last, end)
    if block.kind is Kind.TABLE_CELL:
        return _next_cell(passage, number)
    return None


def _rest_of_line(passage: Passage, first: int, last: int, end: int) -> Explanation | None:
    at = last + 1 if passage.words[last].text in {":", "."} else last
    if at == last:
        at = dash(Place(passage, first, last), last, end) or end
    return _meaning(passage, at, end)


def _next_cell(passage: Passage, number: int) -> Explanation | None:
    following = number + 1
    if following >= len(passage.blocks) or passage.blocks[following].kind is not Kind.TABLE_CELL:
        return None
    return _meaning(passage, *passage.block_bounds[following])


def _meaning(passage: Passage, first: int, last: int) -> Explanation | None:
    """A meaning begins with two words: "asthma, kidney disease" only lists some things."""
    words = passage.words[first:last]
    if len(words) < MIN_WORDS or not all(word.text[0].isalpha() for word in words[:MIN_WORDS]):
        return None
    return Explanation(passage.starts[first], passage.ends[last - 1], glossary=True)
