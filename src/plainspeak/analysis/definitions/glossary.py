"""Entries of lists of words: a line, cell or paragraph that begins with what it explains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.meanings import NO_MEANING, WHAT_IT_IS
from plainspeak.analysis.definitions.names import dash
from plainspeak.analysis.definitions.patterns import Explanation
from plainspeak.analysis.definitions.place import Place
from plainspeak.model import Kind
from plainspeak.text.pos import DETERMINERS

if TYPE_CHECKING:
    from plainspeak.text import Passage

MAX_LABEL_TOKENS = 6
"""Words of the longest label in front of a colon."""

MAX_LABEL_MODIFIERS = 2
"""Words of the label in front of the term."""

MAX_NUMBER_TOKENS = 4
"""Tokens of the longest number of an item: "(6e)" may be four."""

_NUMBER = re.compile(
    r"\((?:\d+[a-z]?|[a-z])\)|(?:\d+[a-z]?|[a-z])[.)]|\d+(?:\.\d+)+\.?", re.IGNORECASE
)

INDEFINITE = frozenset({"a", "an"})
"""What a paragraph begins with that says what the one above it is."""

_NO_LABEL = DETERMINERS | NO_MEANING
_OPENERS = DETERMINERS | WHAT_IT_IS

MIN_WORDS = 2
"""Fewer words tell nobody what a thing is."""


def glossary_entry(passage: Passage, first: int, last: int) -> Explanation | None:
    """Where a list of words says what the tokens ``first`` up to ``last`` mean.

    They must begin a line, a paragraph or a cell, and the meaning follows a colon, a dash or a full
    stop, or is in the next cell.
    """
    number = passage.block_number(first)
    block, (begin, end) = passage.blocks[number], passage.block_bounds[number]
    if block.kind is Kind.HEADING:
        return None
    if begin != first and not _is_number(passage, begin, first):
        return _label(passage, first, last, begin, end)
    if last < end:
        return _rest_of_line(passage, first, last, end)
    if block.kind is Kind.TABLE_CELL:
        return _next_cell(passage, number)
    return _next_paragraph(passage, number)


def _is_number(passage: Passage, begin: int, end: int) -> bool:
    """Whether tokens number an item, as in "(6e)" or "2.1"."""
    if end - begin > MAX_NUMBER_TOKENS:
        return False
    return bool(_NUMBER.fullmatch("".join(word.text for word in passage.words[begin:end])))


def _rest_of_line(passage: Passage, first: int, last: int, end: int) -> Explanation | None:
    last = _past_bracket(passage, last, end)
    if last >= end:
        return None
    at = last + 1 if passage.words[last].text in {":", "."} else last
    if at == last:
        at = dash(Place(passage, first, last), last, end) or end
    return _meaning(passage, at, end)


def _past_bracket(passage: Passage, at: int, end: int) -> int:
    """The colon behind another form in brackets: "Commissioning (and commissioners):"."""
    if passage.words[at].text != "(":
        return at
    for i in range(at + 1, min(end - 1, at + MAX_LABEL_TOKENS)):
        if passage.words[i].text == ")":
            return i + 1 if passage.words[i + 1].text == ":" else at
    return at


def _label(passage: Passage, first: int, last: int, begin: int, end: int) -> Explanation | None:
    """A meaning behind a longer label that a term is in: "Special forbearance: This plan gives"."""
    if first - begin > MAX_LABEL_MODIFIERS:
        return None
    before = [word.lower for word in passage.words[begin:first]]
    if not _NO_LABEL.isdisjoint(before):
        return None
    at = last
    while at < min(end, begin + MAX_LABEL_TOKENS) and passage.words[at].is_alpha:
        at += 1
    if at >= end or passage.words[at].text != ":":
        return None
    opener = passage.words[at + 1].lower if at + 1 < end else ""
    return _meaning(passage, at + 1, end) if opener in _OPENERS else None


def _next_cell(passage: Passage, number: int) -> Explanation | None:
    following = number + 1
    if following >= len(passage.blocks) or passage.blocks[following].kind is not Kind.TABLE_CELL:
        return None
    return _meaning(passage, *passage.block_bounds[following])


def _next_paragraph(passage: Passage, number: int) -> Explanation | None:
    """The meaning below a term that is a paragraph of its own, as in a list of definitions."""
    following = number + 1
    if following >= len(passage.blocks) or passage.blocks[following].kind is not Kind.PARAGRAPH:
        return None
    first, last = passage.block_bounds[following]
    if passage.words[first].lower not in INDEFINITE:
        return None
    return _meaning(passage, first, last)


def _meaning(passage: Passage, first: int, last: int) -> Explanation | None:
    """A meaning begins with two words: "asthma, kidney disease" only lists some things."""
    words = passage.words[first:last]
    if len(words) < MIN_WORDS or not all(word.text[0].isalpha() for word in words[:MIN_WORDS]):
        return None
    return Explanation(passage.starts[first], passage.ends[last - 1], glossary=True)
