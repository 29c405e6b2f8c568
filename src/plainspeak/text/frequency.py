"""The one room where wordfreq lives: how often a word is met in everyday English."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform.disk_cache import memoize
from plainspeak.text.spelling import STRAIGHT_PUNCTUATION, americanise

if TYPE_CHECKING:
    from collections.abc import Mapping

FUNCTION_WORD_ZIPF = 6.0
"""A Zipf frequency from which on a word holds a sentence together: "the", "with", "they"."""

EVERYDAY_ZIPF = 5.0
"""A Zipf frequency from which on a word costs a reader nothing: a hundred times in a million."""

ORDINARY_ZIPF = 4.0
"""A Zipf frequency from which on a word is met by everybody: about ten times in a million words."""

RARE_ZIPF = 3.5
"""A Zipf frequency below which many readers will not know a word."""

_ZIPF_OF_ONE = 9
"""The Zipf scale is the logarithm of how often a word is met in a billion words."""


@cache
def _shares() -> Mapping[str, float]:
    from wordfreq import get_frequency_dict  # a tenth of a second: only when first used

    shares: Mapping[str, float] = get_frequency_dict("en", wordlist="large")
    return shares


@lru_cache(maxsize=100_000)
def zipf_frequency(word: str) -> float:
    """The Zipf frequency of a word, from 0 (never met) to about 8 ("the").

    A word with a hyphen is as rare as its rarest part: wordfreq itself would split it and add up.
    A word with a British and an American spelling is as common as the commoner one.

    >>> zipf_frequency("the") > ORDINARY_ZIPF > RARE_ZIPF > zipf_frequency("reablement")
    True
    >>> zipf_frequency("co-production") == zipf_frequency("production")
    True
    """
    parts = [part for part in word.lower().translate(STRAIGHT_PUNCTUATION).split("-") if part]
    return min(map(_of_part, parts), default=0.0)


def _of_part(part: str) -> float:
    shares = _shares()
    part = part.removesuffix("'s").removesuffix("'")
    share = max(shares.get(part, 0.0), shares.get(americanise(part), 0.0))
    return max(0.0, round(log10(share) + _ZIPF_OF_ONE, 2)) if share else 0.0


def is_ordinary(word: str) -> bool:
    """Whether everybody meets a word, of letters only.

    >>> is_ordinary("HELP"), is_ordinary("reablement")
    (True, False)
    """
    return americanise(word.lower()) in common_words(round(100 * ORDINARY_ZIPF))


@cache
def common_words(least: int) -> frozenset[str]:
    """The words met at least so often (Zipf frequency times 100), in one spelling each.

    They are worked out once and kept, so that later runs need not load wordfreq.

    >>> "haemorrhage" in common_words(250), americanise("haemorrhage") in common_words(250)
    (False, True)
    """
    found = find_spec("wordfreq")
    assert found is not None
    assert found.origin is not None
    data = Path(found.origin).parent / "data" / "large_en.msgpack.gz"
    return frozenset(memoize(f"common-{least}", [data], lambda: _common(least)))


def _common(least: int) -> list[str]:
    from wordfreq import freq_to_zipf, iter_wordlist, word_frequency

    found = set()
    for word in iter_wordlist("en"):  # the commonest first
        if 100 * freq_to_zipf(word_frequency(word, "en")) < least:
            break
        if word.isalpha():
            found.add(americanise(word))
    return sorted(found)
