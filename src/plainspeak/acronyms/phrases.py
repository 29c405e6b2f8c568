"""Explanations in words: "SF stands for long form", "long form, known as SF", "long form, or SF,".

Where the words themselves say that there is an explanation, a description will do; where only a
comma or a dash says so, the letters must fit closely.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.acronyms import long_forms
from plainspeak.acronyms.definition import QUOTES, Definition, following, one_line, window
from plainspeak.acronyms.letters import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.letters import Token

CLOSE = 0.35
"""What a fit may cost where no word says that there is an explanation."""

NEAR = 40
"""Characters in which the words that tell of an explanation must stand."""

DESCRIPTION = 3
"""Words that say what a short form is, whatever their letters."""

_MEANS = re.compile(
    r"""["\u201d\u2019']?,?\s+(?:which\s+|this\s+|that\s+|it\s+)?
    (?:means?|stands?\s+for|is\s+(?:short|shorthand)\s+for|refers?\s+to
      |(?:is|are)\s+(?:the|an?)\s+(?:short\s+)?
       (?:name|acronym|abbreviation|initials|term|word)\s+(?:for|of))\s+""",
    re.VERBOSE,
)
_IS = re.compile(
    r"""["\u201d\u2019']?\s+(?:is|are)\s+(?:an?|the)\s+(?=[^.;:()]{3,120}\b(?:that|which|who|where|when)\b)"""
)
_EQUALS = re.compile(r"""["\u201d\u2019']?(?:\s*[=:]|\s+[-\u2013\u2014]|,\s+or)\s+(?:the\s+)?""")
_CALLED = re.compile(
    r"""[\s,(](?:is\s+|are\s+|was\s+|were\s+|which\s+is\s+|which\s+are\s+)?
    (?:also\s+|often\s+|sometimes\s+|usually\s+|commonly\s+|now\s+|better\s+)*
    (?:known\s+as|referred\s+to\s+as|abbreviated\s+(?:as|to)|shortened\s+to|called|named|termed)
    \s+(?:the\s+|an?\s+)?["\u201c\u2018']?$""",
    re.VERBOSE,
)
_OR = re.compile(
    r"""(?:,?\s+or|\s+[-\u2013\u2014]|,|\s*/|\s*=|:)\s*(?:the\s+)?["\u201c\u2018']?$"""
)
_CLOSED = re.compile(r"""["\u201d\u2019']?(?:\s*[,.;:)/]|\s+[-\u2013\u2014]|\s*$)""")


def around(
    text: str, place: tuple[int, int], sentence: tuple[int, int], sentences: Sequence[int]
) -> Definition | None:
    """The explanation beside one short form, whose offsets and sentence are given."""
    start, end = place
    before = text[max(sentence[0], start - NEAR) : start]
    after = text[end : min(sentence[1], end + NEAR)]
    return _behind(text, place, after, sentence[1]) or _in_front(
        text, place, before, after, sentences
    )


def _behind(text: str, place: tuple[int, int], after: str, stop: int) -> Definition | None:
    start, end = place
    short = text[start:end]
    said = _MEANS.match(after) or _IS.match(text, end, stop)
    equals = None if said else _EQUALS.match(after)
    if not (found := said or equals):
        return None
    at = found.end() if found.re is _IS else end + found.end()
    words = following(text, at, stop)
    while words and words[0].letters in ARTICLES:
        words = words[1:]
    spelled = long_forms.match_after(short, words, 99.0 if said else CLOSE)
    if spelled is None and said and found.re is _MEANS:
        spelled = _first_words(short, words)
    if spelled:
        last = words[spelled - 1].end
        return Definition(short, one_line(text[words[0].start : last]), start, last, start)
    if said and len(words) >= DESCRIPTION:
        return Definition(short, "", start, words[-1].end, start)
    return None


def _first_words(short: str, words: Sequence[Token]) -> int | None:
    """The shortest run of words that spells a short form, though the sentence goes on."""
    for count in range(2, min(len(words), 2 * len(short) + 2) + 1):
        if long_forms.match_after(short, words[:count], CLOSE) == count:
            return count
    return None


def _in_front(
    text: str, place: tuple[int, int], before: str, after: str, sentences: Sequence[int]
) -> Definition | None:
    start, end = place
    short = text[start:end]
    called = _CALLED.search(before)
    beside = None if called or not _CLOSED.match(after) else _OR.search(before)
    if not (found := called or beside):
        return None
    words = window(text, start - len(before) + found.start(), sentences)
    first = long_forms.match_before(short, words, 99.0 if called else CLOSE)
    if first is not None:
        begin = words[first].start
        long = one_line(text[begin : words[-1].end].rstrip(QUOTES + ","))
        return Definition(short, long, begin, end, start)
    if called and len(words) >= DESCRIPTION:
        return Definition(short, "", words[-DESCRIPTION].start, end, start)
    return None
