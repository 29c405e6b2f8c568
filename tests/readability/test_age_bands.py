"""A score as the age of its readers."""

from __future__ import annotations

import pytest

from plainspeak.readability.age_bands import age_band, format_band


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (100, (10, 10)), (90, (10, 10)), (89.9, (11, 11)), (80, (11, 11)), (79.9, (12, 12)),
        (70, (12, 12)), (69.9, (13, 14)), (60, (13, 14)), (59.9, (15, 17)), (50, (15, 17)),
        (49.9, (18, 18)), (0, (18, 18)),
    ],
)  # fmt: skip
def test_reading_ease_has_the_bands_of_flesch(score: float, band: tuple[int, int]) -> None:
    assert age_band("flesch_reading_ease", score) == band


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (4.9, (6, 9)), (5, (10, 11)), (5.9, (10, 11)), (6, (12, 13)), (6.9, (12, 13)),
        (7, (14, 15)), (7.9, (14, 15)), (8, (16, 17)), (8.9, (16, 17)), (9, (18, 18)),
    ],
)  # fmt: skip
def test_dale_and_chall_have_bands_of_their_own(score: float, band: tuple[int, int]) -> None:
    assert age_band("dale_chall", score) == band


@pytest.mark.parametrize(
    ("grade", "band"),
    [
        (-3, (6, 6)), (0, (6, 6)), (1, (6, 7)), (2, (6, 8)), (2.4, (6, 8)), (2.6, (7, 9)),
        (12, (16, 18)), (13, (17, 18)), (14, (18, 18)), (20, (18, 18)),
    ],
)  # fmt: skip
def test_a_grade_is_five_years_younger_than_its_readers(
    grade: float, band: tuple[int, int]
) -> None:
    assert age_band("smog_grade", grade) == band


@pytest.mark.parametrize(
    ("band", "words"),
    [
        ((6, 6), "6 or under"),
        ((6, 7), "6 to 7"),
        ((7, 7), "7"),
        ((16, 17), "16 to 17"),
        ((17, 18), "17 or over"),
        ((18, 18), "18 or over"),
    ],
)
def test_a_band_in_words(band: tuple[int, int], words: str) -> None:
    assert format_band(band) == words
