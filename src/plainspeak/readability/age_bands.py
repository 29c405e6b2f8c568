"""A score as the age of the readers it was made for, in a band of three years or so.

A grade of the United States plus 5 is the age of its pupils. That is a convention, not a finding:
it says who could read such a text at school, not which readers today will understand it. The
bands of the two scores that are no grades are those their authors gave.
"""

from __future__ import annotations

GRADE_TO_AGE = 5

AROUND = 1
"""Years on each side: the formulas are no more exact than that."""

YOUNGEST, OLDEST = 6, 18
"""Outside these ages the formulas say nothing."""

_EASE = ((90, 5, 5), (80, 6, 6), (70, 7, 7), (60, 8, 9), (50, 10, 12), (30, 13, 16))
"""Flesch (1949): the least reading ease, and the lowest and highest grade it stands for."""

_DALE_CHALL = ((5, 1, 4), (6, 5, 6), (7, 7, 8), (8, 9, 10), (9, 11, 12), (10, 13, 15))
"""Dale and Chall (1948): the score it stays under, and the lowest and highest grade."""

_ABOVE = (OLDEST, OLDEST)


def age_band(formula: str, score: float) -> tuple[int, int]:
    """The youngest and the oldest age of a band, from 6 to 18; 18 stands for "or over".

    >>> [age_band(*each) for each in (("smog_grade", 9.2), ("dale_chall", 7.4))]
    [(13, 15), (14, 15)]
    """
    if formula == "flesch_reading_ease":
        grades = next((row[1:] for row in _EASE if score >= row[0]), _ABOVE)
    elif formula == "dale_chall":
        grades = next((row[1:] for row in _DALE_CHALL if score < row[0]), _ABOVE)
    else:
        grades = (round(score) - AROUND, round(score) + AROUND)
    low, high = (min(OLDEST, max(YOUNGEST, grade + GRADE_TO_AGE)) for grade in grades)
    return low, high


def format_band(band: tuple[int, int]) -> str:
    """A band in words.

    >>> format_band((13, 15)), format_band((17, 18)), format_band((18, 18)), format_band((6, 6))
    ('13 to 15', '17 or over', '18 or over', '6 or under')
    """
    low, high = band
    if high == OLDEST:
        return f"{low} or over"
    return f"{low} to {high}" if low < high else f"{low}{' or under' * (low == YOUNGEST)}"
