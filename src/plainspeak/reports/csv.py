"""A table for a spreadsheet: a row for each finding.

It begins with the mark by which spreadsheets know UTF-8. A cell that a spreadsheet would take for a
formula has an apostrophe in front, so that nothing in a document can ever be run.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.model import serialise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plainspeak.model.serialise import WireFinding
    from plainspeak.reports import Results, Style

FIELDS = ("rule", "level", "line", "column", "page", "paragraph", "section", "text", "message")
COLUMNS = ("document", *FIELDS, "say instead", "meaning", "fingerprint")

BYTE_ORDER_MARK = "\ufeff"

FORMULA = ("=", "+", "-", "@", "\t", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula begins with, in wide characters too."""


def write(results: Results, style: Style) -> Iterator[str]:  # noqa: ARG001  all reports look alike
    """The names of the columns, then the rows of each document."""
    yield BYTE_ORDER_MARK + _lines([COLUMNS])
    for result in results:
        if isinstance(result, DocumentError):
            yield ""  # said on standard error, where it cannot be missed
        else:
            yield _lines(_row(result.document.name, each) for each in serialise.findings(result))


def _row(name: str, finding: WireFinding) -> tuple[object, ...]:
    swaps = " | ".join(str(each["text"]) for each in finding["suggestions"])
    said: Mapping[str, object] = finding
    return (
        name,
        *(said[field] for field in FIELDS),
        swaps,
        finding["meaning"],
        finding["fingerprint"],
    )


def _lines(rows: Iterable[tuple[object, ...]]) -> str:
    table = io.StringIO(newline="")
    csv.writer(table, lineterminator="\n").writerows([_cell(each) for each in row] for row in rows)
    return table.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")  # a bare \r would end the row
    return f"'{text}" if text.startswith(FORMULA) else text
