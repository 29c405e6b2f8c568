"""Words that mean just what they say, words that are asked for, and short texts."""

from __future__ import annotations

import pytest

import plainspeak
from marked import clean, flagged


@pytest.mark.parametrize(
    "text",
    [
        "The road was covered with [surface water] after heavy rain.",
        "The riverside walk is a [permissive path] along the river.",
        "New [rolling stock] on the line has room for wheelchairs on every train.",
    ],
)
def test_a_term_of_several_words_is_no_figure_of_speech(text: str) -> None:
    assert flagged(text, "unexplained-term")


def test_one_word_in_its_everyday_company_keeps_quiet() -> None:
    assert clean("Rain got in and dust lay on the optics of the telescope.")


@pytest.mark.parametrize(
    ("question", "heard"),
    [
        ("What is your income?", True),
        ("What is their occupation?", True),
        ("What is an occupation?", False),
        ("What is income?", False),
    ],
)
def test_a_question_about_the_reader_uses_its_words(*, question: str, heard: bool) -> None:
    checker = plainspeak.Checker(plainspeak.Settings(audience="easy-read"))
    assert bool(checker.check(question).findings) is heard


def test_a_short_text_with_no_word_of_any_field_is_offered_the_meaning() -> None:
    (found,) = plainspeak.check("Her husband has MND and can no longer speak.").findings
    assert [each.text for each in found.suggestions] == ["motor neurone disease (MND)"]
    assert found.term is None


def test_words_of_programmers_keep_quiet_in_their_own_pages() -> None:
    text = "We are sorry for the technical debt of our website."
    assert flagged(text.replace("technical debt", "[technical debt]"))
    assert clean(f"{text} Look at the repo on GitHub.")
