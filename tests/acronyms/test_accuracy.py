"""The numbers of the matcher, on sentences of our own: none may move without being noticed."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace

import pytest

from explanations import examples, long_form, score
from plainspeak.acronyms import costs

MOVES = (0.25, 0.5, 0.75, 1.33, 2, 4)
NUMBERS = [field.name for field in fields(costs.COSTS)]


def test_there_are_enough_examples_of_both() -> None:
    explained = [each.long is not None for each in examples()]
    assert sum(explained) >= 150
    assert len(explained) - sum(explained) >= 150
    assert len({each.kind for each in examples()}) >= 20
    assert max(Counter(each.text for each in examples()).values()) == 1


def test_nearly_all_are_read_rightly() -> None:
    found = score()
    assert (round(found.precision, 3), round(found.recall, 3)) == (0.989, 0.994)


def test_the_examples_that_letters_cannot_tell_are_known() -> None:
    off = [each.short for each in examples() if long_form(each) != each.long]
    assert sorted(off) == ["CAP30", "CXB", "MGK"]


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_that_moves_makes_the_score_worse_and_never_better(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = score().f1
    moved = []
    for factor in MOVES:
        changed = replace(costs.COSTS, **{name: factor * getattr(costs.COSTS, name)})
        with monkeypatch.context() as patch:
            patch.setattr(costs, "COSTS", changed)
            moved.append(score().f1)
    assert min(moved) < before
    assert max(moved) <= before
