"""Words are asked once, and memory stays flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.text import memo_filter
from plainspeak.text.memo_filter import MemoFilter

if TYPE_CHECKING:
    import pytest


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
