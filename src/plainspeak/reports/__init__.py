"""The reports on findings: one module each, of the name that people type, and what plug-ins add.

A report is a module with a class ``Writer``, made with a ``Style``. Its ``start`` is the text that
comes first, ``add(result)`` gives the text for one document, empty where there is nothing to say of
it yet, and ``end()`` the text that comes last. A result is a ``Report``, or a ``DocumentError`` for
a document that could not be read, in the order they were checked. So several reports are written
side by side while the documents pass by, and none is kept.

A report that needs all documents at once may have a function ``write(results, style)`` instead,
which yields its text when all are there. A report that shows the scores of every document says
``WITH_SCORES = True``; its docstring begins with what it is for. One that says ``BINARY = True``
gives bytes in the place of text, and so is written to a file, or to a pipe. ``TARGET`` says what
reads it, and so what is dangerous in it; without one, that is a terminal.

Reports on other things are beside them: ``scores``, ``acronyms``, ``overview``, ``glossary``
and ``easy_read``;
``tables`` is what those for data tools share.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from plainspeak._platform.escape import Target
from plainspeak._platform.plugins import plugins
from plainspeak.model import Level
from plainspeak.reports.printed_report import PrintedReport as PrintedReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from plainspeak._platform.plugins import Plugin
    from plainspeak.errors import DocumentError
    from plainspeak.model import Report

    Result = Report | DocumentError
    Results = Iterable[Result]

DEFAULT = "terminal"

OTHERS = frozenset(
    {"acronyms", "easy_read", "glossary", "overview", "printed_report", "scores", "tables"}
)
"""Modules of this package that do not report findings."""


class Style(NamedTuple):
    """How a report may look, and what it has to know of the run.

    ``columns`` is the width of the window. ``failing`` holds the levels at which the exit status
    is 1. Paths for other programs are given from the folder ``root``. ``fixed``: the safe fixes
    have been made. ``every_use``: show each use of a repeated word. ``brief``: no hints.
    """

    colour: bool = False
    columns: int = 100
    failing: frozenset[Level] = frozenset({Level.ERROR, Level.WARNING})
    root: Path = Path()
    fixed: bool = False
    every_use: bool = False
    brief: bool = False


Piece = TypeVar("Piece", str, bytes)


class Writer(Protocol[Piece]):
    """A report that is being written, document by document, in pieces of text or of bytes."""

    start: Piece

    def add(self, result: Any) -> Piece:
        """The piece for one document, or for why it cannot be read: a ``Result``."""

    def end(self) -> Piece:
        """The piece after the last document."""


class WholeWriter:
    """A report whose module has only ``write(results, style)``: it is written at the end."""

    start = ""

    def __init__(self, module: ModuleType, style: Style) -> None:
        self._module = module
        self._style = style
        self._results: list[Result] = []

    def add(self, result: Result) -> str:
        """Keep one result."""
        self._results.append(result)
        return ""

    def end(self) -> str:
        """The whole report."""
        return "".join(self._module.write(self._results, self._style))


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
    if not callable(getattr(module, "Writer", getattr(module, "write", None))):
        raise added.error(f"{added.target} has no Writer(style) and no write(results, style)")
    return module


def has_scores(name: str) -> bool:
    """Whether a report shows the scores of every document."""
    return getattr(load(name), "WITH_SCORES", False)


def is_binary(name: str) -> bool:
    """Whether the pieces of a report are bytes, which no screen can show."""
    return getattr(load(name), "BINARY", False)


def target(name: str) -> Target:
    """What reads a report, and so what is dangerous in it."""
    return Target(getattr(load(name), "TARGET", Target.TERMINAL))


def writer(name: str, style: Style) -> Writer[Any]:
    """A new report of that name."""
    module = load(name)
    if hasattr(module, "Writer"):
        made: Writer[Any] = module.Writer(style)
        return made
    return WholeWriter(module, style)


def write(name: str, results: Results, style: Style) -> Iterator[Any]:
    """The report of that name, piece by piece: text, or bytes where it is binary."""
    report = writer(name, style)
    yield report.start
    yield from map(report.add, results)
    yield report.end()
