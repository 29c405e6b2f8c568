"""The listed words that carry meaning, and which of them have the same force."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.text.spelling import STRAIGHT_PUNCTUATION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Listed(NamedTuple):
    """What a word counts as: "duty", "right", ...; and the first of those of the same force."""

    kind: str
    word: str


NUMBERS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "hundred": "100",
    "half": "½",
}  # fmt: skip
"""Numbers that people write as words, and figures for the same; "one" is more often no number."""

NOT = Listed("negation", "not")

_CONTRACTED = {"won't": "will", "can't": "can", "shan't": "shall", "cannot": "can"}


def find(text: str) -> Iterator[tuple[int, int, Listed]]:
    """Start and end of each listed phrase and word, the longest where several begin.

    >>> [each for *_, each in find("You shall pay no later than 3 June.")]
    [Listed(kind='duty', word='must'), Listed(kind='amount', word='no later than')]
    >>> [each.word for *_, each in find("You can't pay.")]
    ['not', 'can']
    """
    rows = _rows()
    for match in _pattern().finditer(text):
        plain = " ".join(match[0].lower().translate(STRAIGHT_PUNCTUATION).split())
        if plain in rows:
            yield match.start(), match.end(), rows[plain]
            continue
        yield match.start(), match.end(), NOT
        if (positive := rows.get(_CONTRACTED.get(plain, plain.removesuffix("n't")))) is not None:
            yield match.start(), match.end(), positive


@cache
def _rows() -> Mapping[str, Listed]:
    with Path(__file__).with_name("meaning_words.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["word"]: Listed(row["class"], row["same_as"] or row["word"])
            for row in csv.DictReader(file)
        }


@cache
def _pattern() -> re.Pattern[str]:
    """Any listed phrase, or a word that ends in "n't", with any space between its words."""
    longest = sorted(_rows(), key=len, reverse=True)
    phrases = "|".join(r"\s++".join(map(re.escape, each.split())) for each in longest)
    quote = "['\N{RIGHT SINGLE QUOTATION MARK}]"
    contracted = f"cannot|[a-z]{{2,7}}+{quote}t"
    return re.compile(rf"(?<![\w-])(?:{contracted}|{phrases})(?![\w-])", re.IGNORECASE)
