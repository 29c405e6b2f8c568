"""What it costs one word to give some letters of a short form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.acronyms.costs import Costs

LOOK_UP = {
    "x": ("ex", "cross", "trans"),
    "k": ("constant", "rate", "coefficient"),
    "i": ("current",),
}
"""Beginnings of words that a letter stands for, though some of them do not begin with it."""

_PREFIX = re.compile(r"(?:\d+|(?i:alpha|beta|gamma|delta)|[a-z](?=\d)|[A-Z](?=[A-Z]))+")
"""What comes in front of the name of a substance: "12-O-hexadecanoyl", "c-Jun"."""


@lru_cache(maxsize=100_000)
def spelling_cost(spelled: str, wanted: str, first: bool, costs: Costs) -> float | None:  # noqa: FBT001
    """What it costs a word to give the letters ``wanted`` in order; ``None`` when it cannot.

    ``spelled`` is from ``Token``. The ``first`` letters of a short form must begin the word.

    >>> from plainspeak.acronyms.costs import COSTS
    >>> spelling_cost("SelfHarm", "sh", True, COSTS) == COSTS.part
    True
    >>> spelling_cost("Harm", "a", True, COSTS), spelling_cost("Experience", "x", True, COSTS)
    (None, 0.05)
    """
    if spelled.lower().startswith(LOOK_UP.get(wanted, ())):
        return costs.lookup
    at, cost = _first_letter(spelled, wanted[0], first=first, costs=costs)
    if at < 0:
        return None
    rest = _rest(spelled, wanted[1:], at, costs)
    return None if rest is None else cost + rest


def _first_letter(spelled: str, letter: str, *, first: bool, costs: Costs) -> tuple[int, float]:
    """Where a word gives the first of some letters, or -1, and what that costs."""
    if spelled[:1].lower() == letter:
        return 0, 0.0
    if first:
        prefix = _PREFIX.match(spelled)
        at = spelled.rfind(letter.upper(), 0, prefix.end() + 2) if prefix else -1
        return at, costs.part_first
    part = spelled.find(letter.upper())
    return (part, costs.part_first) if part >= 0 else (spelled.find(letter), costs.inside)


@lru_cache(maxsize=100_000)
def _rest(spelled: str, wanted: str, at: int, costs: Costs) -> float | None:
    """What the letters behind the one at ``at`` cost: the cheapest way through the word."""
    if not wanted:
        return 0.0
    ways = {
        spelled.lower().find(wanted[0], at + 1): costs.later,
        spelled.find(wanted[0].upper(), at + 1): costs.part,
    }
    if spelled[at + 1 : at + 2].lower() == wanted[0]:
        ways[at + 1] = costs.next
    found = [
        cost + rest
        for place, cost in ways.items()
        if place >= 0 and (rest := _rest(spelled, wanted[1:], place, costs)) is not None
    ]
    return min(found, default=None)
