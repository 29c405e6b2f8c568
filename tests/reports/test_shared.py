"""The one CSV writer, and words that every report shares."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

import plainspeak
from plainspeak.reports import _csv, acronyms, scores
from plainspeak.reports._titles import title
from plainspeak.reports.glossary import entries, sheet, write
from plainspeak.reports.overview import summary, tabular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CHECKER = plainspeak.Checker()
NAME = "\uff1dcmd|x.md"
REPORT = CHECKER.check("We utilise it. You may need reablement. Ask the QXC. " * 3, NAME)
TABLES: dict[str, Callable[[], Iterable[str]]] = {
    "acronyms": lambda: acronyms.write([REPORT], "csv"),
    "scores": lambda: scores.write([REPORT], "csv"),
    "report": lambda: tabular.write_csv(summary.gather([REPORT])),
    "glossary": lambda: write.write_csv(entries.collect_entries([REPORT]), write.Cover("x")),
    "sheet": lambda: [sheet.write_csv(["=1+1"])],
}


@pytest.mark.parametrize("name", TABLES)
def test_every_table_opens_in_a_spreadsheet_and_runs_nothing(name: str) -> None:
    written = "".join(TABLES[name]())
    assert written.startswith("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(written[1:])) for cell in row]
    assert any(cell.startswith("'") for cell in cells)
    assert not any(cell.startswith(_csv.FORMULA_STARTS) for cell in cells)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("# Going home\n\nAsk us.\n", "a.md", "Going home"),
        ("Ask us.\n\n# Going home\n", "a.md", "Going home"),
        ("Ask us.\n", "leaflets/our_hall-2026.md", "Our hall 2026"),
        ("One.\n\nTwo.\n\nThree.\n\nFour.\n\n# Late\n", "b.md", "B"),
    ],
)
def test_a_document_is_called_by_its_heading_or_its_name(
    text: str, name: str, expected: str
) -> None:
    assert title(CHECKER.check(text, name).document) == expected
