from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.errors import ListError
from plainspeak.lexicon import row_checks, table, tidy

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ",".join(table.COLUMNS)
GOOD = "moot,,jargon,verb,avoid,raise,,,,,,current,We moot it.,We raise it.,plainspeak,"


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    path = folder / "our_words.csv"
    path.write_text("\n".join([header, *rows, ""]), "utf-8")
    return path


def test_a_good_row_is_read(tmp_path: Path) -> None:
    (term,) = row_checks.read(write(tmp_path, GOOD))
    assert (term.term, term.say_instead, term.line) == ("moot", ("raise",), 2)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("moot,verb", "line 2: this row has 2 cells"),
        (GOOD.replace("moot,", "24-Jul,", 1), 'turned this term into a date \\("24-Jul"\\)'),
        (GOOD.replace("raise", "#NAME?", 1), "#NAME"),
        (GOOD.replace("jargon", "jargn", 1), 'Did you mean "jargon"'),
        (GOOD.replace("raise", "", 1), "has no swap"),
        (GOOD.replace("raise", "moot", 1), "is its own swap"),
        (GOOD.replace("avoid", "explain", 1), "has no meaning"),
        (GOOD.replace("moot,", " moot,", 1), "a space at an end"),
        (GOOD.replace(",,,,,,current", ",,,beside:x,,,current", 1), "the cell needs is not clear"),
        (
            GOOD.replace("raise,,", f"raise,{'word ' * 26},", 1),
            "over 25 words",
        ),
    ],
)
def test_a_broken_row_says_where_and_what(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(ListError, match=said) as error:
        row_checks.read(write(tmp_path, row))
    assert str(error.value).startswith("our_words.csv, line 2")


def test_semicolons_from_a_spreadsheet_are_named(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="semicolons"):
        row_checks.read(write(tmp_path, header=HEADER.replace(",", ";")))


def test_an_unknown_column_names_the_closest(tmp_path: Path) -> None:
    with pytest.raises(ListError, match='Did you mean "meaning"'):
        row_checks.read(write(tmp_path, header=HEADER.replace("meaning", "meanings")))


def test_a_list_that_is_not_utf8_says_how_to_save_it(tmp_path: Path) -> None:
    path = tmp_path / "our_words.csv"
    path.write_bytes(HEADER.encode() + b"\ncaf\xe9")
    with pytest.raises(ListError, match="CSV UTF-8"):
        row_checks.read(path)


cells = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_tidy_twice_is_tidy_once(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = write(tmp_path_factory.mktemp("lists"))
    tidy._write(path, [table.COLUMNS, *([a, *[""] * 5, b, *[""] * 9] for a, b in rows)])  # noqa: SLF001
    tidy.tidy_file(path)
    once = path.read_bytes()
    assert not tidy.tidy_file(path)
    assert path.read_bytes() == once


def test_tidy_mends_order_line_ends_and_twins(tmp_path: Path) -> None:
    path = tmp_path / "our_words.csv"
    other = GOOD.replace("moot", "action")
    path.write_bytes("\r\n".join(["\ufeff" + HEADER, GOOD, other, GOOD, ""]).encode())
    assert tidy.tidy_file(path)
    assert path.read_text("utf-8") == f"{HEADER}\n{other}\n{GOOD}\n"


OPTIONAL = ("general", "for_example")


def with_more(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "more.csv"
    head = ",".join((*table.COLUMNS, *OPTIONAL))
    path.write_text("\n".join((head, *rows, "")), "utf-8")
    return path


ROW = "diuretic,,medical,noun,explain,,a medicine,,,,,current,A diuretic.,Tea.,us,"


def test_a_list_may_have_two_more_columns_and_a_row_may_leave_them_out(tmp_path: Path) -> None:
    path = with_more(tmp_path, ROW, f"{ROW.replace('diuretic', 'statin')},medicine,atorvastatin")
    first, second = row_checks.read(path)
    assert (first.general, first.for_example) == ("", "")
    assert (second.general, second.for_example) == ("medicine", "atorvastatin")


def test_a_tidy_list_keeps_the_two_columns_only_where_a_row_has_them(tmp_path: Path) -> None:
    path = with_more(tmp_path, f"{ROW},,")
    assert tidy.tidy_file(path)
    assert table.header(path) == list(table.COLUMNS)
    path = with_more(tmp_path, ROW, f"{ROW.replace('diuretic', 'statin')},medicine,")
    assert tidy.tidy_file(path)
    assert table.header(path) == [*table.COLUMNS, *OPTIONAL]
    assert path.read_text("utf-8").endswith(",medicine\n")
