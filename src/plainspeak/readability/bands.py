"""The difficulty of a document in words, and how far it may be off.

The words rest on the classic formulas: on 1,568 documents (news for learners, medical reviews and
their plain summaries, pages of councils, the NHS and GOV.UK) the median of five school grades, plus
5, is about ``1.7 + 2.48 * difficulty``, with a correlation of 0.84. That an age is a grade plus 5
is a custom of schools. Nobody has tried these words on readers.
"""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from plainspeak.readability.age_bands import GRADE_TO_AGE

AGE_AT_ZERO, YEARS_A_POINT = 1.7, 2.48
"""The age that goes with a difficulty; see above."""

SENTENCE_DOUBT = 1.2
"""How far people's rating of one sentence is from ours, as a standard deviation: 0.48 on a scale
of 1 to 6, over 3,364 rated sentences."""

TEXT_DOUBT = 0.35
"""How far the ratings of one publisher's sentences are from ours on average: 0.15 on that scale."""

LIKELY = 1.28
"""Standard deviations to each side within which four in five lie."""


class Band(NamedTuple):
    """Texts up to a difficulty: how hard they are, who can read them, and one of them."""

    highest: float
    name: str
    readers: str
    example: str


BANDS = (
    Band(3.3, "very easy", "most people of 10 can read this", "an Easy Read leaflet"),
    Band(
        4.2, "easy", "most people of 12 can read this", "a short page of GOV.UK about one benefit"
    ),
    Band(
        5.0,
        "fairly easy",
        "most people of 14 can read this",
        "a leaflet about going home from hospital",
    ),
    Band(
        5.8,
        "takes some effort",
        "most people of 16 can read this",
        "news told for learners, or a page of the NHS website",
    ),
    Band(6.6, "fairly hard", "people who read a lot can read this", "a story in a daily newspaper"),
    Band(
        7.4,
        "hard",
        "people who read papers at work can read this",
        "the plain summary of a medical review",
    ),
    Band(
        float("inf"),
        "very hard",
        "people who know the subject can read this",
        "the abstract of a medical paper",
    ),
)
"""Steps of two years up to 18, and two more."""


def band(difficulty: float) -> Band:
    """The band of a difficulty.

    >>> band(4).readers, band(9).readers
    ('most people of 12 can read this', 'people who know the subject can read this')
    """
    return next(each for each in BANDS if difficulty <= each.highest)


def readers(difficulty: float | None) -> str:
    """Who can read a text, or "" where it has no difficulty.

    >>> readers(4), readers(None)
    ('most people of 12 can read this', '')
    """
    return "" if difficulty is None else band(difficulty).readers


NO_BAND = "not known"
"""The name of the band of a text too short to have one."""


def name(difficulty: float | None) -> str:
    """How hard a text is, in a word or two.

    >>> name(4), name(9), name(None)
    ('easy', 'very hard', 'not known')
    """
    return NO_BAND if difficulty is None else band(difficulty).name


def of_grade(grade: int) -> float:
    """The difficulty that goes with a school grade, as the limits of audiences are given.

    >>> of_grade(9)
    5.0
    """
    return max(0.0, round((grade + GRADE_TO_AGE - AGE_AT_ZERO) / YEARS_A_POINT, 1))


def range_of(difficulty: float | None, sentences: int) -> tuple[float, float] | tuple[None, None]:
    """Between what numbers the difficulty lies, four times in five; longer texts are surer.

    >>> range_of(5.0, 1), range_of(5.0, 100)
    ((3.4, 6.6), (4.5, 5.5))
    """
    if difficulty is None:
        return None, None
    doubt = LIKELY * sqrt(TEXT_DOUBT**2 + SENTENCE_DOUBT**2 / sentences)
    return max(0.0, round(difficulty - doubt, 1)), round(difficulty + doubt, 1)
