"""A group's own words: five columns that come before every shipped list."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

import plainspeak
from plainspeak.errors import ListError
from plainspeak.lexicon import group_list, row_checks, tidy
from plainspeak.lexicon.group_list import GroupTerm

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ",".join(group_list.COLUMNS)


def write(folder: Path, *rows: str, name: str = group_list.FILE, header: str = HEADER) -> Path:
    path = folder / name
    path.write_text("\n".join([header, *rows, ""]), "utf-8")
    return path


def said(path: Path, text: str) -> list[tuple[str, list[str]]]:
    """The words found in a text with the group's list, each with its swaps."""
    settings = plainspeak.Settings(lists=(str(path),))
    found = plainspeak.Checker(settings).check(text).findings
    return [(text[each.start : each.end], [s.text for s in each.suggestions]) for each in found]


@pytest.mark.parametrize(
    ("row", "text", "found"),
    [
        ("moot,avoid,raise,,", "We mooted it.", [("mooted", ["raised"])]),
        ("moot,avoid,raise,,", "It is moot.", [("moot", ["raise"])]),
        ("grumpkin,,pest,,", "Two grumpkins came.", [("grumpkins", ["pests"])]),
        ("zorb up,,tidy,,", "She zorbed up.", [("zorbed up", ["tidied"])]),
        ("Moot Hall,,the hall,,", "Meet at Moot Hall, it is moot.", [("Moot Hall", ["the hall"])]),
    ],
)
def test_a_word_is_found_in_all_its_forms_and_the_swap_fits(
    tmp_path: Path, row: str, text: str, found: list[tuple[str, list[str]]]
) -> None:
    assert said(write(tmp_path, row), text) == found


@pytest.mark.parametrize("row", ["utilise,ok,,,", "Utilise,OK,,,Sam", '"utilise",ok,"",,'])
def test_a_word_that_is_fine_here_is_never_flagged(tmp_path: Path, row: str) -> None:
    path = write(tmp_path, row)
    if row.startswith("Utilise"):
        assert said(path, "Utilise it.") == []
    else:
        assert said(path, "We are utilising it. Utilise it.") == []


@pytest.mark.parametrize("term", ["MDT", "mdt"])
def test_a_short_form_that_is_fine_here_is_never_flagged(tmp_path: Path, term: str) -> None:
    assert said(write(tmp_path, f"{term},ok,,,"), "The MDT met. Both MDTs met.") == []


def test_a_short_form_is_spelled_out_as_the_group_says(tmp_path: Path) -> None:
    path = write(tmp_path, "MDT,explain,my disco team,people who dance,")
    report = plainspeak.Checker(plainspeak.Settings(lists=(str(path),))).check("The MDT met.")
    assert "my disco team (MDT)" in report.findings[0].message


def test_a_word_to_explain_is_quiet_where_it_is_explained(tmp_path: Path) -> None:
    path = write(tmp_path, "glorp,explain,,help at home,")
    assert said(path, "You may get glorp (help at home).") == []
    assert len(said(path, "You may get glorp.")) == 1


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("moot,avoyd,raise,,", 'line 2: "avoyd" is not something to do. Did you mean "avoid"?'),
        ("moot,explain,,,", 'line 2: "moot" has no meaning'),
        ("moot,avoid,raise,", "line 2: this row has 4 cells and not 5"),
        ("24-Jul,ok,,,", "turned this term into a date"),
        ("#NAME?,ok,,,", "#NAME"),
    ],
)
def test_a_row_that_is_not_clear_says_so(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(ListError) as error:
        row_checks.read(write(tmp_path, row))
    assert message in str(error.value)


def test_tidying_leaves_the_five_columns_as_people_wrote_them(tmp_path: Path) -> None:
    path = write(tmp_path, "zebra,ok,,,", "aardvark,ok,,,")
    before = path.read_bytes()
    assert not tidy.tidy_file(path)
    assert path.read_bytes() == before


def test_the_list_is_looked_for_up_to_the_top_of_the_repository(tmp_path: Path) -> None:
    inner = tmp_path / "repository" / "leaflets"
    inner.mkdir(parents=True)
    outside = write(tmp_path, "moot,ok,,,")
    assert group_list.find(inner) == outside
    (tmp_path / "repository" / ".git").mkdir()
    assert group_list.find(inner) is None
    mine = write(tmp_path / "repository", "moot,ok,,,")
    assert group_list.find(inner) == mine


def test_an_added_row_opens_in_a_spreadsheet_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / group_list.FILE
    group_list.append(path, GroupTerm("café culture", "avoid", 'coffee, "strong"', "", "Zoë"))
    group_list.append(path, GroupTerm("moot", "ok", "", "", "Sam"))
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "spreadsheets need the mark to read accents"
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[1:] == [["café culture", "avoid", 'coffee, "strong"', "", "Zoë"],
                        ["moot", "ok", "", "", "Sam"]]  # fmt: skip


def test_a_row_is_added_below_one_that_does_not_end_its_line(tmp_path: Path) -> None:
    path = tmp_path / group_list.FILE
    path.write_text(f"{HEADER}\nmoot,ok,,,")
    group_list.append(path, GroupTerm("zorb", "ok", "", "", ""))
    assert [term.term for term in row_checks.read(path) if term.pos == "phrase"] == ["moot", "zorb"]


def test_a_word_with_nothing_beside_it_is_flagged_and_never_allowed(tmp_path: Path) -> None:
    path = write(tmp_path, "zorb,,,,", "QXC,,,,")
    assert said(path, "We zorbed it. Ask the QXC.") == [("zorbed", []), ("QXC", [])]
