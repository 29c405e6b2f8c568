"""For people at a terminal: the findings of each document under its name, then a summary.

Warnings come before notes, the same words in one document are shown once, and the lines are broken
between words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.reports._colours import paint
from plainspeak.reports._summary import Summary
from plainspeak.reports._wrap import MIN_COLUMNS, wrap
from plainspeak.reports.printed_report import PrintedReport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports import Result, Style

COUNT_COLUMNS = 9
"""Columns of a number in the summary, with the spaces around it."""


class Writer:
    """Document by document as they come, then the summary."""

    start = ""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._summary = Summary(style)

    def add(self, result: Result | PrintedReport) -> str:
        """The findings of one document, as an earlier run may have kept them."""
        if isinstance(result, DocumentError):
            self._summary.add(result)
            return ""  # said on standard error at once, and again in the summary
        if not isinstance(result, PrintedReport):
            from plainspeak.reports._findings import printed  # not for what is kept

            result = printed(result, self._style)
        self._summary.add(result)
        return result.text

    def end(self) -> str:
        """The summary."""
        head, *lines = self._summary.lines()
        columns = max(MIN_COLUMNS, self._style.columns)
        shown = [paint(each, "name", self._style) for each in wrap(head, columns) if each]
        shown += [part for line in lines for part in _hanging(line, columns)]
        return "".join(f"{line}\n" for line in shown)


def _hanging(line: str, columns: int) -> Iterator[str]:
    """A line of the summary, broken so that what follows is below its words."""
    indent = COUNT_COLUMNS if line.startswith(" ") else 0
    first, *others = wrap(line[indent:], columns - indent)
    yield line[:indent] + first
    yield from (" " * indent + each for each in others)
