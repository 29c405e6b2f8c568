"""Candidates in running text: "SF stands for long form", "long form, or SF,".

Where words say that this is an explanation, a description will do; where only a comma or a dash
says so, the letters must fit closely.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from math import inf
from typing import TYPE_CHECKING

from plainspeak.acronyms import costs, windows
from plainspeak.acronyms.candidate import Candidate, Side
from plainspeak.acronyms.letters import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CUE_CHARS = 40
"""Characters in which the words that tell of an explanation must be."""

_CLOSING_QUOTE = r"""["\u201d\u2019']?"""
_MASKED = re.compile(r"[^\S\n]+(?=[,:=])")
"""What is in place of marks of emphasis, between a word and the mark behind it."""
_THE_LETTERS = r"(?:the\s+|these\s+|its\s+)?(?:letters|initials|acronym|abbreviation)"
_LETTERS_STAND = re.compile(
    rf"""\(?(?:(?:{_THE_LETTERS}|it|this)\s+(?:stands?\s+for|(?:is|are)\s+short\s+for)
    |{_THE_LETTERS}\s+means?)\s+""",
    re.VERBOSE | re.IGNORECASE,
)
_ASKED = re.compile(r"\W*what(?:'s|\u2019s|\s+(?:is|are|does|do))\b", re.IGNORECASE)
_ANSWER = re.compile(r"(?:(?:it|this)\s+is\s+)?(?:(?:an?|the)\s+)?(?=\w)", re.IGNORECASE)
_MEANS = re.compile(
    rf"""{_CLOSING_QUOTE}
    (?:,?\s+(?:which\s+|that\s+)?
       (?:means?|stands?\s+for|is\s+(?:short|shorthand)\s+for|refers?\s+to
         |(?:is|are)\s+(?:the|an?)\s+(?:short\s+)?
          (?:name|acronym|abbreviation|initials|term|word)\s+(?:for|of))
      |,\s+(?:i\.e\.|that\s+is|in\s+other\s+words|meaning),?
    )\s+""",
    re.VERBOSE,
)
_IS = re.compile(rf"{_CLOSING_QUOTE}\s+(?:is|are)\s+(?:an?|the)\s+")
_BESIDE = re.compile(rf"{_CLOSING_QUOTE}(?:\s*[=:]|\s+[-\u2013\u2014]|,(?:\s+or)?)\s+(?:the\s+)?")
_MAY_FOLLOW = re.compile(
    rf"{_CLOSING_QUOTE}(?:\s*[,=:]|\s+(?:[-\u2013\u2014]|(?:which|that|means?|stands?|is|are|refers?)\b))"
)
"""What each of these begins with: most short forms have none of it behind them."""
_CALLED = re.compile(
    r"""[\s,(](?:(?:which|that|who)\s+)?(?:is\s+|are\s+|was\s+|were\s+)?
    (?:also\s+|often\s+|sometimes\s+|usually\s+|commonly\s+|now\s+|better\s+)*+
    (?:known\s+as|referred\s+to\s+as|abbreviated\s+(?:as|to)|shortened\s+to|called|named|termed
      |we\s+call(?:\s+(?:it|this|them))?|for\s+short)
    \s+(?:the\s+|an?\s+)?["\u201c\u2018']?$""",
    re.VERBOSE,
)
_AFTER = re.compile(r"""(?:,?\s+or|\s+[-\u2013\u2014]|,|\s*=|:)\s*(?:the\s+)?["\u201c\u2018']?$""")
_SLASH = re.compile(r"""\s*/\s*["\u201c\u2018']?$""")
_WE_CALL = re.compile(
    r"""\b(?:we|they|people|staff|professionals|workers|councils|doctors|nurses)\s+call\s+
    ((?:\S+\s+){2,12})(?:the|an?)\s$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is in front of a short form in "We call the joint care plan the JCP"."""
_ARTICLES = ("the ", " a ", " an ")
_HYPHEN = re.compile(r"(?<=[a-z])[-\u2010-\u2014]$")
"""What ties a short form to its long one: "social care-SC"."""
_BEFORE_ENDS = (
    *("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", ",", "/", "=", ":"),
    *("as", "to", "called", "named", "termed", "call", "it", "this", "them", "short", "or"),
)
"""What each of these ends with, but for an article: most short forms have none of it in front."""
_FOR_SHORT = re.compile(rf"{_CLOSING_QUOTE}\s+for\s+short\b")
_CLOSED = re.compile(rf"{_CLOSING_QUOTE}(?:\s+for\s+short\b|\s*[,.;:)/]|\s+[-\u2013\u2014]|\s*$)")


def candidates(
    text: str, short: tuple[int, int], sentence: tuple[int, int], sentences: Sequence[int]
) -> Iterator[Candidate]:
    """The candidates beside one short form, given its offsets and those of its sentence."""
    yield from _behind(text, short, sentence[1])
    yield from _in_front(text, short, sentence, sentences)
    yield from _in_next_sentence(text, short, sentences)


def _behind(text: str, short: tuple[int, int], stop: int) -> Iterator[Candidate]:
    start, end = short
    if not _MAY_FOLLOW.match(text, end, stop):
        return
    masked = _MASKED.match(text, end, stop)
    behind = masked.end() if masked else end
    for pattern, side, max_cost in (
        (_MEANS, Side.AFTER, inf),
        (_IS, Side.AFTER, costs.COSTS.close),
        (_BESIDE, Side.WHOLE, costs.COSTS.close),
        (_BESIDE, Side.AFTER, costs.COSTS.close),
    ):
        found = pattern.match(text, behind, stop)
        if found and (pattern is _MEANS or text[found.end()].lower() == text[start].lower()):
            words = windows.after(text, found.end(), stop)
            if words:
                yield Candidate(text[start:end], start, words, side, start, end, max_cost)


def _in_front(
    text: str, short: tuple[int, int], sentence: tuple[int, int], sentences: Sequence[int]
) -> Iterator[Candidate]:
    start, end = short
    short_form = text[start:end]
    from_ = max(sentence[0], start - CUE_CHARS)
    before = text[from_:start]
    called = found = None
    if _without_article(before.rstrip(windows.QUOTES)).endswith(_BEFORE_ENDS):
        found = called = _CALLED.search(before)
        if not found and _CLOSED.match(text, end, min(sentence[1], end + CUE_CHARS)):
            found = _AFTER.search(before)
        found = found or _SLASH.search(before) or _HYPHEN.search(before)
    if found:
        cue = from_ + found.start()
        words = windows.before(text, cue, sentences, short_form)
        if words:
            max_cost = inf if called else costs.COSTS.close
            closing = _FOR_SHORT.match(text, end, sentence[1])
            end = closing.end() if closing else end
            yield Candidate(short_form, start, words, Side.BEFORE, cue, end, max_cost)
    elif before.endswith(_ARTICLES):
        yield from _called_by_people(text, short, sentence[0])


def _without_article(before: str) -> str:
    """A text without the article that it may end with."""
    for article in ("the", "an", "a"):
        if before.endswith(article):
            return before.removesuffix(article).rstrip()
    return before


def _called_by_people(text: str, short: tuple[int, int], sentence: int) -> Iterator[Candidate]:
    """The pattern "We call the long form the SF"."""
    start, end = short
    if called := _WE_CALL.search(text, max(sentence, start - windows.WINDOW_CHARS), start):
        words = windows.without_articles(tokens(text, *called.span(1)))
        yield Candidate(text[start:end], start, words, Side.WHOLE, start, end)


def _in_next_sentence(
    text: str, short: tuple[int, int], sentences: Sequence[int]
) -> Iterator[Candidate]:
    """The patterns "Ask SF. (The letters stand for long form.)" and "What is SF? Long form."."""
    number = bisect_right(sentences, short[0])
    if number >= len(sentences):
        return
    stop = sentences[number + 1] if number + 1 < len(sentences) else len(text)
    begin, max_cost = sentences[number], inf
    found = _LETTERS_STAND.match(text, begin, stop)
    if not found and _is_question(text, sentences[number - 1], begin):
        found, max_cost = _ANSWER.match(text, begin, stop), costs.COSTS.close
    words = windows.after(text, found.end(), stop) if found else None
    if words:
        yield Candidate(text[slice(*short)], short[0], words, Side.AFTER, *short, max_cost)


def _is_question(text: str, start: int, end: int) -> bool:
    """Whether a sentence asks what something is, and the next one is on the same line."""
    asks = _ASKED.match(text, start, end) is not None
    return asks and text[start:end].rstrip(" ").endswith("?")
