"""The letters that a short form may stand for: its own, and other readings at a price."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.acronyms.letters import spell
from plainspeak.acronyms.shape import singular

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.acronyms.costs import Costs

_WRITTEN_OUT = {"1": "of", "2": "stdb", "3": "t", "4": "f", "5": "f", "6": "s", "7": "s",
                "8": "e", "9": "n"}  # fmt: skip
"""What a digit may begin when it is written out: 6 is "six" or "sixth", 2 "two", "second", "di"."""

_INDEXED = re.compile(r"([a-z]?[A-Z]{1,2}|[a-z])(?:\(([A-Za-z]{1,3})\)|([a-z]{1,3}))")
_TAIL = re.compile(r"(.*[A-Z\d])[a-z]+|([A-Z]{2,})[-.](?:[A-Z]?[a-z]+|[\dIVX]+)")


@lru_cache(maxsize=50_000)
def letter_variants(  # noqa: C901  one reading after the other
    short: str, costs: Costs
) -> Mapping[str, float]:
    """The letters a short form may stand for, and what each reading costs.

    A digit may repeat a letter, sound like a word, be written out or be left out; the index of a
    quantity may come first ("T(a)" is the ambient temperature); a tail in small letters may be no
    part of the words.

    >>> from plainspeak.acronyms.costs import COSTS
    >>> list(letter_variants("W3C", COSTS)), list(letter_variants("4Cs", COSTS))
    (['w3c', 'wwwc', 'wtc', 'wc'], ['4c', 'cccc', 'fc', 'c'])
    """
    bare = singular(short)
    letters = spell(bare).lower()
    found = {letters: 0.0}

    def add(reading: str, cost: float) -> None:
        if reading:
            found[reading] = min(cost, found.get(reading, cost))

    if bare.islower() and letters.endswith("s"):
        add(letters[:-1], 0.0)
    if sum(map(str.isdigit, letters)) == 1:
        for reading in _repeated(letters), *_spoken(letters):
            add(reading, costs.digit_word)
        add(re.sub(r"\d", "", letters), costs.digit_dropped)
    if indexed := _INDEXED.fullmatch(bare):
        head, index = indexed[1], indexed[2] or indexed[3]
        add((index + head).lower(), costs.reversed)
    first, _, second = bare.partition("-")
    if len(first) > 1 and len(second) > 1 and bare.isupper():
        add(spell(second + first).lower(), costs.reversed)
    if tail := _TAIL.fullmatch(bare):
        add(spell(tail[1] or tail[2]).lower(), costs.tail)
    if bare[0].isupper() and not bare.isupper() and sum(map(str.isupper, bare)) > 1:
        add("".join(filter(str.isupper, bare)).lower(), costs.tail)
    return found


def _repeated(letters: str) -> str:
    """With a letter where the digit repeats it: "w3c" is "wwwc", "4c" is "cccc"."""
    letters = re.sub(r"^([2-9])([a-z])$", lambda found: found[2] * int(found[1]), letters)
    return re.sub(r"([a-z])([2-4])(?=[a-z])", lambda found: found[1] * int(found[2]), letters)


def _spoken(letters: str) -> list[str]:
    """With the letters that the digit begins with when it is written out."""
    (digit,) = filter(str.isdigit, letters)
    return [letters.replace(digit, each) for each in _WRITTEN_OUT.get(digit, "")]
