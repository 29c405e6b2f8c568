"""Checks the cells of a column; whatever is wrong with one of them stays with that one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import DocumentError, PlainspeakError
from plainspeak.integrations.frames import cells as cell_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from plainspeak.checker import Checker
    from plainspeak.integrations.frames.cells import Cell
    from plainspeak.model import Report

    Result = Report | None | DocumentError


class Options(NamedTuple):
    """How the cells of a column are checked.

    ``name`` says by its ending what the texts are: "page.md" for Markdown, "page.html" for HTML.
    ``scores``: the scores will be asked for.
    """

    name: str = "<text>"
    max_chars: int = cell_errors.MAX_CHARS
    scores: bool = False


def results(cells: Iterable[Cell], checker: Checker, options: Options) -> Iterator[Result]:
    """What comes of each cell, in order. A text that is there twice is checked once."""
    known: dict[str, Result] = {}
    for cell in cells:
        if not isinstance(cell, str):
            yield cell
            continue
        if cell not in known:
            known[cell] = _result(cell, checker, options)
        yield known[cell]


def _result(text: str, checker: Checker, options: Options) -> Result:
    if len(text) > options.max_chars:
        return cell_errors.too_long(text, options.max_chars)
    return _guarded(lambda: _report(text, checker, options))


def _report(text: str, checker: Checker, options: Options) -> Report:
    report = checker.check(text, options.name)
    if options.scores:
        _ = report.readability  # worked out here, where a failure is this cell's own
    return report


def _guarded(make: Callable[[], Report]) -> Result:
    """The report, or the error that kept it from being made."""
    try:
        return make()
    except PlainspeakError as error:
        return DocumentError("<cell>", error.what, error.remedy)
    except Exception as error:  # noqa: BLE001  one text among millions must not stop the others
        what = f"the text could not be checked ({type(error).__name__}: {error})"
        return DocumentError("<cell>", what, "Please report it with the text.")
