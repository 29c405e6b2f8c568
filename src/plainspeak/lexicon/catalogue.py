"""Where the shipped lists are, and what ``lists.csv`` says of each."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

_PACKAGE = Path(__file__).parents[1]
_INSTALLED = _PACKAGE / "data" / "jargon_lists"
FOLDER = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parents[1] / "data" / "jargon_lists"
"""Inside an installed package, or at the top of a checkout."""

EVERYONE = "everyone"


class ListInfo(NamedTuple):
    """What is said of one list. ``audiences`` may be "everyone"."""

    name: str
    title: str
    audiences: tuple[str, ...]
    licence: str
    maintainer: str
    review_by: str

    @property
    def path(self) -> Path:
        """The file of the list."""
        return FOLDER / f"{self.name}.csv"

    def applies_to(self, audience: str) -> bool:
        """Whether the list is used when this audience reads."""
        return EVERYONE in self.audiences or audience in self.audiences


@cache
def catalogue() -> tuple[ListInfo, ...]:
    """Every shipped list, in the order of ``lists.csv``."""
    with (FOLDER / "lists.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        return tuple(
            ListInfo(name, title, tuple(audiences.split("|")), licence, maintainer, review_by)
            for name, title, audiences, licence, maintainer, review_by in reader
        )
