"""The forms of words that come out are British; American ones are recognised."""

from __future__ import annotations

import pytest

from plainspeak.lexicon import british_forms, inflections


@pytest.mark.parametrize(
    ("word", "pos", "form", "written"),
    [
        ("cancel", "verb", "past", "cancelled"),
        ("cancel", "verb", "ing", "cancelling"),
        ("enrol", "verb", "past_participle", "enrolled"),
        ("travel", "verb", "past", "travelled"),
        ("label", "verb", "ing", "labelling"),
        ("fulfil", "verb", "third_person", "fulfils"),
        ("get", "verb", "past_participle", "got"),
        ("person", "noun", "plural", "people"),
        ("program", "verb", "past", "programmed"),
        ("fit", "verb", "past", "fitted"),
    ],
)
def test_the_first_way_to_write_a_form_is_the_british_one(
    word: str, pos: str, form: str, written: str
) -> None:
    assert inflections.make(word, pos).forms[form][0] == written


@pytest.mark.parametrize("word", ["fail", "reveal", "feel", "boil", "conceal", "compile"])
def test_other_verbs_keep_one_l(word: str) -> None:
    assert "ll" not in inflections.make(word, "verb").forms["ing"][0]


def test_american_forms_are_still_recognised() -> None:
    assert "canceled" in inflections.make("cancel", "verb").all
    assert "gotten" in inflections.make("get", "verb").all
    assert "persons" in inflections.make("person", "noun").all


def test_what_is_shipped_is_what_is_made() -> None:
    for word, pos in (("cancel", "verb"), ("get", "verb"), ("person", "noun")):
        assert inflections.inflections(word, pos) == inflections.make(word, pos)


@pytest.mark.parametrize("word", ["MC100", "LGBTQ+", "s17", "C.diff", "35"])
def test_short_forms_have_no_forms(word: str) -> None:
    assert inflections.make(word, "noun").all == (word,)


def test_every_exception_names_a_form_that_there_is() -> None:
    for (_, pos), forms in british_forms.irregular().items():
        assert pos in {"noun", "verb"}
        assert set(forms) <= set(inflections.COLUMNS[3:])
        assert all(forms.values())
