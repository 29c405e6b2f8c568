from __future__ import annotations

from dataclasses import replace

import pytest

import plainspeak
from plainspeak.readability.caveats import caveats

PLAIN = "We can help you at home. Ask your nurse for the card.\n\n"
CHECKER = plainspeak.Checker()


def said(text: str) -> str:
    return "\n".join(caveats(CHECKER.check(text, "a.md").readability))


def test_a_short_text_is_told_that_smog_is_rough() -> None:
    assert "SMOG is rough" in said(PLAIN * 10)
    assert "SMOG is rough" not in said(PLAIN * 20)


def test_a_text_of_a_few_words_says_how_little_that_tells() -> None:
    found = CHECKER.check(PLAIN).readability
    assert f"from {found.difficulty_low} to {found.difficulty_high}" in said(PLAIN)
    assert "So few words" not in said(PLAIN * 20)


def test_an_age_is_only_a_custom() -> None:
    assert "Ask some of your readers to read it" in said(PLAIN)


@pytest.mark.parametrize(("highest", "differ"), [(7.0, True), (6.9, False)])
def test_formulas_that_differ_by_two_grades_are_named_with_their_ages(
    highest: float, *, differ: bool
) -> None:
    found = CHECKER.check(PLAIN * 20).readability
    alike = replace(found, **{**dict.fromkeys(found.grades, 5.0), "gunning_fog": highest})  # type: ignore[arg-type]
    expected = "The formulas differ by 2.0 school grades on this text: from age 9 to 11 up to age"
    assert any(each.startswith(expected) for each in caveats(alike)) is differ


def test_what_has_no_difficulty_needs_no_doubts() -> None:
    assert said("") == ""
    assert said("# Help at home\n") == ""
