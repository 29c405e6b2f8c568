"""For people at a terminal: the findings of each document under its name, then a summary.

Warnings come before notes, the same words in one document are shown once, and the lines are broken
between words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.escape import one_line
from plainspeak.errors import DocumentError
from plainspeak.model import Level
from plainspeak.model.repeats import group_repeats
from plainspeak.reports._excerpt import excerpt
from plainspeak.reports._location import in_words
from plainspeak.reports._summary import Summary
from plainspeak.reports._text import count, listed
from plainspeak.reports._wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Finding, Report
    from plainspeak.reports import Result, Style

COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36", "name": "1"}
"""Escape codes of the colours (ISO 6429): red, yellow, cyan and bold."""

ORDER = (Level.ERROR, Level.WARNING, Level.NOTE)

INDENT = "  "
MARGIN = "      "

MIN_COLUMNS = 20
"""Columns that a line is given in the smallest window."""

COUNT_COLUMNS = 9
"""Columns of a number in the summary, with the spaces around it."""

MAX_PLACES = 6
"""Places named of the other uses of a word."""


class Writer:
    """Document by document as they come, then the summary."""

    start = ""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._summary = Summary(style)

    def add(self, result: Result) -> str:
        """The findings of one document."""
        self._summary.add(result)
        if isinstance(result, DocumentError):
            return ""  # said on standard error at once, and again in the summary
        return "".join(_document(result, self._style))

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


def paint(text: str, colour: str, style: Style) -> str:
    """The text in a colour, where there is colour."""
    return f"\033[{COLOURS[colour]}m{text}\033[0m" if style.colour and text else text


def _document(report: Report, style: Style) -> Iterator[str]:
    if not report.findings:
        return
    yield paint(one_line(report.document.name), "name", style) + "\n"
    ordered = sorted(report.findings, key=lambda each: (ORDER.index(each.level), each.start))
    for same in [[each] for each in ordered] if style.every_use else group_repeats(ordered):
        yield from _finding(same, style)
    yield "\n"


def _finding(same: Sequence[Finding], style: Style) -> Iterator[str]:
    """A finding: its place, level and rule, then the message, then the line it is on."""
    first, *others = same
    columns = max(MIN_COLUMNS, style.columns)
    level = paint(str(first.level), first.level, style)
    yield f"{INDENT}{one_line(in_words(first.location))}  {level}  {first.rule}\n"
    for line in wrap(one_line(first.message), columns - len(MARGIN) + 2):
        yield f"    {line}\n"
    shown, before, width = excerpt(first, columns - len(MARGIN))
    yield f"{MARGIN}{shown}\n"
    yield f"{MARGIN}{' ' * before}{paint('^' * width, first.level, style)}\n"
    if others:
        for line in wrap(_others(others), columns - len(MARGIN) + 2):
            yield f"    {line}\n"


def _others(others: Sequence[Finding]) -> str:
    """Where else the same words are.

    >>> import plainspeak
    >>> _others(plainspeak.check("We utilise it.\\nThey utilise it.").findings)
    'And 2 more times, on lines 1 and 2.'
    """
    labels = dict.fromkeys(each.location.label for each in others)
    times = count(len(others), "more time")
    kinds = {label.partition(" ")[0] for label in labels}
    if len(labels) > MAX_PLACES or len(kinds) != 1 or "" in labels:
        return f"And {times}."
    (kind,) = kinds
    numbers = [label.partition(" ")[2] for label in labels]
    preposition = "in" if kind == "paragraph" else "on"
    return f"And {times}, {preposition} {kind}{'s' * (len(numbers) > 1)} {listed(numbers)}."
