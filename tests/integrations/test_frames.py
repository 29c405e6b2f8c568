from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pa = pytest.importorskip("pyarrow")
frames = pytest.importorskip("plainspeak.integrations.frames")

TEXTS = ["We utilise it.", None, "The MDT will meet.", "", "Ask us.", "Ring us\x00 prior to May."]


def arrow(column: list[Any], **others: list[Any]) -> Any:
    return pa.table({"text": column, **others})


def pandas_table(column: list[Any], **others: list[Any]) -> Any:
    return pytest.importorskip("pandas").DataFrame({"text": column, **others})


def polars_table(column: list[Any], **others: list[Any]) -> Any:
    return pytest.importorskip("polars").DataFrame({"text": column, **others})


def rows(table: Any) -> list[dict[str, Any]]:
    """The rows of a table of any library, with ``None`` for what is not there."""
    if isinstance(table, pa.Table):
        found = table.to_pylist()
    elif hasattr(table, "to_dicts"):
        found = table.to_dicts()
    else:
        found = pa.Table.from_pandas(table, preserve_index=False).to_pylist()
    return [dict(each) for each in found]


def of_library(texts: list[str | None]) -> list[tuple[object, ...]]:
    """What the library finds in each text, by its row."""
    return [
        (row, f.rule, f.level, f.start, f.end, f.text, f.line, f.column, f.message, f.fingerprint)
        for row, text in enumerate(texts)
        if text is not None
        for f in plainspeak.check(text).findings
    ]


SAME = ("row", "rule", "level", "start", "end", "text", "line", "column", "message", "fingerprint")


@pytest.mark.parametrize("make", [arrow, pandas_table, polars_table])
def test_every_library_gets_the_findings_of_plainspeak(make: Callable[..., Any]) -> None:
    table = make(TEXTS, url=list("abcdef"))
    found = frames.findings(table, id="url")
    assert type(found) is type(table)
    assert [tuple(row[name] for name in SAME) for row in rows(found)] == of_library(TEXTS)
    assert [row["url"] for row in rows(found)] == [list("abcdef")[r["row"]] for r in rows(found)]


@given(st.lists(st.none() | st.text(st.characters(codec="utf-8"), max_size=60), max_size=5))
def test_any_texts_give_the_findings_of_plainspeak(texts: list[str | None]) -> None:
    table = pa.table({"text": pa.array(texts, pa.string())})
    found = frames.findings(table).to_pylist()
    assert [tuple(row[name] for name in SAME) for row in found] == of_library(texts)


@pytest.mark.parametrize("make", [arrow, pandas_table, polars_table])
def test_every_text_has_a_row_of_scores_and_a_null_has_nulls(make: Callable[..., Any]) -> None:
    scores = rows(frames.readability(make(TEXTS)))
    assert [row["words"] for row in scores] == [3, None, 4, 0, 2, 5]
    assert {value for name, value in scores[1].items() if name != "row"} == {None}
    report = plainspeak.check("The MDT will meet.")
    assert scores[2]["findings"] == len(report.findings)
    assert scores[2]["unexplained_acronyms"] == 1
    assert scores[2]["flesch_kincaid_grade"] == report.readability.flesch_kincaid_grade
    assert scores[2]["reason"] == report.readability.reason


def test_the_columns_and_their_types_are_a_promise() -> None:
    found = frames.findings(arrow(["We utilise it."]))
    assert [f"{each.name} {each.type}" for each in found.schema] == [
        "row int64",
        "rule string",
        "level string",
        "start int64",
        "end int64",
        "text string",
        "line int64",
        "column int64",
        "message string",
        "suggestions list<item: struct<text: string, safe: bool>>",
        "term string",
        "meaning string",
        "source string",
        "fingerprint string",
        "error string",
    ]
    scores = frames.readability(arrow(["Ask us."]))
    kinds = [str(each.type) for each in scores.schema]
    assert scores.column_names[:8] == ["row", *frames.READABILITY.names[:7]]
    assert kinds.count("int64") == 11
    assert kinds.count("double") == 11
    assert scores.column_names[-2:] == ["reason", "error"]


@pytest.mark.parametrize("check", [frames.findings, frames.readability])
@pytest.mark.parametrize("texts", [[], [None], ["Ask us."]])
def test_a_table_with_nothing_to_say_has_the_same_columns(
    check: Callable[..., Any], texts: list[str | None]
) -> None:
    table = pa.table({"text": pa.array(texts, pa.string()), "at": pa.array(texts, pa.string())})
    assert (
        check(table, id="at").schema == check(arrow(["We utilise it."], at=["x"]), id="at").schema
    )


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())],
)
def test_every_kind_of_text_column_is_read(kind: Any) -> None:
    column = pa.array(["We utilise it.", None]).cast(kind)
    assert frames.findings(pa.table({"text": column})).column("text").to_pylist() == ["utilise"]


