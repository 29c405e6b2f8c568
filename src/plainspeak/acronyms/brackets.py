"""Candidates with brackets: "long form (SF)", "SF (long form)" and "(long form, SF)"."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from plainspeak.acronyms import costs, windows
from plainspeak.acronyms.candidate import Candidate, Side
from plainspeak.acronyms.letters import tokens
from plainspeak.acronyms.shape import MAX_ACRONYM_CHARS, is_number, is_short_form, is_unlikely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Block

MAX_PART_CHARS = 60
"""Characters between brackets, or between commas in brackets, that hold a short form."""

MAX_INSIDE_CHARS = 160
"""Characters between brackets."""

_BRACKETS = re.compile(
    rf"[(\[]((?:[^()\[\]]|(?<=\w)\(\w{{1,3}}\)){{1,{MAX_INSIDE_CHARS}}})[)\]]"
)  # one bracket inside, as in "(k(a))"
_LEAD = re.compile(
    r"(?:(?:or|also|hereafter|hereinafter|henceforth|now|sometimes|commonly|collectively|referred|"
    r"known|called|named|termed|abbreviated|shortened|abbr(?:ev)?\.?|acronym|as|to|by|the|"
    r"short for|stands for|which|initials|i\.e\.|(?:most\s+)?people|we|they|say|call|it|use)"
    r"[\s,:]+){1,4}(?=\S)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"[^\W_](?:[\w&/+.\u2019'()\-\u2010-\u2014]{{0,{MAX_ACRONYM_CHARS + 4}}}[\w+.)])?"
)
"""What may be a short form inside brackets, whatever its shape."""
_MORE_WORDS = re.compile(r"(?:\s[\w&-]{1,12}){1,3}")
_CLOSED = re.compile(
    rf"[{windows.QUOTES}]*+(?:[,;]|\bfor\s+short\b|\bhereafter\b|\bhereinafter\b|\b(?:and|or)\b|$)"
)
_RESULT = re.compile(r"\s*[:=]")
_LAST_WORD = re.compile(rf"(?<![\w.-])([\w&'\u2019.-]+)[{windows.QUOTES}]*$")
_ODD = re.compile(r"[a-z]\d{2,3}|\d[A-Z]\w*|[A-Z]+-[A-Z]\w*")
_PART = re.compile(r"[;,]")
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
    for at in _starts(text, *brackets.span(1)):
        for short, max_cost in _shorts(text, at, brackets.end(1)):
            if not is_unlikely(short):
                words = windows.before(text, brackets.start(), sentences, short)
                place = brackets.start(), brackets.end()
                yield Candidate(short, at, words, Side.BEFORE, *place, max_cost)


def _starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where a short form may begin inside brackets: in front, after "or", after a semicolon."""
    ends = [found.start() for found in _PART.finditer(text, start, end)]
    for part, stop in zip((start, *(at + 1 for at in ends)), (*ends, end), strict=True):
        if stop - part > MAX_PART_CHARS:
            continue
        at = _past_quotes(text, part, end)
        if lead := _LEAD.match(text, at, end):
            at = _past_quotes(text, lead.end(), end)
        if at < end:
            yield at


def _past_quotes(text: str, at: int, end: int) -> int:
    return at + len(text[at:end]) - len(text[at:end].lstrip(windows.QUOTES))


def _shorts(text: str, at: int, end: int) -> Iterator[tuple[str, float]]:  # noqa: C901  a decision list
    """What may be the short form here, and what its fit may cost.

    It may have more words, such as "EHC plan" or "JS 3". Where a result of a study or the rest of
    a sentence follows, the letters must fit closely.
    """
    if not (first := _SHORT.match(text, at, end)):
        return
    word = first.group()
    word = word if "." in word[:-1] else word.rstrip(".")
    if _CLOSED.match(text, first.end(), end):
        yield word, inf
    elif not any(map(str.isupper, word)):
        return
    elif _RESULT.match(text, first.end(), end):
        if len(word) > 1:
            yield word, 0.0
    elif more := _MORE_WORDS.match(text, first.end(), end):
        several = text[at : more.end()]
        if _CLOSED.match(text, more.end(), end) and _is_short_form_of_words(several):
            yield several, inf
        if is_short_form(word):
            yield word, costs.COSTS.close


def _is_short_form_of_words(several: str) -> bool:
    """Whether some words are more than plain words: "EHC plan", "JS 3", "E site", "Ang II"."""
    words = several.split()
    return is_number(words[-1]) or not all(
        word.islower() or (word.istitle() and len(word) > 1) for word in words
    )


def _long_inside(text: str, brackets: re.Match[str], start: int) -> Iterator[Candidate]:
    """The pattern "SF (long form)"; ``start`` is that of the block."""
    before = _LAST_WORD.search(
        text, max(start, brackets.start() - 2 * MAX_ACRONYM_CHARS), brackets.start()
    )
    if before and (is_short_form(before[1]) or _ODD.fullmatch(before[1])):
        begin, end = brackets.span(1)
        if lead := _LEAD.match(text, begin, end):
            begin = lead.end()
        cut = _CUT.search(text, begin, end)
        words = windows.without_articles(tokens(text, begin, cut.start() if cut else end))
        at = before.start(1)
        yield Candidate(before[1], at, words, Side.WHOLE, at, brackets.end())


def _both_inside(text: str, brackets: re.Match[str]) -> Iterator[Candidate]:
    """The pattern "(long form, SF)"."""
    begin, end = brackets.span(1)
    comma = text.rfind(",", begin, end)
    short = text[comma + 1 : end].strip(windows.QUOTES)
    if comma >= 0 and is_short_form(short):
        at = text.index(short, comma)
        words = tokens(text, begin, comma)
        yield Candidate(short, at, words, Side.BEFORE, at, at + len(short))
