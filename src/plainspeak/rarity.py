"""The one room where wordfreq lives: how often a word is met in everyday English."""

from __future__ import annotations

from functools import cache, lru_cache
from math import log10
from typing import TYPE_CHECKING

from plainspeak.language.words import STRAIGHT, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

LITTLE = 6.0
"""A Zipf frequency from which on a word holds a sentence together: "the", "with", "they"."""

EVERYDAY = 5.0
"""A Zipf frequency from which on a word costs a reader nothing: a hundred times in a million."""

ORDINARY = 4.0
"""A Zipf frequency from which on a word is met by everybody: about ten times in a million words."""

RARE = 3.5
"""A Zipf frequency below which many readers will not know a word."""

_ZIPF_OF_ONE = 9
"""The Zipf scale is the logarithm of how often a word is met in a billion words."""


@cache
def _shares() -> Mapping[str, float]:
    from wordfreq import get_frequency_dict  # a tenth of a second: only when first used

    shares: Mapping[str, float] = get_frequency_dict("en", wordlist="large")
    return shares


@lru_cache(maxsize=100_000)
def frequency(word: str) -> float:
    """The Zipf frequency of a word, from 0 (never met) to about 8 ("the").

    A word with a hyphen is as rare as its rarest part: wordfreq itself would split it and add up.
    A word with a British and an American spelling is as common as the commoner one.

    >>> frequency("the") > ORDINARY > RARE > frequency("reablement")
    True
    >>> frequency("co-production") == frequency("production")
    True
    """
    parts = [part for part in word.lower().translate(STRAIGHT).split("-") if part]
    return min(map(_of_part, parts), default=0.0)


def _of_part(part: str) -> float:
    shares = _shares()
    part = part.removesuffix("'s").removesuffix("'")
    share = max(shares.get(part, 0.0), shares.get(fold(part), 0.0))
    return max(0.0, round(log10(share) + _ZIPF_OF_ONE, 2)) if share else 0.0
