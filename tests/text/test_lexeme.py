"""What one word looks like."""

from __future__ import annotations

import pytest

from plainspeak.text import Lexeme

FACTS = {
    "is_title": "We McD A AB A1 A&E GPhC. HMa. U.K. J. D2A. Dr.",
    "has_inner_caps": "McD a1 AB A1 A&E 5b GPhC. HMa. U.K. D2A.",
    "is_upper": "AB A1 A&E U.K. J. D2A.",
    "is_alpha": "We we McD A AB",
    "is_punct": "GPhC. HMa. U.K. J. D2A. Dr. p.m. . \u2026 - ' \u2010",
    "is_ignorable": "- \u2010",
    "has_sentence_stop": "GPhC. D2A.",
}
WORDS = sorted({"don't", "3.5", "17", "'ll", "n't", *" ".join(FACTS.values()).split()})


@pytest.mark.parametrize("fact", FACTS)
def test_the_words_of_which_something_is_true(fact: str) -> None:
    assert {word for word in WORDS if getattr(Lexeme(word), fact)} == set(FACTS[fact].split())


def test_a_reader_counts_no_marks_and_no_ends_of_words() -> None:
    uncounted = {word for word in WORDS if not Lexeme(word).is_countable}
    assert uncounted == {".", "\u2026", "-", "\u2010", "'", "'ll", "n't"}


def test_most_words_are_nothing_special() -> None:
    plain = {word for word in WORDS if not Lexeme(word).is_interesting}
    assert plain == {"We", "we", "A", "don't", "3.5", "17"}


@pytest.mark.parametrize(
    ("written", "norm"),
    [("Organisation", "organization"), ("DON\u2019T", "don't"), ("Step\u2011down", "step-down")],
)
def test_words_are_compared_in_small_letters_and_one_spelling(written: str, norm: str) -> None:
    assert Lexeme(written).norm == norm


def test_a_word_shows_how_it_is_written() -> None:
    assert repr(Lexeme("We")) == "Lexeme('We')"
