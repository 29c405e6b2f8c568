"""The numbers of the matcher, read from ``costs.toml``, which says how they were found."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, eq=False)
class Costs:
    """What it costs to read a short form in some words; the first letter of a word costs 0.

    Compared by identity, so that a cache may be keyed by it.
    """

    part: float
    next: float
    later: float
    part_first: float
    inside: float
    small: float
    small_letter: float
    skip: float
    name: float
    after_last: float
    comma: float
    missing: float
    lookup: float
    digit_word: float
    digit_dropped: float
    reversed: float
    tail: float
    two_letters: float
    base: float
    per_letter: float
    lower_case: float
    one_word: float
    shared: float
    close: float


COSTS = Costs(**tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8")))
