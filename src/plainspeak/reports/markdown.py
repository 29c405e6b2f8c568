"""A page in Markdown: for a comment on a pull request, or the summary of a job.

It always fits in a comment on GitHub. What does not fit is counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports._location import has_line, where
from plainspeak.reports._text import sanitise, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model.serialise import WireFinding
    from plainspeak.reports import Results, Style

MAX_ROWS = 60_000
"""Characters of a page. A comment on GitHub holds 65,536, the summary of a job 1 MiB."""

MAX_CELL_CHARS = 80
"""Characters of the words of a finding that are shown."""


def write(results: Results, style: Style) -> Iterator[str]:  # noqa: ARG001  all reports look alike
    """How much there is, then a table for each document; nothing is given before the end."""
    pieces: list[str] = []
    room = MAX_ROWS
    checked = found = told = affected = 0
    for result in results:
        if isinstance(result, DocumentError):
            name = escape(result.where)
            lines = [f"\n**{name} cannot be read:** {escape(result.explanation)}\n"]
            number = 0
        else:
            checked += 1
            number = len(result.findings)
            affected += number > 0
            lines = _table(result.document.name, serialise.findings(result)) if number else []
        found += number
        fitting = _fitting(lines, room)
        if fitting:
            piece = "".join(fitting)
            room -= len(piece)
            pieces.append(piece)
            told += max(0, len(fitting) - HEAD) if number else 0
        yield ""
    yield _summary(checked, found, affected)
    yield from pieces
    if found > told:
        yield f"\nand {found - told:,} more.\n"


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
    documents = "1 document" if checked == 1 else f"{checked:,} documents"
    if not found:
        return f"### Plain English: nothing to sort out\n\nChecked {documents}.\n"
    things = "1 thing" if found == 1 else f"{found:,} things"
    return f"### Plain English: {things} to sort out\n\nIn {affected:,} of {documents}.\n"


_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$])")


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is, and "@team" tells nobody.

    >>> print(escape("@team *now*"))
    @&#8203;team \\*now\\*
    """
    return _MARKUP.sub(r"\\\1", sanitise(text)).replace("@", "@&#8203;")
