"""Explanations with brackets: "long form (SF)", "SF (long form)" and "(long form, SF)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.acronyms import long_forms
from plainspeak.acronyms.definition import QUOTES, SHORT, Definition, one_line, window
from plainspeak.acronyms.letters import ARTICLES, tokens
from plainspeak.acronyms.shape import MAX_ACRONYM_CHARS, is_short_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.acronyms.letters import Token
    from plainspeak.model import Block

INSIDE = 160
"""Characters between brackets, at the most."""

DESCRIPTION = 3
"""Words in brackets after a short form that say what it is, whatever their letters."""

_BRACKETS = re.compile(
    rf"[(\[]((?:[^()\[\]]|(?<=\w)\(\w{{1,3}}\)){{1,{INSIDE}}})[)\]]"
)  # one bracket inside, as in "(k(a))"
_LEAD = re.compile(
    r"(?:(?:or|also|hereafter|hereinafter|henceforth|now|sometimes|commonly|collectively|referred|"
    r"known|called|named|termed|abbreviated|shortened|abbr(?:ev)?\.?|acronym|as|to|by|the|"
    r"short for|stands for|which|initials|i\.e\.)[\s,:]+){1,4}(?=\S)",
    re.IGNORECASE,
)
_SECOND = re.compile(r"\s([\w-]{1,12})")
_REST = re.compile(
    rf"[{QUOTES}]*(?:[,;:]|\bfor\s+short\b|\bhereafter\b|\bhereinafter\b|\b(?:and|or)\b|$)"
)
_ODD = re.compile(r"[a-z]\d{2,3}|\d[A-Z]\w*|[A-Z]+-[A-Z]\w*")
_LAST_WORD = re.compile(rf"(?<![\w.-])([\w&'\u2019.-]+)[{QUOTES}]*$")
_PART = re.compile(r"[;,]")
_CUT = re.compile(r";|\s[-\u2013\u2014]\s")


def find(text: str, blocks: Sequence[Block], sentences: Sequence[int]) -> Iterator[Definition]:
    """Every explanation with brackets in some blocks; ``sentences`` are where sentences begin."""
    at = 0
    for found in _BRACKETS.finditer(text, blocks[0].start, blocks[-1].end) if blocks else ():
        while blocks[at].end < found.start():
            at += 1
        if found.end() > blocks[at].end:
            continue
        definition = (
            _short_inside(text, found, sentences)
            or _long_inside(text, found, blocks[at].start)
            or _both_inside(text, found)
        )
        if definition:
            yield definition


def _short_inside(
    text: str, brackets: re.Match[str], sentences: Sequence[int]
) -> Definition | None:
    """The patterns "long form (SF)", "long form (SF for short)" and "long form (or SF)"."""
    before: list[Token] | None = None
    for at in _places(text, *brackets.span(1)):
        for short in _shorts(text, at, brackets.end(1)):
            if long_forms.is_unlikely(short):
                continue
            if before is None:  # few brackets hold what may be a short form
                before = window(text, brackets.start(), sentences)
            first = long_forms.match_before(short, before)
            if first is not None:
                start = before[first].start
                long = one_line(text[start : brackets.start()].rstrip(QUOTES + ","))
                return Definition(short, long, start, brackets.end(), at)
    return None


def _places(text: str, start: int, end: int) -> Iterator[int]:
    """Where a short form may begin inside brackets: in front, after "or", after a semicolon."""
    for part in (start, *(found.end() for found in _PART.finditer(text, start, end))):
        at = _past_quotes(text, part, end)
        if lead := _LEAD.match(text, at, end):
            at = _past_quotes(text, lead.end(), end)
        if at < end:
            yield at


def _past_quotes(text: str, at: int, end: int) -> int:
    return at + len(text[at:end]) - len(text[at:end].lstrip(QUOTES))


def _shorts(text: str, at: int, end: int) -> Iterator[str]:
    """The short form that may stand here: one word, or two such as "JS 3"."""
    if not (first := SHORT.match(text, at, end)):
        return
    if _REST.match(text, first.end(), end):
        yield first.group() if "." in first.group()[:-1] else first.group().rstrip(".")
    elif (
        any(map(str.isupper, first.group()))
        and (second := _SECOND.match(text, first.end(), end))
        and _REST.match(text, second.end(), end)
    ):
        yield text[at : second.end()]


def _long_inside(text: str, brackets: re.Match[str], start: int) -> Definition | None:
    """The pattern "SF (long form)"; ``start`` is that of the block."""
    before = _LAST_WORD.search(
        text, max(start, brackets.start() - 2 * MAX_ACRONYM_CHARS), brackets.start()
    )
    if not before or not (is_short_form(before[1]) or _ODD.fullmatch(before[1])):
        return None
    short, at = before[1], before.start(1)
    begin, end = brackets.span(1)
    if lead := _LEAD.match(text, begin, end):
        begin = lead.end()
    cut = _CUT.search(text, begin, end)
    words = tokens(text[begin : cut.start() if cut else end], begin)
    while words and words[0].letters in ARTICLES:
        words = words[1:]
    place = at, brackets.end(), at
    spelled = long_forms.match_after(short, words)
    if spelled or long_forms.match_initials(short, words):
        spelled = spelled or len(words)
        return Definition(short, one_line(text[words[0].start : words[spelled - 1].end]), *place)
    described = len(words) >= DESCRIPTION and is_short_form(short)
    return Definition(short, "", *place) if described else None


def _both_inside(text: str, brackets: re.Match[str]) -> Definition | None:
    """The pattern "(long form, SF)"."""
    begin, end = brackets.span(1)
    comma = text.rfind(",", begin, end)
    short = text[comma + 1 : end].strip(QUOTES)
    if comma < 0 or not is_short_form(short):
        return None
    words = tokens(text[begin:comma], begin)
    first = long_forms.match_before(short, words)
    if first is None:
        return None
    at = text.index(short, comma)
    long = one_line(text[words[first].start : words[-1].end])
    return Definition(short, long, words[first].start, at + len(short), at)
