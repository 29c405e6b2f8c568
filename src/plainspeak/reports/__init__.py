"""The reports. Each is a module with ``write(results, style)``, which gives the text in pieces.

``results`` holds a ``Report`` for each document and a ``DocumentError`` for each that could not be
read, in the order they were checked. A report gives one piece for each result, empty where it has
nothing to say of it, and may give one piece before the first and any number after the last. So
several reports can be written side by side while the documents pass by, and none is kept.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.errors import DocumentError
    from plainspeak.model import Report

    Results = Iterable[Report | DocumentError]

REPORTS = (
    "terminal",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "csv",
    "markdown",
    "statistics",
)


WITH_SCORES = frozenset({"json", "jsonl"})
"""The reports that give the scores of every document."""


class Style(NamedTuple):
    """How a report may look, and what it has to know of the run.

    ``columns`` is the width of the window. ``failing`` holds the levels at which the exit status
    is 1. Paths for other programs are given from the folder ``root``. ``fixed`` says that the safe
    fixes have been made.
    """

    colour: bool = False
    columns: int = 100
    failing: frozenset[Level] = frozenset({Level.ERROR, Level.WARNING})
    root: Path = Path()
    fixed: bool = False


def write(name: str, results: Results, style: Style) -> Iterator[str]:
    """The report of that name, piece by piece."""
    pieces: Iterator[str] = import_module(f"{__name__}.{name}").write(results, style)
    return pieces
