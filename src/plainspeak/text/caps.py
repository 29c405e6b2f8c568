"""Lines written in capitals: emphasis that is hard to read, and full of seeming short forms."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.text.passage import Passage

MIN_CAPS_SHARE = 0.6
"""A line shouts when this share of its words is in capitals."""

MIN_CAPS_WORDS = 3
"""Words in capitals that a line must have before it can shout."""

MAX_LINE_CHARS = 1000
"""Characters of a line looked at; a longer one is no line but a whole text."""

LONG_WORD_CHARS = 6
"""A word of this many capitals is hardly ever a short form."""

FUNCTION_WORDS = frozenset(
    {
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "do",
        "for",
        "from",
        "if",
        "in",
        "is",
        "it",
        "not",
        "of",
        "on",
        "or",
        "our",
        "the",
        "this",
        "to",
        "we",
        "with",
        "you",
        "your",
    }
)


def all_caps_lines(passage: Passage) -> Iterator[tuple[int, int]]:
    """First word, and the one after the last, of each line that shouts."""
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
        if len(found) < MIN_CAPS_WORDS or not any(_plain(passage.words[i].text) for i in found):
            continue
        first, last = found[0], found[-1]
        while first and "\n" not in text[starts[first - 1] : starts[first]]:
            first -= 1
        while last + 1 < len(starts) and "\n" not in text[starts[last] : starts[last + 1]]:
            last += 1
        letters = sum(word.is_alpha for word in passage.words[first : last + 1])
        if len(found) >= MIN_CAPS_SHARE * letters:
            yield first, last + 1


def _plain(word: str) -> bool:
    """Whether this is a word in capitals and not a short form."""
    return len(word) >= LONG_WORD_CHARS or word.lower() in FUNCTION_WORDS
