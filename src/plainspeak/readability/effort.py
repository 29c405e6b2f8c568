"""What each word of a sentence asks of a reader.

The unit is a word met a hundred times in a million words (Zipf frequency 5). A word met a hundred
times less often asks for ten times as much: ``effort = 10 ** ((5 - zipf) / 2)``, which is one over
the square root of how often it is met. Below Zipf 2.25 all words are equally unknown. A short form
is at least as hard as a word of Zipf 2.75; a name is never harder than a word of Zipf 5, since a
reader need not know it to read on. ``scripts/difficulty.py`` compares these choices with others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

UNKNOWN_ZIPF = 2.25
"""The Zipf frequency below which a word is as hard as any."""

SHORT_FORM_ZIPF = 2.75
"""A short form is at least as hard as a word met this seldom."""

FUNCTION_ZIPF = 7.0
"""As often as the commonest words; a number, and a short form that all know, cost as little."""

PER_WORD = 0.15
"""What a word asks for however common it is."""

MAX_WORD_CHARS = 30
"""Letters from which on a word is no word but a code."""

CACHED_WORDS = 200_000
"""Different words whose effort is remembered."""

FREE_LETTERS = 6
"""Letters that a word may have before its length counts."""

_NUMBER = re.compile(
    r"\d[\d.,:]*(?:st|nd|rd|th|s|am|pm|m|k|bn|p|g|kg|mg|mcg|ml|l|cm|mm|km)?|[IVX]+"
)
_HYPHENS = re.compile("[-\u2010\u2011]")


def of_frequency(zipf: float) -> float:
    """The effort of a word by how often it is met.

    >>> of_frequency(5), of_frequency(3), of_frequency(1) == of_frequency(0)
    (1.0, 10.0, True)
    """
    return float(10 ** ((frequency.EVERYDAY_ZIPF - max(zipf, UNKNOWN_ZIPF)) / 2))


EASIEST = of_frequency(FUNCTION_ZIPF)
NAME = of_frequency(frequency.EVERYDAY_ZIPF)
SHORT_FORM = of_frequency(SHORT_FORM_ZIPF)


class _Remembered(dict[str, float]):
    """A number for each spelling, worked out when it is first asked for."""

    def __init__(self, of_spelling: Callable[[str], float]) -> None:
        self._of_spelling = of_spelling

    def __missing__(self, word: str) -> float:
        if len(self) >= CACHED_WORDS:
            self.clear()
        self[word] = number = self._of_spelling(word)
        return number


def of_word(word: str) -> float:
    """The effort of one word inside a sentence, where a capital makes a name.

    >>> [round(of_word(word), 1) for word in ("with", "help", "rehabilitation", "Guyana", "2026")]
    [0.3, 0.6, 3.3, 1.1, 0.2]
    >>> of_word("COPD") > of_word("rehabilitation")
    True
    """
    return PER_WORD + max(map(_of_part, _HYPHENS.split(word)))


def of_words(words: Iterable[str]) -> float:
    """The effort of words inside a sentence, added up."""
    return sum(map(_EFFORTS.__getitem__, words))


def long_letters(words: Iterable[str]) -> float:
    """The letters beyond the sixth of each word, added up; digits make a code, which has none.

    >>> long_letters(["rehabilitation", "short-term", "well", "HbA1c"])
    8.0
    """
    return sum(map(_LONG_LETTERS.__getitem__, words))


def _long_letters_of(word: str) -> float:
    if any(map(str.isdigit, word)):
        return 0.0
    parts = (min(len(part), MAX_WORD_CHARS) for part in _HYPHENS.split(word))
    return float(sum(max(0, letters - FREE_LETTERS) for letters in parts))


def _of_part(part: str) -> float:
    """The effort of a word without hyphens."""
    if _NUMBER.fullmatch(part):
        return EASIEST
    if len(part) > MAX_WORD_CHARS:
        return of_frequency(0)
    zipf = frequency.zipf_frequency(part)
    effort = of_frequency(min(zipf, FUNCTION_ZIPF))
    if is_short_form(part):
        return effort if zipf >= frequency.EVERYDAY_ZIPF else max(effort, SHORT_FORM)
    return effort if part.islower() else min(effort, NAME)


def is_short_form(part: str) -> bool:
    """Whether a word looks like a short form: capitals beyond the first, or letters and digits.

    >>> [is_short_form(word) for word in ("COPD", "mRNA", "HbA1c", "McDonald", "Leeds", "H1N1")]
    [True, True, True, False, False, True]
    """
    letters = sum(map(str.isalpha, part))
    capitals = sum(map(str.isupper, part))
    if any(map(str.isdigit, part)):
        return letters > 0
    return capitals > 1 and 2 * capitals >= letters


_EFFORTS = _Remembered(of_word)
_LONG_LETTERS = _Remembered(_long_letters_of)


def forget() -> None:
    """Work every word out anew, after a number of this module was changed to try another."""
    _EFFORTS.clear()
    _LONG_LETTERS.clear()