def test_a_column_of_nulls_alone_is_read() -> None:
    assert frames.findings(pa.table({"text": pa.nulls(3)})).num_rows == 0
    assert frames.readability(pandas_table([None, None])).shape[0] == 2


@pytest.mark.parametrize(
    ("make", "kind"), [(arrow, "int64"), (pandas_table, "int64"), (polars_table, "int64")]
)
def test_a_column_of_another_type_is_refused(make: Callable[..., Any], kind: str) -> None:
    with pytest.raises(TableError, match=f'the column "text": it holds {kind}, and not text'):
        frames.findings(make([1, 2]))


def test_a_column_that_is_not_there_is_named_with_the_nearest() -> None:
    with pytest.raises(TableError, match=r'no such column\. Did you mean "text"'):
        frames.findings(arrow(["Ask us."]), "texts")
    with pytest.raises(TableError, match='the column "url": the table has no such column'):
        frames.findings(arrow(["Ask us."]), id="url")


def test_a_kept_column_may_not_hide_one_of_ours() -> None:
    with pytest.raises(TableError, match='the column "rule": the result has a column of that name'):
        frames.findings(arrow(["Ask us."], rule=["x"]), id="rule")


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(TableError, match="list is no table"):
        frames.findings(["We utilise it."])


def test_a_bad_cell_is_an_error_row_and_the_others_are_checked() -> None:
    table = pandas_table(["We utilise it.", 3, "We utilise\ud800 it.", float("nan"), "x" * 100])
    found = rows(frames.findings(table.astype(object), max_chars=50))
    assert [(row["row"], row["rule"]) for row in found] == [
        (0, "wordy"),
        (1, None),
        (2, "wordy"),
        (4, None),
    ]
    assert found[1]["error"].startswith("the cell holds int, and not text.")
    assert found[3]["error"].startswith("the text has 100 characters, and the most is 50.")


def test_bytes_that_are_no_utf8_are_an_error_row() -> None:
    offsets, data = pa.py_buffer(b"\x00\x00\x00\x00\x02\x00\x00\x00\x10\x00\x00\x00"), b"\xff\xfe"
    broken = pa.Array.from_buffers(
        pa.string(), 2, [None, offsets, pa.py_buffer(data + b"We utilise it.")]
    )
    found = frames.findings(pa.table({"text": broken})).to_pylist()
    assert found[0]["error"].startswith("the text is not valid UTF-8 (byte 0).")
    assert (found[1]["row"], found[1]["text"]) == (1, "utilise")


class Failing(plainspeak.Checker):
    """Fails at one text, as a rule with a fault would."""

    def check(self, text: str, name: str = "<text>") -> plainspeak.Report:
        """The report, but for one text."""
        if text == "boom":
            message = "no such luck"
            raise RuntimeError(message)
        return super().check(text, name)


def test_a_text_that_breaks_a_rule_is_an_error_row() -> None:
    found = frames.findings(arrow(["boom", "We utilise it."]), checker=Failing()).to_pylist()
    assert "RuntimeError: no such luck" in found[0]["error"]
    assert found[1]["rule"] == "wordy"


def test_a_text_that_stands_there_often_is_checked_once() -> None:
    asked: list[str] = []

    class Counting(plainspeak.Checker):
        def check(self, text: str, name: str = "<text>") -> plainspeak.Report:
            asked.append(text)
            return super().check(text, name)

    frames.findings(arrow(["Ask us.", "No.", "Ask us.", "Ask us."]), checker=Counting())
    assert asked == ["Ask us.", "No."]


def test_a_reader_is_read_batch_by_batch_and_rows_are_counted_through() -> None:
    taken: list[int] = []

    def source() -> Iterator[Any]:
        for number in range(3):
            taken.append(number)
            yield pa.record_batch({"text": ["Ask us.", "We utilise it."]})

    schema = pa.schema([("text", pa.string())])
    found = frames.findings(pa.RecordBatchReader.from_batches(schema, source()))
    assert isinstance(found, pa.RecordBatchReader)
    assert taken == [0]
    first = found.read_next_batch()
    assert len(taken) <= 2
    assert [*first["row"].to_pylist(), *found.read_all()["row"].to_pylist()] == [1, 3, 5]


def test_rows_are_counted_through_a_long_table() -> None:
    texts = ["Ask us."] * 2_500
    texts[999] = texts[1_000] = texts[2_499] = "We utilise it."
    assert frames.findings(arrow(texts))["row"].to_pylist() == [999, 1_000, 2_499]


def test_texts_may_be_markdown_and_for_other_readers() -> None:
    table = arrow(["`utilise` The mollified `MDT`."])
    assert frames.findings(table, name="page.md").num_rows == 1
    easy = plainspeak.Checker(plainspeak.Settings(select=("wordy",)))
    assert frames.findings(table, checker=easy)["rule"].to_pylist() == ["wordy"]
