"""What can be wrong between rows."""

from __future__ import annotations

import pytest

from plainspeak.lexicon import conflicts
from plainspeak.model import Term


def row(line: int, term: str, **cells: object) -> Term:
    return Term("words", line, term, **({"say_instead": ("other",)} | cells))  # type: ignore[arg-type]


def said(*terms: Term) -> list[str]:
    return [error.what for error in conflicts.find_conflicts(terms)]


@pytest.mark.parametrize(
    "rows",
    [
        (row(2, "aid"), row(3, "aid", say_instead=("help",))),
        (row(2, "step-down"), row(3, "step down")),
        (row(2, "aid"), row(3, "assist", variants=("aid",))),
        (row(2, "ABC", kind="acronym"), row(3, "ABC", kind="acronym")),
    ],
)
def test_twins_are_named(rows: tuple[Term, Term]) -> None:
    (what,) = said(*rows)
    assert what.endswith("in words.csv, line 2")


@pytest.mark.parametrize(
    "rows",
    [
        (row(2, "aid", pos="noun"), row(3, "aid", pos="verb")),
        (row(2, "aid", needs="next:box"), row(3, "aid", needs="next:worker")),
        (row(2, "ABC", kind="acronym"), row(3, "ABC", kind="acronym", say_instead=("a b c",))),
        (row(2, "SEND", kind="acronym"), row(3, "send")),
    ],
)
def test_rows_for_different_senses_are_no_twins(rows: tuple[Term, Term]) -> None:
    assert said(*rows) == []


def test_a_row_that_another_always_silences_is_named() -> None:
    loud = row(3, "aid", needs="next:box")
    assert said(row(2, "aid", level="ok"), loud) == [
        '"aid" never comes up, because words.csv, line 2 says that it is fine'
    ]
    assert said(row(2, "aid", level="ok", needs="before:first"), loud) == []


def test_swaps_that_go_round_in_a_circle_are_named_once() -> None:
    rows = (
        row(2, "aid", say_instead=("help",)),
        row(3, "help", say_instead=("-", "support")),
        row(4, "support", say_instead=("aid",)),
    )
    assert said(*rows) == ["the swaps go round in a circle: aid, help, support, aid"]
