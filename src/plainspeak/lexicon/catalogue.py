"""Where the shipped lists stand, and what ``lists.csv`` says of each."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_PACKAGE = Path(__file__).parents[1]
_INSTALLED = _PACKAGE / "data" / "jargon_lists"
FOLDER = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parents[1] / "data" / "jargon_lists"
"""Inside an installed package, or at the top of a checkout."""

EVERYONE = "everyone"

NO_FIELD = "-"
"""In the column ``field`` of ``lists.csv``: these words belong to no field."""


class ListInfo(NamedTuple):
    """What is said of one list.

    ``audiences`` may be "everyone". ``field`` is the field that its words belong to, such as
    "health"; several lists may share one, and it is empty for words of no field.
    """

    name: str
    title: str
    audiences: tuple[str, ...]
    licence: str
    maintainer: str
    review_by: str
    field: str = ""

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
        return tuple(map(_list_info, csv.DictReader(file)))


def _list_info(row: dict[str, str]) -> ListInfo:
    """One row of ``lists.csv``; a list that names no field is one of its own."""
    return ListInfo(
        row["list"],
        row["title"],
        tuple(row["audiences"].split("|")),
        row["licence"],
        row["maintainer"],
        row["review_by"],
        (row.get("field") or row["list"]).removeprefix(NO_FIELD),
    )


@cache
def fields() -> Mapping[str, str]:
    """The field of each list that has one, by the name of the list.

    >>> fields()["medical_words"], fields().get("plain_words")
    ('health', None)
    """
    return {each.name: each.field for each in catalogue() if each.field}
