"""How often a word is met in everyday English, by wordfreq.

What wordfreq knows is put into tables once, and looked up there without importing it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from importlib.util import find_spec
from math import floor, inf, log10
from operator import neg
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform.disk_cache import keep, memoize
from plainspeak._platform.number_tables import NumberTable, pack
from plainspeak.text.spelling import STRAIGHT_PUNCTUATION, americanise

if TYPE_CHECKING:
    from collections.abc import Iterator

FUNCTION_WORD_ZIPF = 6.0
"""A Zipf frequency from which on a word holds a sentence together: "the", "with", "they"."""

EVERYDAY_ZIPF = 5.0
"""A Zipf frequency from which on a word costs a reader nothing: a hundred times in a million."""

ORDINARY_ZIPF = 4.0
"""A Zipf frequency from which on a word is met by everybody: about ten times in a million words."""

RARE_ZIPF = 3.5
"""A Zipf frequency below which many readers will not know a word."""

LEAST_COMMON = 200
"""Zipf frequency, times 100, from which on a word counts as common at all."""

MAX_LOOKED_UP = 5_000
"""Words looked up one by one, after which it is quicker to load all that are as common."""

_ZIPF_OF_ONE = 9
"""The Zipf scale is the logarithm of how often a word is met in a billion words."""


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
    part = part.removesuffix("'s").removesuffix("'")
    return max(0, _zipfs().get(part), _zipfs().get(americanise(part))) / 100


@cache
def _zipfs() -> NumberTable:
    """The Zipf frequency of each word, times 100."""
    return NumberTable(keep("zipf", _data(), _pack_zipfs))


def _pack_zipfs() -> bytes:
    from wordfreq import get_frequency_dict  # a tenth of a second: only to make the table

    shares = get_frequency_dict("en", wordlist="large").items()
    zipfs = {word: round(log10(share) + _ZIPF_OF_ONE, 2) for word, share in shares}
    return pack({word: max(0, round(100 * zipf)) for word, zipf in zipfs.items()})


def _data() -> list[Path]:
    """The file in which wordfreq has what it knows."""
    found = find_spec("wordfreq")
    assert found is not None
    assert found.origin is not None
    return [Path(found.origin).parent / "data" / "large_en.msgpack.gz"]


def is_ordinary(word: str) -> bool:
    """Whether everybody meets a word, of letters only.

    >>> is_ordinary("HELP"), is_ordinary("reablement")
    (True, False)
    """
    return americanise(word.lower()) in common_words(round(100 * ORDINARY_ZIPF))


def common_words(least: int, others: frozenset[str] = frozenset()) -> AbstractSet[str]:
    """The words met at least so often (Zipf frequency times 100), in one spelling, and ``others``.

    >>> "haemorrhage" in common_words(250), americanise("haemorrhage") in common_words(250)
    (False, True)
    """
    words = _common_words(least, others)
    return words if words.loaded is None else words.loaded


class CommonWords(AbstractSet[str]):
    """The words met at least so often, and some others.

    They are looked up one by one, until so many were that it is quicker to have them all, which are
    then in ``loaded``.
    """

    def __init__(self, least: int, others: frozenset[str]) -> None:
        if least < LEAST_COMMON:
            message = f"words are common from {LEAST_COMMON} on, not from {least}"
            raise ValueError(message)
        self._least = least
        self._others = others
        self._looked_up = 0
        self.loaded: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        self._looked_up += 1
        if self._looked_up > MAX_LOOKED_UP and self.loaded is None:
            self.loaded = frozenset(self)
        return word in self._others or _common_table().get(word) >= self._least

    def __iter__(self) -> Iterator[str]:
        return iter({*_common_list(self._least), *self._others})

    def __len__(self) -> int:
        return len({*_common_list(self._least), *self._others})


@cache
def _common_words(least: int, others: frozenset[str]) -> CommonWords:
    return CommonWords(least, others)


@cache
def _common_table() -> NumberTable:
    """The Zipf frequency of each common word, times 100."""
    return NumberTable(keep("common", _data(), lambda: pack(dict(zip(*_rated(), strict=True)))))


def _common_list(least: int) -> list[str]:
    """The words met at least so often."""
    words, zipfs = memoize("common-words", _data(), _rated)
    found: list[str] = words[: bisect_right(zipfs, -least, key=neg)]
    return found


@cache
def _rated() -> tuple[list[str], list[int]]:
    """The common words in one spelling, and the Zipf frequency of each, times 100, rounded down.

    The commonest come first. A word counts as no commoner than any before it: those that wordfreq
    puts together from several are rarer than their place in its list.
    """
    from wordfreq import freq_to_zipf, iter_wordlist, word_frequency  # only to make the tables

    found: dict[str, int] = {}
    least = inf
    for word in iter_wordlist("en"):
        least = min(least, 100 * freq_to_zipf(word_frequency(word, "en")))
        if least < LEAST_COMMON:
            break
        if word.isalpha():
            found.setdefault(americanise(word), floor(least))
    return list(found), list(found.values())
