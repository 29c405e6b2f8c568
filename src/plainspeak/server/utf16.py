"""Offsets as JavaScript and Java count them: in UTF-16 code units."""

from __future__ import annotations

from bisect import bisect_left

LAST_OF_ONE_UNIT = "\uffff"


class Utf16:
    """Turns offsets of a text from code points into UTF-16 code units, and back.

    >>> units = Utf16("a\\U0001f600b")
    >>> [units.units(offset) for offset in range(4)]
    [0, 1, 3, 4]
    >>> [units.points(offset) for offset in (0, 1, 3, 4)]
    [0, 1, 2, 3]
    """

    def __init__(self, text: str) -> None:
        self._wide = [at for at, each in enumerate(text) if each > LAST_OF_ONE_UNIT]
        self._wide_in_units = [at + before for before, at in enumerate(self._wide)]

    def units(self, points: int) -> int:
        """An offset in code points, in code units."""
        return points + bisect_left(self._wide, points)

    def points(self, units: int) -> int:
        """An offset in code units, in code points; inside a pair, that of its start."""
        return units - bisect_left(self._wide_in_units, units)
