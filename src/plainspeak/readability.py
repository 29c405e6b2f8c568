"""The one room where textstat lives: the classic scores, offline, on sentences we have found.

textstat splits sentences by full stops alone and leaves out those of one or two words, so it would
take three bullets for one sentence. It is asked for what it is good at, the syllables of a word and
Dale and Chall's list of easy words; the words and sentences are our own, and the formulas are those
their authors published.

textstat 0.7.9 and later fetch a dictionary from the network when first used. A small one in the
same format, which holds the common words whose syllables hyphenation gets wrong, is put in its
place, so nothing is ever fetched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.language.words import STRAIGHT, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PRONUNCIATIONS = Path(__file__).parent / "pronunciations"

FEWEST_WORDS = 100
"""A shorter text gets no score: the formulas were made for passages of at least this length."""

ENOUGH_SENTENCES = 30
"""SMOG was made for this many sentences; on fewer it is rough."""

MANY_SYLLABLES = 3

LONGEST = 30
"""Letters from which on a word is no word but a code, and counts as one syllable."""

FEW_HARD_WORDS = 5
"""Percent of words off the list of easy ones from which on Dale and Chall add to their score."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The classic scores.

    ``flesch_reading_ease`` is about 0 (hard) to 100 (easy), ``dale_chall`` about 4 (easy) to 10
    (hard); the others are school grades of the United States.
    """

    flesch_reading_ease: float
    flesch_kincaid_grade: float
    smog_grade: float
    gunning_fog: float
    coleman_liau: float
    automated_readability_index: float
    dale_chall: float


FORMULAS = tuple(each.name for each in fields(Scores))
"""The names of the scores, in the order in which they are shown."""


class Facts(NamedTuple):
    """What the formulas ask of a word. ``complex`` is Gunning's, ``hard`` is Dale and Chall's."""

    syllables: int
    letters: int
    characters: int
    many: bool
    complex: bool
    hard: bool


@cache
def _textstat() -> tuple[Callable[[str], int], Callable[..., bool]]:
    import nltk.data  # both take a third of a second: only when a score is asked for
    import textstat

    nltk.data.path.insert(0, str(PRONUNCIATIONS))
    return textstat.syllable_count, textstat.is_difficult_word


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """The syllables of a word; the parts of a word with hyphens are added up.

    A number or a code has one.

    >>> [syllables(word) for word in ("use", "utilise", "leisure", "co-production", "2026")]
    [1, 3, 2, 4, 1]
    """
    count, _ = _textstat()
    parts = word.lower().translate(STRAIGHT).split("-")
    letters = [part.strip("'") for part in parts]
    return max(1, sum(max(1, count(part)) for part in letters if part and len(part) < LONGEST))


_LIGHT = re.compile(r"(es|ed|ing)$")
"""Endings that Gunning does not count as a third syllable."""

_ENDINGS = (
    *(("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", "")),
    *(("ing", "e"), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ly", "")),
)
"""Endings under which Dale and Chall still count a word as easy, and what they stand for."""


@lru_cache(maxsize=100_000)
def facts(word: str) -> Facts:
    """What the formulas ask of a word.

    >>> facts("created").complex, facts("creation").complex, facts("utilise").hard
    (False, True, True)
    """
    count = syllables(word)
    light = _LIGHT.search(word) is not None and count == MANY_SYLLABLES
    return Facts(
        count,
        sum(map(str.isalpha, word)),
        sum(map(str.isalnum, word)),
        count >= MANY_SYLLABLES,
        count >= MANY_SYLLABLES and not light and "-" not in word and word[:1].islower(),
        not all(map(_is_easy, word.lower().translate(STRAIGHT).split("-"))),
    )


def _is_easy(word: str) -> bool:
    """Whether a word or a form of it is one that Dale and Chall's fourth-graders knew."""
    _, is_hard = _textstat()
    word = fold(word.removesuffix("'s").strip("'"))
    forms = [word]
    for ending, base in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            forms.append(stem + base)
            if stem[-1:] == stem[-2:-1]:
                forms.append(stem[:-1])
    return word.isnumeric() or not all(is_hard(form, 0) for form in forms)


def scores(words: Mapping[str, int], sentences: int) -> Scores | None:
    """The scores of a text, given how often each word stands in it; ``None`` under 100 words.

    Flesch (1948), Kincaid and others (1975), McLaughlin's SMOG (1969), Gunning (1952), Coleman and
    Liau (1975), Smith and Senter's automated readability index (1967), Dale and Chall (1948), as
    published.

    >>> scores({"word": 99}, 9) is None
    True
    >>> scores({"word": 100}, 10).flesch_kincaid_grade
    0.1
    """
    total = sum(words.values())
    if total < FEWEST_WORDS or not sentences:
        return None
    known = [(facts(word), uses) for word, uses in words.items()]

    def each(field: str) -> float:
        """How much of this there is to a word."""
        return float(sum(getattr(fact, field) * uses for fact, uses in known)) / total

    length = total / sentences
    spoken = each("syllables")
    hard = 100 * each("hard")
    return Scores(
        round(206.835 - 1.015 * length - 84.6 * spoken, 1),
        round(0.39 * length + 11.8 * spoken - 15.59, 1),
        round(1.043 * sqrt(30 * length * each("many")) + 3.1291, 1),
        round(0.4 * (length + 100 * each("complex")), 1),
        round(5.88 * each("letters") - 29.6 / length - 15.8, 1),
        round(4.71 * each("characters") + 0.5 * length - 21.43, 1),
        round(0.1579 * hard + 0.0496 * length + 3.6365 * (hard > FEW_HARD_WORDS), 1),
    )
