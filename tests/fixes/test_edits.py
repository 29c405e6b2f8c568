"""From findings to edits that cannot clash, and from edits to a text."""

from __future__ import annotations

import pytest

from plainspeak.fixes import edits
from plainspeak.model import Edit, Finding, Level, Suggestion


def finding(start: int, end: int, *swaps: Suggestion) -> Finding:
    return Finding(start, end, "wordy", Level.WARNING, "", swaps)


SAFE, OFFERED = Suggestion("use", safe=True), Suggestion("employ", safe=False, reason="no")
BY_HAND = Suggestion("tell someone", safe=False, reason="no", by_hand=True)


@pytest.mark.parametrize(
    ("swaps", "unsafe", "chosen"),
    [
        ((SAFE,), False, "use"),
        ((OFFERED, SAFE), False, "use"),
        ((OFFERED, SAFE), True, "employ"),
        ((OFFERED,), False, None),
        ((BY_HAND,), True, None),
        ((BY_HAND, OFFERED), True, "employ"),
        ((), True, None),
    ],
)
def test_the_first_swap_that_may_be_made_is_chosen(
    swaps: tuple[Suggestion, ...], *, unsafe: bool, chosen: str | None
) -> None:
    made = [each.suggestion.text for each in edits.choose([finding(0, 3, *swaps)], unsafe=unsafe)]
    assert made == ([] if chosen is None else [chosen])


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 3), (3, 6)], 2),
        ([(0, 3), (2, 6)], 1),
        ([(0, 3), (0, 3)], 1),
        ([(4, 6), (0, 3)], 2),
        ([(4, 6), (0, 5)], 1),
        ([(0, 9), (2, 3), (12, 13)], 2),
        ([(2, 2), (2, 5)], 1),
        ([(0, 2), (6, 8), (2, 6)], 3),
    ],
)
def test_no_two_edits_want_the_same_characters(spans: list[tuple[int, int]], kept: int) -> None:
    assert len(list(edits.choose(finding(*span, SAFE) for span in spans))) == kept


def test_edits_near_each_other_are_one_run() -> None:
    near, far = Edit(10, 12, "x"), Edit(73, 90, "x")
    assert edits.runs([far, near]) == [[near], [far]]
    beside = Edit(72, 80, "x")
    assert edits.runs([beside, near]) == [[near, beside]]
    third = Edit(140, 150, "x")
    assert edits.runs([near, beside, third]) == [[near, beside, third]]
    last = Edit(150, 160, "x")
    assert edits.runs([near, far, last]) == [[near], [far, last]]
    assert edits.runs([]) == []


def test_edits_are_made_in_the_order_of_the_text() -> None:
    text = "We utilise it prior to May."
    made = [Edit(14, 22, "before"), Edit(3, 10, "use"), Edit(0, 0, "Here: ")]
    assert edits.apply(text, made) == "Here: We use it before May."
    assert edits.apply_to(text, 3, 22, made[:2]) == "use it before"
    assert edits.apply(text, []) == text
    with pytest.raises(ValueError, match="offset 9"):
        edits.apply(text, [Edit(3, 10, "use"), Edit(9, 12, "x")])


def test_where_new_words_stand_afterwards() -> None:
    made = [Edit(3, 10, "use"), Edit(14, 22, "before"), Edit(23, 26, "")]
    assert edits.positions_after(made) == [(3, 6), (10, 16), (17, 17)]
