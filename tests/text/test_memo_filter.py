"""Words are asked once, and memory stays flat."""

from __future__ import annotations

from collections import Counter

import pytest

from plainspeak.text import memo_filter
from plainspeak.text.memo_filter import MemoFilter


def test_words_without_the_fact_are_asked_once() -> None:
    asked: list[str] = []

    def is_long(word: str) -> bool:
        asked.append(word)
        return len(word) > 4

    long = MemoFilter(is_long)
    assert long.among(["plan", "assessment", "plan"]) == ["assessment"]
    assert long.among(["plan", "assessment"]) == ["assessment"]
    assert asked.count("plan") == 1


def test_what_is_remembered_is_forgotten_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo_filter, "MAX_REMEMBERED", 10)
    odd: MemoFilter[int] = MemoFilter(lambda number: number % 2)
    for start in range(0, 1_000, 10):
        assert sorted(odd.among(range(start, start + 10))) == list(range(start + 1, start + 10, 2))
    assert len(odd._without) < 20  # noqa: SLF001  nothing else tells how much is kept


class Asked:
    """Whether a word is long, and how often each word was asked about."""

    def __init__(self) -> None:
        self.words: Counter[str] = Counter()

    def __call__(self, word: str) -> bool:
        """Whether it has more than four letters."""
        self.words[word] += 1
        return len(word) > 4


def test_whether_any_word_has_the_fact_is_asked_once() -> None:
    asked = Asked()
    long = MemoFilter(asked)
    for words, expected in (
        ("plan care", False), ("plan care", False), ("care assessment", True),
        ("assessment", True), ("plan assessment care", True), ("", False),
    ):  # fmt: skip
        assert long.is_true_of_any(frozenset(words.split())) is expected
    assert asked.words == Counter({"plan": 1, "care": 1, "assessment": 1})


@pytest.mark.parametrize(("words", "again"), [("a b c a", 1), ("a b c d a", 2), ("a b a b", 1)])
def test_words_without_the_fact_are_forgotten_beyond_a_number(words: str, again: int) -> None:
    asked = Asked()
    long = MemoFilter(asked, most=2)
    assert [long.among([word]) for word in words.split()] == [[]] * len(words.split())
    assert asked.words["a"] == again


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("first second third first", 1),
        ("first second third fourth first", 2),
        ("first second first second", 1),
    ],
)
def test_words_with_the_fact_are_forgotten_beyond_a_number(words: str, again: int) -> None:
    asked = Asked()
    long = MemoFilter(asked, most=2)
    assert all(long.is_true_of_any(frozenset({word})) for word in words.split())
    assert asked.words["first"] == again
