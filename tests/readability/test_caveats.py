from __future__ import annotations

from dataclasses import replace

import pytest

import plainspeak
from plainspeak.readability.caveats import (
    FIGURES,
    FOREIGN,
    NAMES,
    NO_ENDS,
    caveats,
    unreliable_scores,
    unscorable_reason,
)

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


def few(words: int) -> str:
    return f"it has {words} words in sentences, and the formulas need 100"


@pytest.mark.parametrize(
    ("uses", "sentences", "reason"),
    [
        # a hundred words are enough, if some of them end a sentence
        ({"the": 2}, 1, few(2)),
        ({"the": 99}, 1, few(99)),
        ({"the": 100}, 1, None),
        ({"the": 100}, 0, None),
        ({"the": 101}, 1, NO_ENDS),
        ({"the": 200}, 2, None),
        ({"the": 201}, 2, NO_ENDS),
        # half of twenty words must have letters
        ({"the": 9, "1": 10}, 1, few(19)),
        ({"the": 10, "1": 10}, 1, few(20)),
        ({"the": 9, "1": 11}, 1, FIGURES),
        # four names are a list of names, but for a little word in six
        ({"Xa": 3}, 1, few(3)),
        ({"Xa": 4}, 1, NAMES),
        ({"Xa": 8, "the": 1}, 1, NAMES),
        ({"Xa": 8, "the": 2}, 1, few(10)),
        ({"Xa": 8, "house": 2}, 1, NAMES),
        ({"Xa": 7, "house": 3}, 1, few(10)),
        # of twenty words, nine are met in everyday English; or few are rare, or some are little
        ({"xqzt": 19}, 1, few(19)),
        ({"xqzt": 20}, 1, FOREIGN),
        ({"xqzt": 11, "house": 6, "the": 3}, 1, few(20)),
        ({"xqzt": 12, "house": 5, "the": 3}, 1, FOREIGN),
        ({"xqzt": 5, "house": 13, "the": 2}, 1, few(20)),
        ({"xqzt": 6, "house": 12, "the": 2}, 1, FOREIGN),
        ({"xqzt": 6, "house": 11, "the": 3}, 1, few(20)),
    ],
)
def test_how_many_words_of_which_kind_make_a_text(
    uses: dict[str, int], sentences: int, reason: str | None
) -> None:
    assert unscorable_reason(uses, sentences=sentences, has_lines=True) == reason


def test_every_language_of_a_text_is_named() -> None:
    reason = unscorable_reason({}, ["Welsh", "French"], has_lines=True)
    assert reason == "it is in Welsh and French, and the scores are made for English"


def test_smog_asks_for_thirty_sentences_and_for_a_hundred_words() -> None:
    found = CHECKER.check(PLAIN * 20).readability
    for sentences, unreliable in ((29, {"smog_grade"}), (30, set())):
        assert unreliable_scores(replace(found, scored_sentences=sentences)) == unreliable
    for words, said_so in ((99, True), (100, False)):
        doubts = caveats(replace(found, scored_words=words))
        assert any(each.startswith("So few words") for each in doubts) is said_so
