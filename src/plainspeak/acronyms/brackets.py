"""Candidates with brackets: "long form (SF)", "SF (long form)" and "(long form, SF)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.acronyms import bracket_contents, windows
from plainspeak.acronyms.candidate import Candidate, Side
from plainspeak.acronyms.letters import tokens
from plainspeak.acronyms.shape import MAX_ACRONYM_CHARS, is_short_form, is_unlikely
from plainspeak.model import JOINER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Block

MAX_INSIDE_CHARS = 160
"""Characters between brackets."""

MIN_NAME_CHARS = 4
"""Letters of a short form that is written as a name: "Acas"."""

MAX_REMARK_CHARS = 40
"""Characters of a remark in brackets between a long form and its short one."""

_BRACKETS = re.compile(
    rf"[(\[{{]((?:[^()\[\]{{}}]|(?<=\w)\(\w{{1,3}}\)){{1,{MAX_INSIDE_CHARS}}})[)\]}}]"
)  # one bracket inside, as in "(k(a))"
_LAST_WORD = re.compile(rf"(?<![\w.-])([\w&'\u2019.{JOINER}-]+)[{windows.QUOTES}]*$")
_ODD = re.compile(r"[a-z]\d{2,3}|\d[A-Z]\w*|[A-Z]+-[A-Z]\w*")
_REMARK = re.compile(r"\s\([^()\n]*\d[^()\n]*\)\s$")
"""A number, year or edition in brackets, in front of others."""
_FOR = re.compile(
    rf"[{windows.QUOTES}]?([\w&/-]{{2,{MAX_ACRONYM_CHARS}}})[{windows.QUOTES}]?\s+for\s+"
)
_CUT = re.compile(r";|\s[-\u2013\u2014]\s")


def places(
    text: str, blocks: Sequence[Block], sentences: Sequence[int]
) -> Iterator[Iterator[Candidate]]:
    """The candidates at each bracket in some blocks, likeliest first.

    ``sentences`` are the offsets at which sentences begin.
    """
    at = 0
    for found in _BRACKETS.finditer(text, blocks[0].start, blocks[-1].end) if blocks else ():
        while blocks[at].end < found.start():
            at += 1
        if found.end() <= blocks[at].end:
            yield _candidates(text, found, blocks[at].start, sentences)


def _candidates(
    text: str, brackets: re.Match[str], start: int, sentences: Sequence[int]
) -> Iterator[Candidate]:
    yield from _short_inside(text, brackets, sentences)
    yield from _long_inside(text, brackets, start)
    yield from _both_inside(text, brackets)


def _short_inside(
    text: str, brackets: re.Match[str], sentences: Sequence[int]
) -> Iterator[Candidate]:
    """The patterns "long form (SF)", "long form (SF for short)" and "long form (or SF)"."""
    for at, short, max_cost in bracket_contents.places_in(text, *brackets.span(1)):
        if not is_unlikely(short):
            words = windows.before(text, _past_remark(text, brackets.start()), sentences, short)
            yield Candidate(short, at, words, Side.BEFORE, *brackets.span(), max_cost)


def _past_remark(text: str, end: int) -> int:
    """Where the words end that a bracket of its own follows: "Code of Practice (3rd edition)"."""
    remark = _REMARK.search(text, max(0, end - MAX_REMARK_CHARS), end)
    return remark.start() if remark else end


def _long_inside(text: str, brackets: re.Match[str], start: int) -> Iterator[Candidate]:
    """The pattern "SF (long form)"; ``start`` is that of the block."""
    before = _LAST_WORD.search(
        text, max(start, brackets.start() - 2 * MAX_ACRONYM_CHARS), brackets.start()
    )
    if before and _may_be_short(before[1]):
        end = brackets.end(1)
        begin = bracket_contents.past_lead(text, brackets.start(1), end)
        cut = _CUT.search(text, begin, end)
        words = windows.without_articles(tokens(text, begin, cut.start() if cut else end))
        at = before.start(1)
        yield Candidate(before[1], at, words, Side.WHOLE, at, brackets.end())


def _may_be_short(word: str) -> bool:
    """Whether a word in front of brackets may be short for what is in them, as "Ofsted" is."""
    if is_short_form(word) or _ODD.fullmatch(word):
        return True
    named = word.istitle() and word.isalpha() and len(word) >= MIN_NAME_CHARS
    return named and not is_unlikely(word)


def _both_inside(text: str, brackets: re.Match[str]) -> Iterator[Candidate]:
    """The patterns "(long form, SF)" and "(SF for long form)"."""
    begin, end = brackets.span(1)
    if (found := _FOR.match(text, begin, end)) and is_short_form(found[1]):
        words = windows.without_articles(tokens(text, found.end(), end))
        yield Candidate(found[1], found.start(1), words, Side.WHOLE, *brackets.span())
    comma = text.rfind(",", begin, end)
    if comma < 0:
        return
    short = text[comma + 1 : end].strip(windows.QUOTES)
    if is_short_form(short):
        at = text.index(short, comma)
        words = tokens(text, begin, comma)
        yield Candidate(short, at, words, Side.BEFORE, at, at + len(short))
