"""How hard a sentence is to read: its words and their length, listed terms, and figures.

    difficulty = 1.88 + 0.89 rarity + 0.57 length of words + 0.47 terms + 1.07 figures - 3.15 little

where, for one sentence,

- *rarity* is the logarithm of 1 plus, for each word, how far its Zipf frequency lies below 5 (a
  word met a hundred times in a million) and a tenth for the word itself;
- *length of words* is the logarithm of 1 plus all letters beyond the sixth of each word;
- *terms* is the logarithm of 1 plus the listed terms, and the short forms that are not known to
  everybody;
- *figures* is the logarithm of 1 plus the decimals, percentages and compared numbers;
- *little words* is the share of words such as "the" and "with" that hold a sentence together.

The logarithm is there since a fourth hard word weighs less on a reader than the first. Names and
plain numbers count towards the number of words alone. ``scripts/difficulty.py`` fits the weights
on open data: 3 is a news story told for learners, 6 the technical abstract of a medical review.
Easy Read comes to about 1.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

PER_WORD = 0.1
"""What a word adds to the rarity of a sentence, however common it is."""

FREE_LETTERS = 6
"""Letters that a word may have before its length counts."""

MAX_WORD_CHARS = 30
"""Letters from which on a word is no word but a code."""

FIGURE = re.compile(
    r"(?<![\d.,\u00a3$\u20ac])\d[\d,]*\.\d+(?!\s?[ap]\.?m)\s?%?"
    r"|\d\s?(?:%|per\s?cent\b)|[=<>\u2264\u2265\u00b1]\s?[-\u2212]?\d"
)
"""A decimal that is no money and no time of day, a percentage, or a number that is compared."""


class Features(NamedTuple):
    """What is known of a sentence; ``WEIGHTS`` has a weight for each, in the same order."""

    rarity: float
    length_of_words: float
    terms: float
    figures: float
    little_words: float


BASE = 1.88
WEIGHTS = Features(0.89, 0.57, 0.47, 1.07, -3.15)


def features(
    words: Iterable[str],
    figures: int = 0,
    terms: int = 0,
    names: AbstractSet[str] = frozenset(),
) -> Features:
    """The features of a sentence.

    A word with a capital is a name, but for the first, which is one if it is among ``names``.
    """
    rare = long = 0.0
    little = count = 0
    for count, word in enumerate(words, 1):
        if count == 1 and word not in names:
            word = word[:1].lower() + word[1:]  # noqa: PLW2901  any word may begin a sentence
        word_rarity, word_length, is_little = _weigh(word)
        rare += word_rarity
        long += word_length
        little += is_little
    return Features(
        log(1 + rare + PER_WORD * count),
        log(1 + long),
        log(1 + terms),
        log(1 + figures),
        little / max(1, count),
    )


@lru_cache(maxsize=200_000)
def _weigh(word: str) -> tuple[float, int, bool]:
    """How far a word lies below everyday ones, its letters beyond the sixth, and if it is little.

    >>> _weigh("rehabilitation"), _weigh("with"), _weigh("Leeds"), _weigh("2026")
    ((1.01, 8, False), (0.0, 0, True), (0.0, 0, False), (0.0, 0, False))
    """
    if not word.islower() or any(map(str.isdigit, word)) or len(word) > MAX_WORD_CHARS:
        return 0.0, 0, False
    zipf = frequency.zipf_frequency(word)
    below = round(max(0.0, frequency.EVERYDAY_ZIPF - zipf), 2)
    beyond = sum(max(0, len(part) - FREE_LETTERS) for part in word.split("-"))
    return below, beyond, zipf >= frequency.FUNCTION_WORD_ZIPF


def weigh(found: Features) -> float:
    """The difficulty that follows from features; never under 0.

    >>> weigh(features("We will help you at home".split())) < weigh(
    ...     features("Reablement facilitates rehabilitation after admission".split()))
    True
    """
    return max(0.0, round(BASE + sum(w * f for w, f in zip(WEIGHTS, found, strict=True)), 2))
