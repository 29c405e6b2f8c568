"""The classic scores by textstat, without a network, on sentences that have been found already.

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
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.readability import pronunciation_folder
from plainspeak.text.spelling import STRAIGHT_PUNCTUATION, americanise

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MIN_WORDS = 100
"""A shorter text gets no score: the formulas were made for passages of at least this length."""

MIN_SMOG_SENTENCES = 30
"""SMOG was made for this many sentences; on fewer it is rough."""

MANY_SYLLABLES = 3

MAX_WORD_CHARS = 30
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


class WordCounts(NamedTuple):
    """What the formulas ask of a word, or of all words of a text added up.

    ``many`` counts words of three syllables or more, ``complex`` those that Gunning counts, and
    ``hard`` those that are not on Dale and Chall's list.
    """

    words: int = 0
    syllables: int = 0
    letters: int = 0
    characters: int = 0
    many: int = 0
    complex: int = 0
    hard: int = 0


@cache
def _textstat() -> tuple[Callable[[str], int], Callable[..., bool]]:
    import nltk.data  # both take a third of a second: only when a score is asked for
    import textstat

    nltk.data.path.insert(0, str(pronunciation_folder.folder()))
    return textstat.syllable_count, textstat.is_difficult_word


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """The syllables of a word; the parts of a word with hyphens are added up.

    A short form without vowels, such as "NHS", is said letter by letter. A number has one.

    >>> [syllables(word) for word in ("use", "utilise", "leisure", "co-production", "NHS", "2026")]
    [1, 3, 2, 4, 3, 1]
    """
    count, _ = _textstat()
    if _SPELLED.fullmatch(word):
        return sum(map(_of_letter, word.removesuffix("s")))
    parts = [part.strip("'") for part in word.lower().translate(STRAIGHT_PUNCTUATION).split("-")]
    return max(1, sum(max(1, count(part)) for part in parts if part and len(part) < MAX_WORD_CHARS))


_SPELLED = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,6}s?")
"""A short form that nobody could say as a word."""


def _of_letter(letter: str) -> int:
    """The syllables of a letter said aloud: "double you" has three."""
    return 3 if letter == "W" else 1


_LIGHT = re.compile(r"(es|ed)$")
"""Endings that Gunning does not count as a third syllable."""

_ENDINGS = (
    *(("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", "")),
    *(("ing", "e"), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ly", "")),
)
"""Endings under which Dale and Chall still count a word as easy, and what they stand for."""


@lru_cache(maxsize=100_000)
def count_word(word: str) -> WordCounts:
    """What the formulas ask of a word.

    >>> count_word("created").complex, count_word("creation").complex, count_word("utilise").hard
    (0, 1, 1)
    """
    count = syllables(word)
    many = count >= MANY_SYLLABLES
    light = _LIGHT.search(word) is not None and count == MANY_SYLLABLES
    return WordCounts(
        1,
        count,
        sum(map(str.isalpha, word)),
        sum(map(str.isalnum, word)),
        int(many),
        int(many and not light and "-" not in word and word[:1].islower()),
        int(not all(map(_is_easy, word.lower().translate(STRAIGHT_PUNCTUATION).split("-")))),
    )


def count_words(words: Mapping[str, int]) -> WordCounts:
    """The facts of a text, given how often each word is in it.

    >>> count_words({"ask": 2, "utilise": 1})
    WordCounts(words=3, syllables=5, letters=13, characters=13, many=1, complex=1, hard=1)
    """
    rows = [[number * uses for number in count_word(word)] for word, uses in words.items() if uses]
    return WordCounts(*map(sum, zip(*rows, strict=True)))


def _is_easy(word: str) -> bool:
    """Whether a word or a form of it is one that Dale and Chall's fourth-graders knew."""
    _, is_hard = _textstat()
    word = americanise(word.removesuffix("'s").strip("'"))
    forms = [word]
    for ending, base in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            forms.append(stem + base)
            if stem[-1:] == stem[-2:-1]:
                forms.append(stem[:-1])
    return word.isnumeric() or not all(is_hard(form, 0) for form in forms)


def scores(text: WordCounts, sentences: int) -> Scores | None:
    """The scores of a text, or ``None`` when it has under 100 words.

    Flesch (1948), Kincaid and others (1975), McLaughlin's SMOG (1969), Gunning (1952), Coleman and
    Liau (1975), Smith and Senter's automated readability index (1967), Dale and Chall (1948), as
    published.

    >>> scores(count_words({"word": 99}), 9) is None
    True
    >>> scores(count_words({"word": 100}), 10).flesch_kincaid_grade
    0.1
    """
    if text.words < MIN_WORDS or not sentences:
        return None
    length = text.words / sentences
    spoken, letters, characters, many, long, hard = (each / text.words for each in text[1:])
    return Scores(
        round(206.835 - 1.015 * length - 84.6 * spoken, 1),
        round(0.39 * length + 11.8 * spoken - 15.59, 1),
        round(1.043 * sqrt(30 * length * many) + 3.1291, 1),
        round(0.4 * (length + 100 * long), 1),
        round(5.88 * letters - 29.6 / length - 15.8, 1),
        round(4.71 * characters + 0.5 * length - 21.43, 1),
        round(15.79 * hard + 0.0496 * length + 3.6365 * (100 * hard > FEW_HARD_WORDS), 1),
    )
