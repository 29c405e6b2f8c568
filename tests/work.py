"""How much work a function does, counted in calls, so that no test depends on a clock."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """The calls, of Python and of C, that a function makes."""
    count = 0

    def count_call(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count_call)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """Twice the input costs about twice the calls, and four times it about four times."""
    work(1)  # what is made once and kept
    once, twice, four = (calls(partial(work, times * size)) for times in (1, 2, 4))
    assert twice - once < 1.4 * once + 200
    assert four - twice < 1.4 * (twice - once) + 1.4 * once + 200
