from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from reports.results import UNREADABLE, checked, flagged, names, texts, word_file, written


def rows(*results: object) -> list[dict[str, str]]:
    shown = written("csv", *results)  # type: ignore[arg-type]
    assert shown.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(shown[1:], newline="")))


def test_a_finding_is_a_row() -> None:
    first = rows(checked())[0]
    assert first.pop("fingerprint")
    assert first == {
        "document": "leaflet.md",
        "rule": "wordy",
        "level": "warning",
        "line": "3",
        "column": "9",
        "page": "",
        "paragraph": "",
        "section": "How we work",
        "text": "utilise",
        "message": 'Say "use".',
        "say instead": "use",
        "meaning": "",
    }


def test_a_file_without_lines_has_paragraphs() -> None:
    first = rows(word_file())[0]
    assert (first["line"], first["paragraph"]) == ("", "4")


def test_an_unreadable_file_has_no_row() -> None:
    assert rows(UNREADABLE) == []


@pytest.mark.parametrize("start", [*list("=+-@\t\r\n"), "\uff1d"])
def test_no_cell_is_a_formula(start: str) -> None:
    (row,) = rows(flagged(f"{start}1+1", f"{start}x.md"))
    kept = start.replace("\r", " ").replace("\n", " ")
    assert row["text"] == f"'{kept}1+1"
    assert row["document"] == f"'{kept}x.md"


def lines(text: str) -> str:
    return text.replace("\r\n", " ").replace("\r", " ").replace("\n", " ")


@given(text=texts, name=names)
def test_any_words_and_any_name_stay_in_their_cells(text: str, name: str) -> None:
    (row,) = rows(flagged(text, name))
    assert row["text"].removeprefix("'") == lines(text).removeprefix("'")
    assert row["document"].removeprefix("'") == lines(name).removeprefix("'")
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
