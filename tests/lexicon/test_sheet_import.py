"""Sheets that people sent in: what is understood of them, and what is refused."""

from __future__ import annotations

import csv
import datetime as dt
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest

from plainspeak.errors import ListError
from plainspeak.lexicon import group_list, sheet_import
from plainspeak.lexicon.group_list import GroupTerm

if TYPE_CHECKING:
    from pathlib import Path

Row = list[object]


def save_csv(path: Path, rows: list[Row]) -> Path:
    path = path.with_suffix(".csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def save_excel(path: Path, rows: list[Row]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    path = path.with_suffix(".xlsx")
    book.save(path)
    return path


def save_word(path: Path, rows: list[Row]) -> Path:
    document = docx.Document()
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = str(value)
    path = path.with_suffix(".docx")
    document.save(str(path))
    return path


SAVE = {"csv": save_csv, "excel": save_excel, "word": save_word}


def imported(sheet: Path) -> tuple[list[tuple[str, ...]], list[str]]:
    """The words of a sheet without who added them, and what is wrong with other rows."""
    rows = sheet_import.import_sheet(sheet, sheet.parent / group_list.FILE).rows
    words = [tuple(each[:4]) for each in rows if isinstance(each, GroupTerm)]
    return words, [str(each) for each in rows if isinstance(each, ListError)]


@pytest.mark.parametrize("kind", SAVE)
@pytest.mark.parametrize(
    "headings",
    [
        ("term", "say instead", "meaning"),
        ("Word", "Use instead", "What it means"),
        ("Jargon word", "suggestion", "Definition"),
        ("ACRONYM:", "in full", "means"),
        ("word", "you can say", "what it means"),
    ],
)
def test_any_usual_heading_is_understood(
    tmp_path: Path, kind: str, headings: tuple[str, ...]
) -> None:
    rows: list[Row] = [
        [*headings],
        ["signpost", "point to", ""],
        ["glorp", "", "help at home"],
        ["zorb", "", ""],
    ]
    words, errors = imported(SAVE[kind](tmp_path / "sheet", rows))
    assert errors == []
    assert words == [
        ("signpost", "avoid", "point to", ""),
        ("glorp", "explain", "", "help at home"),
        ("zorb", "avoid", "", ""),
    ]


def test_a_row_that_is_not_clear_is_named_and_the_others_are_taken(tmp_path: Path) -> None:
    kept = tmp_path / group_list.FILE
    kept.write_text(",".join(group_list.COLUMNS) + "\nmoot,ok,,,\n", "utf-8")
    rows: list[Row] = [
        ["Word", "What we  say", "What to do"],
        ["pathfinder", "guide", ""],
        ["moot", "raise", ""],
        ["", "", ""],
        ["24-Jul", "summer", ""],
        ["Pathfinder", "leader", ""],
        ["fine by us", "", "allowed"],
    ]
    words, errors = imported(save_csv(tmp_path / "sheet", rows))
    assert [word[:2] for word in words] == [("pathfinder", "avoid"), ("fine by us", "ok")]
    assert [each.partition(". ")[0] for each in errors] == [
        'sheet.csv, line 3: "moot" is already there, on line 2 of our_words.csv',
        'sheet.csv, line 5: the spreadsheet has turned this term into a date ("24-Jul")',
        'sheet.csv, line 6: "Pathfinder" is already there, on line 3 of our_words.csv',
    ]


@pytest.mark.parametrize(
    ("headings", "message"),
    [
        (["who", "what"], "no column is headed as one of words"),
        (["word", "priority", "owner"], 'the columns "priority", "owner" are not known'),
        (["word", ""], "the column number 2, which has no heading is not known"),
        (["term;say"], "split with semicolons"),
    ],
)
def test_columns_that_are_not_known_are_refused_by_name(
    tmp_path: Path, headings: Row, message: str
) -> None:
    values: Row = ["zorb", "1", "2"]
    rows = [headings, values[: len(headings)]]
    with pytest.raises(ListError) as error:
        imported(save_csv(tmp_path / "sheet", rows))
    assert message in str(error.value)


def test_an_untidy_workbook_is_read_as_a_person_would(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Words from the carers' group", None, None],
        ["Word", "Say instead", "Document"],
        ["zorb", "roll", "leaflet.docx"],
        [dt.date(2026, 7, 24), "", None],
        ["=A3", "spin", None],
        [None, None, None],
        ["Word", "Say instead", "Document"],
        ["glorp", "help", None],
    ]
    path = save_excel(tmp_path / "sheet", rows)
    book = openpyxl.load_workbook(path)
    assert book.active is not None
    book.active.merge_cells("A1:C1")
    book.save(path)
    words, errors = imported(path)
    assert [word[0] for word in words] == ["zorb", "glorp"]
    assert "sheet.xlsx, row 4: the spreadsheet has turned this term into a date" in errors[0]
    assert "sheet.xlsx, row 5: the spreadsheet has put" in errors[1]


def test_only_the_words_that_readers_marked_are_taken(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["word", "tick if you did not know it", "what would you say instead?"],
        ["reablement", "x", "help at home"],
        ["triage", "", ""],
        ["zorb", "\u2713", ""],
        ["", "", ""],
    ]
    words, errors = imported(save_word(tmp_path / "sheet", rows))
    assert (words, errors) == (
        [("reablement", "avoid", "help at home", ""), ("zorb", "avoid", "", "")],
        [],
    )


@pytest.mark.parametrize("name", ["sheet.xls", "sheet.xlsx", "sheet.docx"])
def test_a_file_that_is_no_sheet_says_what_to_do(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no sheet at all")
    with pytest.raises(ListError, match=r"[Ss]ave it"):
        imported(tmp_path / name)
