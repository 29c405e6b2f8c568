"""On a real Spark, with two cores of this machine."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

import pytest

import plainspeak
from plainspeak.errors import TableError
from plainspeak.integrations import spark
from plainspeak.integrations.spark import __main__, worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

sql = pytest.importorskip("pyspark.sql")
pytestmark = pytest.mark.filterwarnings("default")

TEXTS = ["We utilise it.", None, "The MDT will meet.", "", "Ask us.", "Ring\x00 prior to May."]
ROW = ("rule", "level", "start", "end", "text", "line", "column", "message", "fingerprint")


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    builder = sql.SparkSession.builder.master("local[2, 4]").appName("plainspeak tests")
    builder = builder.config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", 2)
    made = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 1000).getOrCreate()
    made.sparkContext.setLogLevel("OFF")
    yield made
    made.stop()


def table(session: Any, texts: list[str | None], parts: int = 2) -> Any:
    rows = [(number, text) for number, text in enumerate(texts)]
    return session.createDataFrame(rows, "url int, text string").repartition(parts)


def in_order(rows: Any) -> list[tuple[Any, ...]]:
    return sorted((each.url, *(each[name] for name in ROW)) for each in rows.collect())


def of_library(texts: list[str | None]) -> list[tuple[Any, ...]]:
    known = {text: plainspeak.check(text).findings for text in set(texts) if text is not None}
    return sorted(
        (url, *(str(found.level) if name == "level" else getattr(found, name) for name in ROW))
        for url, text in enumerate(texts)
        if text is not None
        for found in known[text]
    )


def test_the_findings_are_those_of_the_library(session: Any) -> None:
    assert in_order(spark.findings(table(session, TEXTS), id="url")) == of_library(TEXTS)


def test_two_hundred_thousand_texts_give_the_findings_of_the_library(session: Any) -> None:
    ends = ["the MDT", "your EHCP", "it prior to May", "reablement", "us", "her", "A&E", "a GP"]
    texts: list[str | None] = [
        f"We utilise {ends[number // 100 % 8]} {number // 100} times." for number in range(200_000)
    ]
    rows = session.sparkContext.parallelize(list(enumerate(texts)), 8)
    found = spark.findings(session.createDataFrame(rows, "url int, text string"), id="url")
    assert in_order(found) == of_library(texts)


def test_every_text_has_a_row_of_scores(session: Any) -> None:
    scores = spark.readability(table(session, TEXTS), id="url").orderBy("url").collect()
    assert [row.words for row in scores] == [3, None, 4, 0, 2, 4]
    assert scores[2].unexplained_acronyms == 1
    assert scores[1].reason is scores[1].error is None


def test_several_columns_of_any_type_are_kept(session: Any) -> None:
    texts = table(session, ["We utilise it."]).selectExpr(
        "url", "text", "current_timestamp() at", "cast(1.5 as decimal(4, 2)) weight", "map(1, 2) m"
    )
    (row,) = spark.findings(texts, id=["at", "weight", "m"]).collect()
    assert (str(row.weight), row.m, row.rule) == ("1.50", {1: 2}, "wordy")
    assert row.at is not None


def test_a_bad_text_is_an_error_row_and_the_job_goes_on(session: Any) -> None:
    texts = table(session, ["We utilise it.", "x" * 100])
    found = sorted(spark.findings(texts, id="url", max_chars=50).collect(), key=lambda r: r.url)
    assert [(row.url, row.rule) for row in found] == [(0, "wordy"), (1, None)]
    assert found[1].error.startswith("the text has 100 characters, and the most is 50.")


def test_the_settings_reach_the_workers(session: Any) -> None:
    settings = plainspeak.Settings(select=("wordy",), levels={"wordy": "error"})
    found = spark.findings(table(session, TEXTS), id="url", settings=settings).collect()
    assert {(row.rule, row.level) for row in found} == {("wordy", "error")}


def test_a_wrong_column_is_refused_before_the_job_begins(session: Any) -> None:
    texts = table(session, TEXTS)
    with pytest.raises(TableError, match=r'no such column. Did you mean "text"'):
        spark.findings(texts, "txt", id="url")
    with pytest.raises(TableError, match='the column "url": it holds int, and not text'):
        spark.findings(texts, "url", id="url")
    with pytest.raises(TableError, match="the result has a column of that name"):
        spark.findings(texts.withColumnRenamed("url", "rule"), id="rule")


def test_a_worker_makes_one_checker_for_all_its_batches() -> None:
    pa = pytest.importorskip("pyarrow")
    job = worker.Job("findings", plainspeak.Settings(audience="staff"), "<text>", 1_000)
    batch = pa.record_batch({worker.TEXT: ["We utilise it."], "url": ["a"]})
    before = worker.checker_for.cache_info().misses
    for _ in range(3):
        assert [each.num_rows for each in worker.check_batches([batch, batch], job)] == [1, 1]
    assert worker.checker_for.cache_info().misses == before + 1


def test_a_worker_that_is_killed_loses_no_row(session: Any, tmp_path: Path) -> None:
    job = worker.Job("findings", plainspeak.Settings(), "<text>", 1_000)
    flag = str(tmp_path / "killed")

    def dies_once(batches: Iterable[Any]) -> Iterator[Any]:
        for found in worker.check_batches(batches, job):
            yield found
            try:
                os.close(os.open(flag, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                continue
            os.kill(os.getpid(), signal.SIGKILL)

    texts: list[str | None] = ["We utilise it."] * 4_000
    given = table(session, texts).selectExpr(f"text as {worker.TEXT}", "url")
    schema = spark.findings(table(session, texts), id="url").schema
    assert in_order(given.mapInArrow(dies_once, schema)) == of_library(texts)
    assert os.path.exists(flag)  # noqa: PTH110


def test_the_command_reads_and_writes_parquet(session: Any, tmp_path: Path) -> None:
    source, target = str(tmp_path / "in.parquet"), str(tmp_path / "out.parquet")
    table(session, TEXTS).write.parquet(source)
    assert __main__.main([source, target, "--id", "url"]) == 0
    assert in_order(session.read.parquet(target)) == of_library(TEXTS)


def test_the_command_says_what_is_wrong_in_one_line(
    session: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "missing.parquet")
    assert __main__.main([missing, str(tmp_path / "out"), "--id", "url"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"plainspeak: {missing}: ")
    assert said.count("\n") == 1
    source = str(tmp_path / "in.parquet")
    table(session, TEXTS).write.parquet(source)
    assert __main__.main([source, str(tmp_path / "out"), "--id", "page"]) == 2
    assert 'the column "page": the table has no such column' in capsys.readouterr().err
