"""A table for a spreadsheet: a row for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports import _csv

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.model.serialise import WireFinding
    from plainspeak.reports import Result, Style

TARGET = Target.CSV

FIELDS = ("rule", "level", "line", "column", "page", "paragraph", "section", "text", "message")
COLUMNS = ("document", *FIELDS, "say instead", "meaning", "fingerprint")


class Writer:
    """The names of the columns, then the rows of each document."""

    def __init__(self, style: Style) -> None:  # noqa: ARG002  all reports are made alike
        self.start = _csv.table(COLUMNS)

    def add(self, result: Result) -> str:
        """The rows of one document; one that cannot be read is named on standard error."""
        if isinstance(result, DocumentError):
            return ""
        name = result.document.name
        return _csv.lines(_row(name, each) for each in serialise.findings(result))

    def end(self) -> str:
        """Nothing follows the last row."""
        return ""


def _row(name: str, finding: WireFinding) -> tuple[object, ...]:
    swaps = " | ".join(str(each["text"]) for each in finding["suggestions"])
    values: Mapping[str, object] = finding
    return (
        name,
        *(values[field] for field in FIELDS),
        swaps,
        finding["meaning"],
        finding["fingerprint"],
    )
