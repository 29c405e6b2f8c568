"""Stretches of a text that are joined where they overlap."""

from __future__ import annotations

import pytest

from plainspeak.rules.suppressions.stretches import Stretches


@pytest.mark.parametrize(
    ("stretches", "joined"),
    [
        ([], []),
        ([(4, 9)], [(4, 9)]),
        ([(20, 22), (4, 9)], [(4, 9), (20, 22)]),
        ([(4, 9), (6, 12)], [(4, 12)]),
        ([(4, 12), (6, 9)], [(4, 12)]),
        ([(4, 9), (9, 12)], [(4, 9), (9, 12)]),
        ([(4, 9), (8, 12), (11, 14), (20, 21)], [(4, 14), (20, 21)]),
        ([(4, 9), (4, 9)], [(4, 9)]),
    ],
)
def test_what_overlaps_is_one(
    stretches: list[tuple[int, int]], joined: list[tuple[int, int]]
) -> None:
    assert Stretches(stretches).joined == joined


@pytest.mark.parametrize(
    ("start", "end", "touches"),
    [
        (0, 4, False),
        (0, 5, True),
        (5, 6, True),
        (8, 9, True),
        (9, 20, False),
        (9, 21, True),
        (0, 99, True),
        (21, 22, True),
        (22, 99, False),
    ],
)
def test_whether_a_part_has_a_character_in_one(start: int, end: int, *, touches: bool) -> None:
    assert Stretches([(20, 22), (4, 9)]).touch(start, end) is touches
    assert Stretches([]).touch(start, end) is False
