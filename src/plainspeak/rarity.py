"""The one room where wordfreq lives: how often a word is met in everyday English."""

from __future__ import annotations

from functools import lru_cache

ORDINARY = 4.0
"""A Zipf frequency from which on a word is met by everybody: about ten times in a million words."""

RARE = 3.5
"""A Zipf frequency below which many readers will not know a word."""


@lru_cache(maxsize=100_000)
def frequency(word: str) -> float:
    """The Zipf frequency of a word, from 0 (never met) to about 8 ("the").

    A word with a hyphen is as rare as its rarest part: wordfreq itself would split it and add up.

    >>> frequency("the") > ORDINARY > RARE > frequency("reablement")
    True
    """
    from wordfreq import zipf_frequency  # a tenth of a second: only when first used

    return min(
        (zipf_frequency(part, "en") for part in word.lower().split("-") if part), default=0.0
    )
