"""Lines written in capitals: emphasis that is hard to read, and full of seeming short forms."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.text.passage import Passage

SHARE = 0.6
"""A line shouts when this share of its words is in capitals."""

FEWEST = 3
"""Words in capitals that a line must have before it can shout."""

LONGEST = 1000
"""Characters of a line looked at; a longer one is no line but a whole text."""

LONG = 6
"""A word of this many capitals is hardly ever a short form."""

SMALL = frozenset(
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


def lines(passage: Passage) -> Iterator[tuple[int, int]]:
    """First word, and the one after the last, of each line that shouts."""
    capitals = [
        i for i in passage.notes.capitals if passage.words[i].upper and passage.words[i].letters
    ]
    if len(capitals) < FEWEST:
        return
    text, starts = passage.text, passage.starts
    for _, group in groupby(
        capitals, lambda i: text.rfind("\n", max(0, starts[i] - LONGEST), starts[i])
    ):
        found = list(group)
        if len(found) < FEWEST or not any(_plain(passage.words[i].text) for i in found):
            continue
        first, last = found[0], found[-1]
        while first and "\n" not in text[starts[first - 1] : starts[first]]:
            first -= 1
        while last + 1 < len(starts) and "\n" not in text[starts[last] : starts[last + 1]]:
            last += 1
        letters = sum(word.letters for word in passage.words[first : last + 1])
        if len(found) >= SHARE * letters:
            yield first, last + 1


def _plain(word: str) -> bool:
    """Whether this is a word in capitals and not a short form."""
    return len(word) >= LONG or word.lower() in SMALL
