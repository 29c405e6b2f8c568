"""The rows of a sheet that people filled in: CSV, Excel or a table in Word, as lines of text."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform import regular
from plainspeak._platform.extras import how_to_install
from plainspeak.errors import ListError
from plainspeak.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXCEL = frozenset({".xlsx", ".xlsm"})
OLD_EXCEL = frozenset({".xls", ".ods", ".numbers"})
WORD = frozenset({".docx"})

NO_RESULT = "#VALUE!"
"""What a spreadsheet shows for a formula without a result."""


class SheetRow(NamedTuple):
    """One row: where it is, for people, and its cells."""

    where: str
    cells: list[str]


def read(sheet: Path) -> list[SheetRow]:
    """The rows that hold anything. Raises ``ListError`` when the file cannot be read as a sheet."""
    ending = sheet.suffix.lower()
    if ending in OLD_EXCEL:
        remedy = "Save it as an Excel workbook (.xlsx) or as CSV UTF-8."
        raise ListError(sheet.name, f"plainspeak cannot read {ending} files as a sheet", remedy)
    if ending in EXCEL:
        rows = _excel(sheet)
    elif ending in WORD:
        rows = _word(sheet)
    else:
        rows = _csv(sheet)
    return [row for row in rows if any(cell.strip() for cell in row.cells)]


def _csv(sheet: Path) -> Iterator[SheetRow]:
    for line, cells in table.csv_rows(sheet):
        if line == 1 and len(cells) == 1 and ";" in cells[0]:
            remedy = 'Save it again as "CSV (comma delimited)".'
            raise ListError(f"{sheet.name}, line 1", "the cells are split with semicolons", remedy)
        yield SheetRow(f"{sheet.name}, line {line}", cells)


def _excel(sheet: Path) -> Iterator[SheetRow]:
    """The first sheet of a workbook. A merged cell has its value once."""
    try:
        import openpyxl  # an optional dependency: few groups import a workbook
    except ImportError:
        remedy = f"Save the sheet as CSV UTF-8. Or install it: {how_to_install('excel')}."
        raise ListError(
            sheet.name, "reading Excel files needs the package openpyxl", remedy
        ) from None
    try:
        data = regular.read_bytes(sheet)
        values = openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
        formulas = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    except Exception as error:  # a damaged archive raises what its parser does
        remedy = "Open it in your spreadsheet and save it again as an Excel workbook (.xlsx)."
        raise ListError(
            sheet.name, "this is not an Excel workbook that can be read", remedy
        ) from error
    for number, (row, written) in enumerate(zip(values.rows, formulas.rows, strict=True), 1):
        cells = [_cell(v.value, f.value) for v, f in zip(row, written, strict=True)]
        yield SheetRow(f"{sheet.name}, row {number}", cells)


def _cell(value: object, written: object) -> str:
    """A cell as people see it; a date, or a formula without a result, is refused later."""
    if value is None:
        return NO_RESULT if isinstance(written, str) and written.startswith("=") else ""
    if isinstance(value, datetime):
        return f"{value.day}/{value.month}/{value.year}"
    return str(value)


def _word(sheet: Path) -> Iterator[SheetRow]:
    """The rows of every table of a Word document."""
    import docx  # few sheets are Word documents

    try:
        tables = docx.Document(io.BytesIO(regular.read_bytes(sheet))).tables
    except Exception as error:
        remedy = "Open it in Word and save it again."
        raise ListError(
            sheet.name, "this is not a Word document that can be read", remedy
        ) from error
    for number, each in enumerate(tables, 1):
        for row_number, row in enumerate(each.rows, 1):
            where = f"{sheet.name}, table {number}, row {row_number}"
            yield SheetRow(where, [cell.text for cell in row.cells])
