"""The reports. Each is a module with ``write(results, style)``, which gives the text in pieces.

``results`` holds a ``Report`` for each document and a ``DocumentError`` for each that could not be
read, in the order they were checked.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.errors import DocumentError
    from plainspeak.model import Report

    Results = Iterable[Report | DocumentError]

REPORTS = ("terminal", "json")


class Style(NamedTuple):
    """How a report may look: whether colour is wanted, and how many columns there are."""

    colour: bool = False
    columns: int = 100


def write(name: str, results: Results, style: Style) -> Iterator[str]:
    """The report of that name, piece by piece."""
    pieces: Iterator[str] = import_module(f"{__name__}.{name}").write(results, style)
    return pieces
