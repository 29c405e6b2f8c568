"""Words that are never swapped unasked, since they say what must, may or must not be done.

``protected.csv`` lists them by class, each with the words that have the same force, and says why.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from plainspeak.text.spelling import STRAIGHT_PUNCTUATION

IDIOM = "idiom"
"""The class of set phrases in which a protected word says nothing."""

FILE = Path(__file__).with_name("protected.csv")


class ProtectedClass(NamedTuple):
    """Some words, those that may be in their place, and why no others may."""

    name: str
    words: tuple[str, ...]
    same_force: tuple[str, ...]
    why: str


@cache
def classes() -> tuple[ProtectedClass, ...]:
    """Every row of ``protected.csv``."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            ProtectedClass(
                row["class"],
                tuple(row["words"].split("|")),
                tuple(filter(None, row["same_force"].split("|"))),
                row["why"],
            )
            for row in csv.DictReader(file)
        )


@cache
def _by_words() -> dict[str, ProtectedClass]:
    return {words: each for each in classes() for words in each.words}


@cache
def _pattern() -> re.Pattern[str]:
    """Any of the words, the longest first, so that "not less than" is one thing and no "not"."""
    longest = sorted(_by_words(), key=len, reverse=True)
    return re.compile(rf"(?:(?<![a-z])(?:{'|'.join(map(re.escape, longest))})|n't)(?![a-z])")


@lru_cache(maxsize=20_000)
def lost(written: str, instead: str) -> ProtectedClass | None:
    """The class of the words that a swap would take away or bring in; ``None`` if there is none.

    >>> lost("is obliged to", "has to"), lost("due regard", "thought").name
    (None, 'law')
    >>> lost("you are requested to", "you must").name
    'duty'
    """
    before, after = map(_found, (written, instead))
    for words, found in before.items():
        if words not in after and not _holds_any(instead, found.same_force):
            return found
    forces = [force for each in before.values() for force in (*each.same_force, *each.words)]
    for words, found in after.items():
        if found.name in _NEVER_BROUGHT_IN and not any(
            _holds_any(each, (words,)) for each in forces
        ):
            return found
    return None


_NEVER_BROUGHT_IN = frozenset({"duty", "permission", "right"})


def _found(text: str) -> dict[str, ProtectedClass]:
    found = {match[0]: _by_words()[match[0]] for match in _pattern().finditer(_plain(text))}
    return {words: each for words, each in found.items() if each.name != IDIOM}


def _holds_any(text: str, phrases: tuple[str, ...]) -> bool:
    plain = f" {_plain(text)} "
    return any(f" {phrase} " in plain for phrase in phrases)


def _plain(text: str) -> str:
    return " ".join(text.lower().translate(STRAIGHT_PUNCTUATION).split())
