"""The one room where textstat lives: the classic scores, offline, on sentences we have found.

textstat splits sentences by full stops alone and leaves out those of one or two words, so it would
take three bullets for one sentence. It is asked for what it is good at, the syllables of a word;
the words and sentences are our own, and the formulas are those their authors published.

textstat 0.7.9 and later fetch a dictionary from the network when first used. A small one in the
same format, which holds the common words whose syllables hyphenation gets wrong, is put in its
place, so nothing is ever fetched.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PRONUNCIATIONS = Path(__file__).parent / "pronunciations"

FEWEST_WORDS = 100
"""A shorter text gets no score: the formulas were made for passages of at least this length."""

MANY_SYLLABLES = 3


@dataclass(frozen=True, slots=True)
class Scores:
    """The classic scores.

    ``flesch_reading_ease`` is about 0 (hard) to 100 (easy); the others are school grades of the
    United States.
    """

    flesch_reading_ease: float
    flesch_kincaid_grade: float
    smog_grade: float


@cache
def _counter() -> Callable[[str], int]:
    import nltk.data  # both take a tenth of a second: only when a score is asked for
    import textstat

    nltk.data.path.insert(0, str(PRONUNCIATIONS))
    count: Callable[[str], int] = textstat.syllable_count
    return count


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """The syllables of a word; the parts of a word with hyphens are added up.

    >>> [syllables(word) for word in ("use", "utilise", "leisure", "co-production")]
    [1, 3, 2, 4]
    """
    parts = [part for part in word.lower().replace("\u2019", "'").split("-") if part]
    return sum(max(1, _counter()(part)) for part in parts)


def scores(words: Iterable[str], sentences: int) -> Scores | None:
    """The scores of a text, or ``None`` when it has under 100 words.

    Flesch (1948), Kincaid and others (1975) and McLaughlin's SMOG (1969), as published.

    >>> scores(["word"] * 99, 9) is None
    True
    >>> scores(["word"] * 100, 10).flesch_kincaid_grade
    0.1
    """
    counts = [syllables(word) for word in words]
    if len(counts) < FEWEST_WORDS or not sentences:
        return None
    length = len(counts) / sentences
    each = sum(counts) / len(counts)
    hard = sum(count >= MANY_SYLLABLES for count in counts)
    return Scores(
        flesch_reading_ease=round(206.835 - 1.015 * length - 84.6 * each, 1),
        flesch_kincaid_grade=round(0.39 * length + 11.8 * each - 15.59, 1),
        smog_grade=round(1.043 * sqrt(hard * 30 / sentences) + 3.1291, 1),
    )
