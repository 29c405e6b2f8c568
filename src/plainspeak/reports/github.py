"""Notes on the changed files of a pull request on GitHub, written as its workflow commands.

GitHub shows 10 notes of each kind from one step and leaves out the rest without a word. What it
would leave out is written to the log as plain lines. ``check`` also writes the Markdown report to
the summary of the job, when GitHub names a file for it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform.escape import Target, one_line
from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports._location import from_root, has_line, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model.serialise import WireFinding
    from plainspeak.reports import Result, Style

TARGET = Target.GITHUB

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}

MAX_ANNOTATIONS = 10
"""Notes of one kind that GitHub shows from one step. With three kinds, fewer than the 50 that it
shows from one job."""


class Annotation(NamedTuple):
    """One note: its kind, its message and the place it is at."""

    command: str
    message: str
    place: dict[str, str | int | None]


class Writer:
    """A line for each finding, then how many more there are than GitHub shows."""

    start = ""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._shown: Counter[str] = Counter()

    def add(self, result: Result) -> str:
        """The lines of one document."""
        piece = ""
        for note in _annotations(result, self._style):
            self._shown[note.command] += 1
            fits = self._shown[note.command] <= MAX_ANNOTATIONS
            piece += _command(note) if fits else _log_line(note)
        return piece

    def end(self) -> str:
        """How many more there are than GitHub shows."""
        more = sum(max(0, number - MAX_ANNOTATIONS) for number in self._shown.values())
        if not more:
            return ""
        return f"and {more} more than GitHub shows on the files; each has a line above.\n"


def _annotations(result: Result, style: Style) -> Iterator[Annotation]:
    if isinstance(result, DocumentError):
        path = from_root(result.where, style.root)
        yield Annotation("error", result.explanation, {"file": path, "title": "cannot be read"})
        return
    path = from_root(result.document.name, style.root)
    for finding in serialise.findings(result):
        place = where(finding)
        said = f'"{" ".join(finding["text"].split())}" ({place}): ' if place else ""
        where_in_file = {"file": path, **_lines(finding), "title": finding["rule"]}
        yield Annotation(COMMANDS[finding["level"]], said + finding["message"], where_in_file)


def _lines(finding: WireFinding) -> dict[str, str | int | None]:
    if not has_line(finding):
        return {}
    lines: dict[str, str | int | None] = {
        "line": finding["line"],
        "endLine": finding["end_line"],
    }
    if finding["line"] == finding["end_line"]:  # GitHub takes columns for one line only
        lines |= {"col": finding["column"], "endColumn": finding["end_column"]}
    return lines


def _command(note: Annotation) -> str:
    place = ",".join(f"{name}={_property(str(value))}" for name, value in note.place.items())
    return f"::{note.command} {place}::{_data(note.message)}\n"


def _log_line(note: Annotation) -> str:
    """The same as a line that GitHub cannot take for a command."""
    at = f":{note.place['line']}:{note.place.get('col', 1)}" if "line" in note.place else ""
    said = f"{note.place['file']}{at} {note.place['title']} {note.message}"
    return f"{note.command}: {one_line(said).replace('##[', '# #[')}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
