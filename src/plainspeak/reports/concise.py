"""A line for each finding, for editors and other programs: ``path:line:col: level rule message``.

A document without lines has the page or paragraph in place of line and column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.escape import one_line
from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports._location import has_line

if TYPE_CHECKING:
    from plainspeak.model.serialise import WireFinding
    from plainspeak.reports import Result, Style


class Writer:
    """The lines of each document, and nothing else."""

    start = ""

    def __init__(self, style: Style) -> None:
        """Every run looks alike."""

    def add(self, result: Result) -> str:
        """The lines of one document; one that cannot be read is named on standard error."""
        if isinstance(result, DocumentError):
            return ""
        name = one_line(result.document.name)
        return "".join(f"{name}{_line(each)}" for each in serialise.findings(result))

    def end(self) -> str:
        """Nothing follows the last line."""
        return ""


def _line(finding: WireFinding) -> str:
    return (
        f":{_place(finding)}: {finding['level']} {finding['rule']} {one_line(finding['message'])}\n"
    )


def _place(finding: WireFinding) -> str:
    if has_line(finding):
        return f"{finding['line']}:{finding['column']}"
    if finding["page"] is not None:
        return f"page {finding['page']}"
    return f"paragraph {finding['paragraph']}" if finding["paragraph"] is not None else "?"
