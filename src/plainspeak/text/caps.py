"""Words in capitals, one after the other: emphasis that is hard to read.

A line of capitals counts as a whole, and so do a few such words in another line. They are full of
seeming short forms.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.text.lexeme import Lexeme
    from plainspeak.text.passage import Passage

MIN_CAPS_SHARE = 0.6
"""A line is one of capitals when this share of its words is in capitals."""

MIN_CAPS_WORDS = 3
"""Words in capitals that a line, or a part of one, must have."""

MIN_FUNCTION_WORDS = 2
"""Little words that tell a phrase in capitals inside a line from a row of short forms."""

MAX_LINE_CHARS = 1000
"""Characters of a line looked at; a longer one is no line but a whole text."""

LONG_WORD_CHARS = 6
"""A word of this many capitals is hardly ever a short form."""

_GROUPS = word_groups("capitals")
FUNCTION_WORDS = _GROUPS["function words"]
ORGANISATIONS = _GROUPS["ends of names of organisations"]

Span = tuple[int, int]


def all_caps_lines(passage: Passage) -> Iterator[Span]:
    """First word, and the one after the last, of each line or phrase in capitals."""
    capitals = [
        i
        for i in passage.index.inner_caps
        if passage.words[i].is_upper and passage.words[i].is_alpha
    ]
    if len(capitals) < MIN_CAPS_WORDS:
        return
    text, starts = passage.text, passage.starts
    for _, group in groupby(
        capitals, lambda i: text.rfind("\n", max(0, starts[i] - MAX_LINE_CHARS), starts[i])
    ):
        found = list(group)
        if len(found) < MIN_CAPS_WORDS or not any(_is_plain(passage.words[i]) for i in found):
            continue
        first, last = _line(passage, found[0], found[-1])
        letters = sum(word.is_alpha for word in passage.words[first:last])
        if len(found) < MIN_CAPS_SHARE * letters:
            yield from _phrases(passage, found)
        else:
            yield first, last


def _line(passage: Passage, first: int, last: int) -> Span:
    """The line around two of its words."""
    text, starts = passage.text, passage.starts
    while first and "\n" not in text[starts[first - 1] : starts[first]]:
        first -= 1
    while last + 1 < len(starts) and "\n" not in text[starts[last] : starts[last + 1]]:
        last += 1
    return first, last + 1


def _phrases(passage: Passage, capitals: Sequence[int]) -> Iterator[Span]:
    """The words in capitals beside each other that read as a phrase: "IF YOU PAY LATE"."""
    for _, run in groupby(enumerate(capitals), lambda pair: pair[1] - pair[0]):
        span = [i for _, i in run]
        words = [passage.words[i] for i in span]
        little = sum(word.lower in FUNCTION_WORDS for word in words)
        if len(words) >= MIN_CAPS_WORDS and little >= MIN_FUNCTION_WORDS:
            yield span[0], span[-1] + 1


def _is_plain(word: Lexeme) -> bool:
    """Whether this is a word in capitals and not a short form."""
    return len(word.text) >= LONG_WORD_CHARS or word.lower in FUNCTION_WORDS


def is_organisation(words: Sequence[Lexeme]) -> bool:
    """Whether a line of capitals only names an organisation, as at the top of a letter."""
    letters = [word.lower for word in words if word.is_alpha]
    little = set(letters) & FUNCTION_WORDS
    return (
        bool(letters)
        and letters[-1] in ORGANISATIONS
        and little <= {"and", "for", "of", "on", "the"}
    )
