"""The reports on findings: one module each, of the name that people type, and what plug-ins add.

A report is a module with ``write(results, style)``, which gives its text in pieces. ``results``
holds a ``Report`` for each document and a ``DocumentError`` for each that could not be read, in the
order they were checked. A report gives one piece for each result, empty where it has nothing to say
of it, and may give one piece before the first and any number after the last. So several reports can
be written side by side while the documents pass by, and none is kept. One that shows the scores of
every document says ``WITH_SCORES = True``; its docstring begins with what it is for.

Reports on other things stand beside them: ``scores``, ``acronyms``, ``overview`` and ``glossary``.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform.plugins import plugins
from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from plainspeak._platform.plugins import Plugin
    from plainspeak.errors import DocumentError
    from plainspeak.model import Report

    Results = Iterable[Report | DocumentError]

DEFAULT = "terminal"

OTHERS = frozenset({"acronyms", "glossary", "overview", "scores"})
"""Modules of this package that do not report findings."""


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


@cache
def names() -> tuple[str, ...]:
    """The names of all reports, the usual one first. No report is loaded for it."""
    own = sorted(set(_own()) - {DEFAULT})
    return (DEFAULT, *own, *(each for each in _added() if each not in own))


def _own() -> Iterator[str]:
    for each in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if not each.name.startswith("_") and each.name not in OTHERS:
            yield each.name


def _added() -> dict[str, Plugin]:
    return {each.name: each for each in plugins("plainspeak.reports")}


def load(name: str) -> ModuleType:
    """The module of a report. Raises ``PluginError`` when one of another package is no report."""
    added = _added().get(name)
    if added is None or name in _own():
        return import_module(f"{__name__}.{name}")
    module = added.load()
    if not callable(getattr(module, "write", None)):
        raise added.error(f"{added.target} has no write(results, style)")
    return module


def has_scores(name: str) -> bool:
    """Whether a report shows the scores of every document."""
    return getattr(load(name), "WITH_SCORES", False)


def write(name: str, results: Results, style: Style) -> Iterator[str]:
    """The report of that name, piece by piece."""
    pieces: Iterator[str] = load(name).write(results, style)
    return pieces
