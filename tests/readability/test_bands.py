from __future__ import annotations

from math import isinf
from pathlib import Path

import pytest

from plainspeak.readability import bands

PAGE = (Path(__file__).parents[2] / "docs" / "scores.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("difficulty", "age"), [(0, "10"), (3.3, "10"), (3.31, "12"), (5.0, "14"), (5.8, "16")]
)
def test_a_band_says_how_old_its_readers_are(difficulty: float, age: str) -> None:
    assert bands.readers(difficulty) == f"most people of {age} can read this"


def test_the_page_about_scores_shows_every_band() -> None:
    for band in bands.BANDS:
        upto = "over 7.4" if isinf(band.highest) else str(band.highest)
        assert f"| {upto} | {band.readers} | {band.example} |" in PAGE


@pytest.mark.parametrize(
    ("difficulty", "name"),
    [
        (3.3, "very easy"), (3.4, "easy"), (4.2, "easy"), (4.3, "fairly easy"),
        (5.0, "fairly easy"), (5.1, "takes some effort"), (5.8, "takes some effort"),
        (5.9, "fairly hard"), (6.6, "fairly hard"), (6.7, "hard"), (7.4, "hard"),
        (7.5, "very hard"), (99, "very hard"), (None, "not known"),
    ],
)  # fmt: skip
def test_where_the_bands_end(difficulty: float | None, name: str) -> None:
    assert bands.name(difficulty) == name


@pytest.mark.parametrize(
    ("grade", "difficulty"), [(-4, 0.0), (0, 1.3), (5, 3.3), (8, 4.6), (9, 5.0), (12, 6.2)]
)
def test_the_difficulty_of_a_grade(grade: int, difficulty: float) -> None:
    assert bands.of_grade(grade) == difficulty


def test_the_hardest_texts_are_for_those_who_know_the_subject() -> None:
    assert "know the subject" in bands.readers(7.5)
    assert "papers at work" in bands.readers(7.4)


def test_a_text_without_difficulty_has_no_readers() -> None:
    assert bands.readers(None) == ""
    assert bands.range_of(None, 0) == (None, None)


def test_the_bands_stand_where_the_formulas_put_their_ages() -> None:
    for band, age in zip(bands.BANDS, (10, 12, 14, 16, 18), strict=False):
        assert bands.AGE_AT_ZERO + bands.YEARS_A_POINT * band.highest == pytest.approx(age, abs=0.3)


@pytest.mark.parametrize(("grade", "difficulty"), [(5, 3.3), (8, 4.6), (9, 5.0), (12, 6.2)])
def test_the_limit_of_an_audience_is_a_difficulty(grade: int, difficulty: float) -> None:
    assert bands.of_grade(grade) == pytest.approx(difficulty, abs=0.05)


def test_no_limit_is_under_nothing() -> None:
    assert bands.of_grade(-9) == 0


@pytest.mark.parametrize(
    ("sentences", "low", "high"), [(1, 3.4, 6.6), (10, 4.3, 5.7), (100, 4.5, 5.5), (9999, 4.6, 5.4)]
)
def test_a_longer_text_is_surer_but_never_sure(sentences: int, low: float, high: float) -> None:
    assert bands.range_of(5.0, sentences) == (low, high)


def test_a_range_never_goes_under_nothing() -> None:
    assert bands.range_of(0.4, 1)[0] == 0
