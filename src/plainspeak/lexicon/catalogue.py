"""Where the shipped lists are, and what ``lists.csv`` says of each."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from plainspeak.errors import ListError

_PACKAGE = Path(__file__).parents[1]
_INSTALLED = _PACKAGE / "data" / "jargon_lists"
FOLDER = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parents[1] / "data" / "jargon_lists"
"""Inside an installed package, or at the top of a checkout."""

EVERYONE = "everyone"

NO_LISTS = frozenset({"fields", "inflections", "left_out", "lists"})
"""The other files in this folder."""


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
        return tuple(_info(reader.line_num, cells) for cells in reader)


@cache
def for_some() -> frozenset[str]:
    """The names of the lists that not every audience has: they know most of their own reader."""
    return frozenset(each.name for each in catalogue() if EVERYONE not in each.audiences)


def _info(line: int, cells: list[str]) -> ListInfo:
    if len(cells) != len(ListInfo._fields):
        what = f"this line has {len(cells)} cells, and not {len(ListInfo._fields)}"
        raise ListError(f"lists.csv, line {line}", what, f"Write {', '.join(ListInfo._fields)}.")
    name, title, audiences, licence, maintainer, review_by = cells
    return ListInfo(name, title, tuple(audiences.split("|")), licence, maintainer, review_by)


def unnamed() -> list[Path]:
    """The lists that are there but not named in ``lists.csv``, so that nobody reads them."""
    known = {each.name for each in catalogue()} | NO_LISTS
    return sorted(path for path in FOLDER.glob("*.csv") if path.stem not in known)
