"""Rows for a spreadsheet, written in one way by every report.

The file begins with a byte order mark, by which spreadsheets know UTF-8. A cell that a spreadsheet
would take for a formula has an apostrophe in front, so that nothing in a document can ever be run.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula begins with, in full-width characters too (OWASP, CSV injection)."""


def table(head: Iterable[object], rows: Iterable[Iterable[object]] = ()) -> str:
    r"""A whole file: the names of the columns, then the rows.

    >>> table(["document", "words"], [["=1+1.md", 2]])
    "\ufeffdocument,words\n'=1+1.md,2\n"
    """
    return BYTE_ORDER_MARK + lines([head, *rows])


def lines(rows: Iterable[Iterable[object]]) -> str:
    """Rows that come below others."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(map(_cell, row) for row in rows)
    return written.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    # On one line: a bare \r would end the row, and a log takes a line for itself.
    text = value.replace("\r\n", " ").replace("\r", " ").replace("\n", " ")
    risky = value.startswith((*FORMULA_STARTS, "\r")) or text.startswith(FORMULA_STARTS)
    return f"'{text}" if risky else text
