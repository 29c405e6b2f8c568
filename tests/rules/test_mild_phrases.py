"""A phrase that is fine once is a note; many of it near each other are one warning."""

from __future__ import annotations

import pytest

import plainspeak
from plainspeak.model import Level

USE = "We ensure it works. "
FILL = "Ask us about the bus and the day of the week. " * 40


def levels(text: str, audience: str = "public", **limits: int) -> list[str]:
    names = {name.replace("_", "-"): value for name, value in limits.items()}
    checker = plainspeak.Checker(plainspeak.Settings(audience=audience, limits=names))
    return [str(each.level) for each in checker.check(text).findings if each.text == "ensure"]


def test_the_fifth_use_is_a_warning_and_says_so_once() -> None:
    assert levels(USE * 4) == ["note"] * 4
    assert levels(USE * 11) == [*["note"] * 4, "warning", *["note"] * 6]


def test_uses_far_from_each_other_stay_notes() -> None:
    assert levels((USE + FILL) * 6) == ["note"] * 6
    assert levels((USE + FILL * 4) * 2 + USE * 6) == [*["note"] * 6, "warning", "note"]


@pytest.mark.parametrize(("uses", "found"), [(2, ["note", "warning"]), (0, ["note", "note"])])
def test_the_limit_can_be_set(uses: int, found: list[str]) -> None:
    assert levels(USE * 2, mild_uses=uses) == found


def test_a_thorough_check_has_no_such_warning() -> None:
    assert set(levels(USE * 6, "thorough")) == {"note"}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("It was done in such a way that it can be used.", Level.WARNING),
        ("It was done in such a way that conflicts with the code.", Level.NOTE),
    ],
)
def test_words_that_no_swap_fits_are_only_noted(text: str, level: Level) -> None:
    (found,) = plainspeak.Checker().check(text).findings
    assert found.level is level
