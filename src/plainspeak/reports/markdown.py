"""A page in Markdown: for a comment on a pull request, or the summary of a job.

It always fits in a comment on GitHub. What does not fit is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports._location import has_line, where
from plainspeak.reports._markdown import escape
from plainspeak.reports._text import count, shorten

if TYPE_CHECKING:
    from plainspeak.model.serialise import WireFinding
    from plainspeak.reports import Result, Style

TARGET = Target.MARKDOWN

MAX_PAGE_CHARS = 60_000
"""Characters of a page. A comment on GitHub holds 65,536, the summary of a job 1 MiB."""

MAX_CELL_CHARS = 80
"""Characters of the words of a finding that are shown."""


class Writer:
    """How much there is, then a table for each document, once all documents are known."""

    start = ""

    def __init__(self, style: Style) -> None:  # noqa: ARG002  all reports are made alike
        self._pieces: list[str] = []
        self._left_chars = MAX_PAGE_CHARS
        self._checked = self._found = self._shown = self._affected = 0

    def add(self, result: Result) -> str:
        """Keep the table of one document, as much of it as fits."""
        if isinstance(result, DocumentError):
            name = escape(result.where)
            self._keep([f"\n**{name} cannot be read:** {escape(result.explanation)}\n"])
            return ""
        self._checked += 1
        if number := len(result.findings):
            self._found += number
            self._affected += 1
            kept = self._keep(_table(result.document.name, serialise.findings(result)))
            self._shown += max(0, kept - HEAD)
        return ""

    def _keep(self, lines: list[str]) -> int:
        fitting = _fitting(lines, self._left_chars)
        self._left_chars -= sum(map(len, fitting))
        self._pieces += fitting
        return len(fitting)

    def end(self) -> str:
        """The page."""
        left = self._found - self._shown
        more = f"\nand {left:,} more.\n" if left else ""
        return _summary(self._checked, self._found, self._affected) + "".join(self._pieces) + more


HEAD = 4
"""Lines of a table before its first row."""


def _table(name: str, findings: list[WireFinding]) -> list[str]:
    return [
        f"\n#### {escape(name)}\n",
        "\n",
        "| Where | Words | What to do |\n",
        "|---|---|---|\n",
        *map(_row, findings),
    ]


def _row(finding: WireFinding) -> str:
    place = f"line {finding['line']}" if has_line(finding) else where(finding)
    words = escape(shorten(finding["text"], MAX_CELL_CHARS))
    return f"| {escape(place)} | {words} | {escape(finding['message'])} `{finding['rule']}` |\n"


def _fitting(lines: list[str], room: int) -> list[str]:
    """As many whole lines as there is room for; no table without a row."""
    end = 0
    for end, line in enumerate(lines, 1):
        room -= len(line)
        if room < 0:
            return lines[: end - 1] if end > HEAD + 1 else []
    return lines[:end]


def _summary(checked: int, found: int, affected: int) -> str:
    documents = count(checked, "document")
    if not found:
        return f"### Plain English: nothing to sort out\n\nChecked {documents}.\n"
    things = count(found, "thing")
    return f"### Plain English: {things} to sort out\n\nIn {affected:,} of {documents}.\n"
