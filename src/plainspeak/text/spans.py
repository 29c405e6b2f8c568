"""Parts of a text that are in order and apart from each other."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether an offset is in one of some spans, half-open, which are sorted and apart.

    >>> [is_inside([(2, 4), (6, 7)], offset) for offset in (1, 2, 4, 6)]
    [False, True, False, True]
    """
    at = bisect_right(spans, offset, key=itemgetter(0)) - 1 if spans else -1
    return at >= 0 and offset < spans[at][1]
