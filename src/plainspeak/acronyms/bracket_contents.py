"""The short forms that the text between brackets may hold."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from plainspeak.acronyms import costs, windows
from plainspeak.acronyms.shape import MAX_ACRONYM_CHARS, is_short_form
from plainspeak.model import JOINER

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PART_CHARS = 60
"""Characters between brackets, or between commas in brackets, that hold a short form."""

_LEAD = re.compile(
    r"(?:(?:or|also|hereafter|hereinafter|henceforth|now|sometimes|commonly|collectively|referred|"
    r"known|called|named|termed|abbreviated|shortened|abbr(?:ev)?\.?|acronym|as|to|by|the|"
    r"short for|stands for|which|initials|i\.e\.|(?:most\s+)?people|we|they|say|call|it|use)"
    r"[\s,:]+){1,4}(?=\S)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"[^\W_](?:(?:[\w&/+.\u2019'()\-\u2010-\u2014]{JOINER}*)"
    rf"{{0,{MAX_ACRONYM_CHARS + 4}}}[\w+.)])?"
)
"""What may be a short form inside brackets, whatever its shape."""
_MORE_WORDS = re.compile(rf"(?:\s(?:[\w&-]{JOINER}*){{1,12}}){{1,3}}")
_CLOSED = re.compile(
    rf"[{windows.QUOTES}]*+(?:[,;]|\bfor\s+short\b|\bhereafter\b|\bhereinafter\b|\b(?:and|or)\b|$)"
)
_RESULT = re.compile(r"\s*[:=]")
_PART = re.compile(r"[;,]")
_FIGURE = re.compile(r"\s*\d[\d.]*(?:[\s%]|$)")
"""What a part of a bracket begins with that holds figures: "95% CI 1.5 to 13.8"."""


def places_in(text: str, start: int, end: int) -> Iterator[tuple[int, str, float]]:
    """Offset, short form, and what its fit may cost, of each one between two offsets."""
    for at in _starts(text, start, end):
        for short, max_cost in _short_forms(text, at, end):
            yield at, short, max_cost


def past_lead(text: str, start: int, end: int) -> int:
    """The offset behind words such as "also known as" that an explanation begins with."""
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where a short form may begin inside brackets: in front, after "or", after a semicolon."""
    ends = [found.start() for found in _PART.finditer(text, start, end)]
    for part, stop in zip((start, *(at + 1 for at in ends)), (*ends, end), strict=True):
        if stop - part > MAX_PART_CHARS:
            continue
        if _FIGURE.match(text, part, stop):
            continue
        at = _past_quotes(text, part, end)
        at = _past_quotes(text, past_lead(text, at, end), end)
        if at < end:
            yield at


def _past_quotes(text: str, at: int, end: int) -> int:
    return at + len(text[at:end]) - len(text[at:end].lstrip(windows.QUOTES))


def _short_forms(text: str, at: int, end: int) -> Iterator[tuple[str, float]]:  # noqa: C901  a decision list
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
    return not all(word.islower() or (word.istitle() and len(word) > 1) for word in several.split())
