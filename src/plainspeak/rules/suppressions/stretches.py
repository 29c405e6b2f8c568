"""Stretches of a text, joined where they overlap, so that many are asked as quickly as few."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stretches:
    """Where any of some stretches is.

    >>> Stretches([(4, 9), (6, 12), (20, 22)]).joined
    [(4, 12), (20, 22)]
    """

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self.joined: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            if self.joined and start < self.joined[-1][1]:
                self.joined[-1] = self.joined[-1][0], max(end, self.joined[-1][1])
            else:
                self.joined.append((start, end))
        self._ends = [end for _, end in self.joined]

    def touch(self, start: int, end: int) -> bool:
        """Whether another stretch has a character in one of these.

        >>> [Stretches([(4, 9)]).touch(*each) for each in ((2, 4), (2, 5), (8, 20), (9, 20))]
        [False, True, True, False]
        """
        at = bisect_right(self._ends, start)
        return at < len(self.joined) and self.joined[at][0] < end
