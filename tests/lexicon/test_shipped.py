from __future__ import annotations

import csv
import io
import shutil
from typing import TYPE_CHECKING

import pytest

from plainspeak.cli.lists import checker_for
from plainspeak.errors import ListError
from plainspeak.lexicon import inflections, phrase_forms, row_checks, tidy, validate
from plainspeak.lexicon.catalogue import FOLDER, NO_LISTS, ListInfo, catalogue, unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LISTS = pytest.mark.parametrize("listed", catalogue(), ids=lambda listed: listed.name)


ONE_IN = 10
"""Of so many rows one is tried here: ``plainspeak lists check``, which CI runs, tries them all."""


@LISTS
def test_rows_do_what_their_own_sentences_say(listed: ListInfo) -> None:
    checker = checker_for(listed.path, listed)
    for term in row_checks.read(listed.path)[::ONE_IN]:
        assert [str(error) for error in validate.of_term(term, checker)] == []


@LISTS
def test_a_shipped_list_equals_its_tidy_form(listed: ListInfo, tmp_path: Path) -> None:
    copy = tmp_path / listed.path.name  # the list itself keeps its date, by which it is compiled
    copy.write_bytes(listed.path.read_bytes())
    assert not tidy.tidy_file(copy)


@LISTS
def test_no_term_stands_twice_with_one_meaning(listed: ListInfo) -> None:
    terms = row_checks.read(listed.path)
    rows = [(each.term, each.pos, each.meaning, each.needs, each.unless) for each in terms]
    assert len(rows) == len(set(rows))


WORDS = {"jargon", "medical", "respect", "wordy"}


def test_the_catalogue_names_every_list_once() -> None:
    files = {path.stem for path in FOLDER.glob("*.csv")}
    names = [listed.name for listed in catalogue()]
    assert sorted(files - NO_LISTS) == names


@pytest.fixture
def lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with one list that is named and one that is not."""
    for name in ("lists.csv", "fields.csv", "carers.csv"):
        shutil.copy(FOLDER / name, tmp_path)
    rows = (tmp_path / "lists.csv").read_text("utf-8").splitlines(keepends=True)
    kept = [row for row in rows if row.startswith(("list,", "carers,"))]
    (tmp_path / "lists.csv").write_text("".join(kept), "utf-8")
    shutil.copy(FOLDER / "carers.csv", tmp_path / "gardens.csv")
    monkeypatch.setattr("plainspeak.lexicon.catalogue.FOLDER", tmp_path)
    catalogue.cache_clear()
    yield tmp_path
    catalogue.cache_clear()


def test_a_list_that_lists_csv_does_not_name_is_told(lists: Path) -> None:
    assert unnamed() == [lists / "gardens.csv"]


def test_a_line_of_lists_csv_with_a_cell_too_few_is_told(lists: Path) -> None:
    with (lists / "lists.csv").open("a", encoding="utf-8") as file:
        file.write("gardens,Gardens,everyone,MIT,us\n")
    with pytest.raises(ListError, match=r"lists\.csv, line 3: this line has 5 cells, and not 6"):
        catalogue()


def test_rows_that_only_give_a_meaning_stand_in_the_glossary() -> None:
    rows = [(each, listed.name) for listed in catalogue() for each in row_checks.read(listed.path)]
    quiet = [(each, name) for each, name in rows if each.level == "ok" and each.kind in WORDS]
    assert {name for _, name in quiet} == {"glossary"}
    assert [each.term for each, name in rows if name == "glossary" and not each.meaning] == []


def test_a_row_that_warns_has_a_swap_that_nearly_always_fits() -> None:
    rows = [
        each
        for listed in catalogue()
        if listed.audiences == ("everyone",)
        for each in row_checks.read(listed.path)
        if each.level == "avoid" and each.kind != "respect" and each.say_instead
    ]
    assert len(rows) > 1_000
    assert [each.term for each in rows if set(each.say_instead) <= {*each.contextual_swaps}] == []


def test_the_forms_of_words_are_up_to_date() -> None:
    terms = [term for listed in catalogue() for term in row_checks.read(listed.path)]
    text = (FOLDER / inflections.FILE).read_text("utf-8")
    written = {(row[0], row[1]) for row in csv.reader(io.StringIO(text))} - {("word", "pos")}
    needed = inflections.complete(set(phrase_forms.needed(terms)))
    assert written == {(each.word, each.pos) for each in needed}


def test_the_lists_hold_enough_to_be_of_use() -> None:
    sizes = {listed.name: len(row_checks.read(listed.path)) for listed in catalogue()}
    assert sizes["plain_words"] >= 250
    assert sizes["health_nhs"] + sizes["council_local_government"] >= 150
