"""The edges of cells, columns and counts in lists, and what fields and statuses tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak
from plainspeak.errors import ListError
from plainspeak.lexicon import (
    conflicts,
    fields,
    group_list,
    inflections,
    phrase_forms,
    row_checks,
    sheet_headings,
    status,
    table,
    validate,
)  # fmt: skip
from plainspeak.lexicon.group_list import GroupTerm
from plainspeak.lexicon.sheet_rows import SheetRow
from plainspeak.model import Term

if TYPE_CHECKING:
    from pathlib import Path

ROW = {
    "term": "moot", "kind": "jargon", "pos": "verb", "level": "avoid", "say_instead": "raise",
    "status": "current", "example": "We moot it.", "keep": "We raise it.", "source": "us",
}  # fmt: skip


CHOOSE = "choose current, old, not-yet or unsure"


def cells(**more: str) -> list[str]:
    values = {**ROW, **more}
    return [values.get(column, "") for column in table.COLUMNS]


def write(folder: Path, *rows: list[str], head: tuple[str, ...] = table.COLUMNS) -> Path:
    path = folder / "our_words.csv"
    path.write_text(table.written([head, *rows]), "utf-8")
    return path


def refused(**more: str) -> str:
    """What is said of a row; empty where nothing is."""
    try:
        row_checks.check("words.csv, line 2", cells(**more))
    except ListError as error:
        return error.what
    return ""


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, ""),
        ({"meaning": "so " * 25}, ""),
        ({"meaning": "so " * 26}, 'the meaning of "moot" is over 25 words'),
        ({"level": "consider"}, ""),
        ({"level": "consider", "say_instead": ""}, '"moot" is to be avoided but has no swap'),
        ({"level": "ok", "say_instead": ""}, ""),
        ({"level": "explain", "say_instead": ""}, '"moot" has no meaning'),
        ({"level": "explain", "say_instead": "", "meaning": "a talk"}, ""),
        ({"kind": "acronym", "say_instead": "a b"}, '"moot" has no meaning'),
        ({"kind": "acronym", "level": "ok"}, ""),
        ({"say_instead": "-"}, ""),
        ({"say_instead": "talk|moot"}, '"moot" is its own swap'),
        ({"term": ""}, "the term is missing or has a space at an end"),
        ({"term": "moot "}, "the term is missing or has a space at an end"),
        ({"term": "7/24/2026"}, 'the spreadsheet has turned this term into a date ("7/24/2026")'),
        ({"term": "Jul-26"}, 'the spreadsheet has turned this term into a date ("Jul-26")'),
        ({"term": "24-Jul it"}, ""),
        ({"keep": "#REF!"}, 'the spreadsheet has put "#REF!" in a cell'),
        ({"level": ""}, '"" is not a level'),
        ({"nation": "mars"}, '"mars" is not a nation'),
        ({"status": "gone"}, f'the cell status is not clear: "gone" is not a status; {CHOOSE}'),
        ({"unless": "near:"}, 'the cell unless is not clear: "near:" is not a condition'),
        ({"needs": "capital:x"}, 'the cell needs is not clear: "capital:x" is not a condition'),
        ({"needs": "field:mars"}, 'the cell needs is not clear: "mars" is not a field'),
        ({"say_instead": "tell [name]"}, 'nothing fills "[name]" in the swap "tell [name]"'),
        ({"say_instead": "tell ..."}, 'nothing fills "..." in the swap "tell ..."'),
        ({"say_instead": "moot someone > tell"},
         'the swap "moot someone > tell" is not clear: "someone" would be lost'),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_row(more: dict[str, str], said: str) -> None:
    assert refused(**more) == said


def test_a_group_may_flag_a_word_with_no_swap() -> None:
    bare = cells(say_instead="")
    row_checks.check("words.csv, line 2", bare, theirs=True)
    row_checks.check("words.csv, line 2", cells(say_instead="", kind="acronym"), theirs=True)
    with pytest.raises(ListError, match="has no swap"):
        row_checks.check("words.csv, line 2", bare)
    with pytest.raises(ListError, match="has no swap"):
        row_checks.check("words.csv, line 2", cells(say_instead="", level="consider"), theirs=True)


def test_a_cell_holds_so_much_and_no_more(tmp_path: Path) -> None:
    longest = "x" * table.MAX_CELL_CHARS
    assert len(list(table.csv_rows(write(tmp_path, cells(keep=longest))))) == 2
    with pytest.raises(ListError, match="line 3: a cell has over 5,000 characters"):
        list(table.csv_rows(write(tmp_path, cells(), cells(keep=f"{longest}x"))))


def test_a_row_is_named_by_the_line_it_begins_on(tmp_path: Path) -> None:
    path = write(tmp_path, cells(keep="one\ntwo"), [""] * 16, cells(term="zog"))
    assert [term.line for term in row_checks.read(path)] == [2, 5]


@pytest.mark.parametrize(
    ("head", "count", "said"),
    [
        (table.COLUMNS, 15, "line 2: this row has 15 cells and not 16"),
        (table.COLUMNS, 16, None),
        (table.COLUMNS, 17, "line 2: this row has 17 cells and not 16"),
        ((*table.COLUMNS, *table.OPTIONAL), 15, "line 2: this row has 15 cells and not 18"),
        ((*table.COLUMNS, *table.OPTIONAL), 16, None),
        ((*table.COLUMNS, *table.OPTIONAL), 18, None),
        ((*table.COLUMNS, *table.OPTIONAL), 19, "line 2: this row has 19 cells and not 18"),
        ((*table.COLUMNS, "general"), 16, "the columns are missing or in another order"),
        (table.COLUMNS[1:], 15, "the columns are missing or in another order"),
        ((*table.COLUMNS, "mean"), 17, 'the column "mean" is not known'),
        (("a", "term"), 2, 'the column "a" is not known'),
        (("a", "b", "term"), 2, "the columns are missing or in another order"),
        (("a;b",), 1, "the columns are missing or in another order"),
        (("a;b;c",), 1, "the cells are split with semicolons, not commas"),
    ],
)
def test_the_columns_of_a_list(
    tmp_path: Path, head: tuple[str, ...], count: int, said: str | None
) -> None:
    row = [*cells(), "x", "y", "z"][:count]
    path = write(tmp_path, row, head=head)
    if said is None:
        assert len(list(table.rows(path))) == 1
    else:
        with pytest.raises(ListError) as error:
            list(table.rows(path))
        assert said in str(error.value)


def test_swaps_that_fit_in_some_sentences_only_are_marked() -> None:
    made = table.term("words.csv", 2, cells(say_instead="raise?|talk about"))
    assert (made.list, made.say_instead, made.contextual_swaps) == (
        "words",
        ("raise", "talk about"),
        ("raise",),
    )


@pytest.mark.parametrize(
    ("more", "safe"),
    [
        ({}, True),
        ({"say_instead": "raise?|talk"}, False),
        ({"say_instead": "raise|talk?"}, True),
        ({"say_instead": ""}, False),
        ({"level": "consider"}, False),
        ({"kind": "respect"}, False),
        ({"kind": "acronym"}, False),
    ],
)
def test_whether_the_first_swap_is_made_unasked(more: dict[str, str], *, safe: bool) -> None:
    assert table.is_safe(table.term("words.csv", 2, cells(**more))) is safe


@pytest.mark.parametrize(
    ("term", "short"),
    [("MDT", True), ("C4", True), ("GPhC", True), ("Leeds", False), ("M D", False), ("mdt", False),
     ("x5", False), ("24", True)],
)  # fmt: skip
def test_a_short_form_has_two_capitals_or_figures(term: str, *, short: bool) -> None:
    assert GroupTerm(term, "avoid", "", "", "").short_form is short


@pytest.mark.parametrize(
    ("cells", "action"),
    [
        (["moot", "", "raise", "", ""], "avoid"),
        (["moot", "", "", "a talk", ""], "explain"),
        (["moot", "", "raise", "a talk", ""], "avoid"),
        (["moot", "", "", "", ""], "avoid"),
        (["moot", "OK", "", "a talk", ""], "ok"),
    ],
)
def test_what_a_group_wants_is_told_by_what_it_filled_in(cells: list[str], action: str) -> None:
    assert GroupTerm.of(cells).action == action


def test_words_that_are_fine_are_taken_in_every_form() -> None:
    rows = [
        (number, *(row[table.COLUMNS.index(name)] for name in ("term", "kind", "pos", "variants")))
        for number, row in group_list.ok_rows(["QXZ", "Signpost"], table.COLUMNS)
    ]
    assert rows == [
        (1, "QXZ", "acronym", "", ""),
        (2, "signpost", "jargon", "noun", "signposts"),
        (2, "signpost", "jargon", "verb", "signposts"),
        (2, "signpost", "jargon", "phrase", "signposts"),
    ]


@pytest.mark.parametrize(
    ("weights", "strongest"),
    [
        ({}, set()),
        ({"housing": 1}, {"housing"}),
        ({"housing": 1, "law": 1}, {"housing", "law"}),
        ({"housing": 2, "law": 1}, {"housing", "law"}),
        ({"housing": 3, "law": 1}, {"housing"}),
        ({"housing": 3, "law": 2}, {"housing", "law"}),
        ({"housing": 8, "law": 2}, {"housing", "law"}),
        ({"housing": 9, "law": 2}, {"housing"}),
        ({"housing": 12, "law": 3}, {"housing", "law"}),
        ({"housing": 4, "ireland": 40}, {"housing"}),
    ],
)
def test_a_document_is_of_its_strongest_fields(
    weights: dict[str, int], strongest: set[str]
) -> None:
    assert fields.strongest(weights) == strongest


def test_each_word_speaks_once_for_a_field() -> None:
    assert fields.weigh(["tenant", "tenants", "landlord", "table"])["housing"] == 3
    assert fields.weigh([]) == {}
    assert fields.fields_of_word("te") == frozenset()


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("", ""),
        ("current", ""),
        ("unsure: it may end", ""),
        ("current: it began in May", ""),
        ("old: replaced by X", '"ABC" is old: it was replaced by X.'),
        ("old: no longer used", '"ABC" is old: it is no longer used.'),
        ("old: called X now", '"ABC" is old: it is called X now.'),
        ("old: closed in May", '"ABC" is old: it closed in May.'),
        ("old: X does its work", '"ABC" is old: X does its work.'),
        ("not-yet", '"ABC" is planned and not in use yet.'),
        ("not-yet: it comes in May", '"ABC" is planned and not in use yet: it comes in May.'),
    ],
)
def test_a_status_is_said_in_a_sentence(cell: str, said: str) -> None:
    assert status.sentence(cell, "ABC") == said


@pytest.mark.parametrize(
    ("phrase", "pos", "head"),
    [
        ("carry out", "verb", ("", "carry", " out")),
        ("co-produce", "verb", ("co-", "produce", "")),
        ("co-produce plans", "verb", ("co-", "produce", " plans")),
        ("sign-off on", "verb", ("", "sign", "-off on")),
        ("use", "verb", ("", "use", "")),
        ("package of care", "noun", ("", "package", " of care")),
        ("new package of care for you", "noun", ("new ", "package", " of care for you")),
        ("step-down bed", "noun", ("step-down ", "bed", "")),
        ("drop-in", "noun", ("drop-", "in", "")),
        ("older person sleeping rough", "noun", ("older ", "person", " sleeping rough")),
        ("bed", "noun", ("", "bed", "")),
        ("very good", "adjective", ("very ", "good", "")),
    ],
)
def test_the_word_of_a_phrase_that_inflects(
    phrase: str, pos: str, head: tuple[str, str, str]
) -> None:
    assert phrase_forms.head(phrase, pos) == head


def test_the_words_that_a_list_inflects() -> None:
    rows = [
        Term("words", 2, "carry out", pos="verb", variants=("do it",), say_instead=("finish",)),
        Term("words", 3, "MDT", pos="noun", kind="acronym"),
        Term("words", 4, "in order", pos="phrase"),
        Term("words", 5, "drop 5", pos="noun"),
    ]
    assert list(phrase_forms.needed(rows)) == [
        ("carry", "verb"), ("do", "verb"), ("finish", "verb"),
    ]  # fmt: skip


def test_the_forms_of_words_and_of_what_else_they_may_be() -> None:
    made = inflections.complete([("signpost", "verb")])
    assert [(each.word, each.pos) for each in made] == [("signpost", "noun"), ("signpost", "verb")]
    assert [each.also for each in made] == [("verb",), ("noun",)]
    assert inflections.complete([("signpost", "a verb".removeprefix("a "))]) == made
    assert inflections.bases_of(made)["signposts"] == ("signpost",)


def found(*rows: list[str]) -> sheet_headings.Columns:
    return sheet_headings.find(
        "sheet.csv", [SheetRow(f"row {number}", row) for number, row in enumerate(rows, 1)]
    )


TITLE = ["Words of our group", ""]


@pytest.mark.parametrize("titles", range(6))
def test_headings_are_looked_for_in_the_first_five_rows(titles: int) -> None:
    rows = [TITLE] * titles + [["Say  instead:", "WORD"], ["raise", "moot"]]
    if titles < 5:
        columns = found(*rows)
        assert columns.places == {"term": 1, "say": 0}
        assert columns.first_row == titles + 1
        assert columns.headings == {"term": "WORD", "say": "Say instead:"}
    else:
        with pytest.raises(ListError, match="no column is headed"):
            found(*rows)


@pytest.mark.parametrize(
    ("headings", "row", "said"),
    [
        (["word", "owner"], ["moot", ""], 'the column "owner" is not known'),
        (["word", "page"], ["moot", "3"], None),
        (["word", ""], ["moot", " "], None),
        (["word", ""], ["moot"], None),
        (["word", ""], ["moot", "x"], "the column number 2, which has no heading is not known"),
        (["", "word", "Who  else"], ["x", "moot", "y"],
         'the columns number 1, which has no heading, "Who else" are not known'),
    ],
)  # fmt: skip
def test_a_column_that_nobody_would_look_at_is_refused(
    headings: list[str], row: list[str], said: str | None
) -> None:
    if said is None:
        assert "term" in found(headings, row).places
    else:
        with pytest.raises(ListError) as error:
            found(headings, row)
        assert error.value.what == said


def twin(line: int, term: str, **more: object) -> Term:
    return Term("words", line, term, **({"say_instead": ("other",)} | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([twin(2, "aid"), twin(3, "help")], []),
        ([twin(2, "aid", unless="start"), twin(3, "aid")], []),
        ([twin(2, "aid", nation="wales"), twin(3, "aid")], []),
        ([twin(2, "aid"), twin(3, "aid"), twin(4, "aid")], [2, 2]),
        ([twin(2, "Aid"), twin(3, "aid")], []),
        ([twin(2, "aid", level="ok"), twin(3, "aid", kind="name", needs="start")], []),
        ([twin(2, "aid", level="ok"), twin(3, "aid", level="ok", needs="start")], []),
        ([twin(2, "aid", level="ok", unless="start"), twin(3, "aid", needs="start")], []),
        ([twin(2, "aid", level="ok"), twin(3, "assist", variants=("aid",))], [2, 2]),
        ([twin(2, "aid", say_instead=("help",)), twin(3, "help", say_instead=("support",))], []),
        ([twin(2, "aid", level="explain", say_instead=("help",)),
          twin(3, "help", level="explain", say_instead=("aid",))], []),
    ],
)  # fmt: skip
def test_what_is_wrong_between_rows(rows: list[Term], said: list[int]) -> None:
    errors = [error.what for error in conflicts.find_conflicts(rows)]
    assert len(errors) == len(said)
    assert all(f"line {line}" in what for what, line in zip(errors, said, strict=True))


def test_a_row_with_no_sentences_is_told_what_is_missing() -> None:
    checker = plainspeak.Checker(plainspeak.Settings(select=("shouting",)))

    def said(term: Term) -> list[str]:
        return [error.what for error in validate.of_term(term, checker)]

    assert said(twin(2, "aid")) == ['"aid" has no example', '"aid" has no keep']
    assert said(twin(2, "aid", level="ok", keep="We aid.")) == []
    assert said(twin(2, "aid", level="ok")) == ['"aid" has no keep']
