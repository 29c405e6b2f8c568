"""The article of a word: "a" or "an" by its sound, not by how it is written."""

from __future__ import annotations

import pytest

from plainspeak.fixes.articles import article


@pytest.mark.parametrize(
    ("right", "words"),
    [
        ("an", "apple easy issue offer umbrella only uninvited unimportant"),
        ("a", "plan yes house hotel"),
        ("an", "hour Hour honest honour honorary heir"),
        ("a", "unit universal unimodal use usual usage utility urine uranium Euro ubiquitous ewe"),
        ("a", "one One once onesie"),
        ("an", "onerous onion urban urgent"),
        ("an", "8 8am 80 8th 88 11 11th 18 18-month"),
        ("a", "1 10 110 118 180 2 7 9am 1,800"),
        ("an", "MDT NHS FOI A4 E. MP LGBT"),
        ("a", "UK GP BSL PIP NICE SEND B12 B8"),
        ("an", "X-ray F A-level N"),
        ("a", "U-turn T-shirt C"),
        ("an", "(apple) \u201chour\u201d _easy"),
        ("a", "(plan) \u2014 ()"),
    ],
)
def test_the_article_is_told_by_the_sound(right: str, words: str) -> None:
    assert {word: article(word) for word in words.split()} == dict.fromkeys(words.split(), right)


def test_only_the_first_word_counts_and_no_word_is_no_vowel() -> None:
    assert [article(text) for text in ("UK office", "easy UK", "- easy", "")] == [
        "a", "an", "an", "a",
    ]  # fmt: skip
