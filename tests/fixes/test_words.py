"""The words of a sentence, each with its offsets."""

from __future__ import annotations

import pytest

from plainspeak.fixes.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We don't know.", ["we", "do", "n't", "know", "."]),
        ("You can\u2019t go.", ["you", "can", "n't", "go", "."]),
        ("Won't and shan't.", ["will", "n't", "and", "shall", "n't", "."]),
        ("Ann\u2019s well-known plan", ["ann", "'s", "well-known", "plan"]),
        ("(a/b) £5", ["(", "a", "/", "b", ")", "£", "5"]),
        ("Write to IT in May.", ["write", "to", "IT", "in", "May", "."]),
        ("May we ask?", ["may", "we", "ask", "?"]),
        ("I am", ["i", "am"]),
        ("snake_case", ["snake", "_", "case"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_sentence_falls_into_words_and_marks(text: str, expected: list[str]) -> None:
    assert [word.lower for word in words(text)] == expected


def test_each_word_says_where_it_stands() -> None:
    text = "We can\u2019t go (yet)."
    for word in words(text, 3):
        assert text[word.start : word.end] == word.text
        assert word.start >= 3
    assert [word.text for word in words(text, 3, 8)] == ["ca", "n\u2019t"]


def test_marks_are_no_words_and_capitals_are_seen() -> None:
    first, mark = words("Leeds.")
    assert first.is_word
    assert first.is_capital
    assert not mark.is_word
    assert not mark.is_capital
