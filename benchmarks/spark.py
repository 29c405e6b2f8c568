"""Texts on Spark beside the library alone: what Spark costs, and what a second core brings.

    python benchmarks/spark.py [TEXTS]

Each way runs in a process of its own, and the first texts warm it up. "Python workers over the
library" compares time of the processor, which other programs on the machine hardly change: it is
what Spark makes Python do beside the checking. The other figures are wall-clock time, and need a
machine with nothing else to do.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

import plainspeak

sys.path.insert(0, str(Path(__file__).parent))
from samples import short_texts, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXTS = 20_000
PAGES = 1_600
"""Longer texts, of about 300 words."""

FEW = 400


def library(path: str) -> dict[str, float]:
    """Check the file in this process."""
    column = pq.read_table(path).column("text").to_pylist()
    checker = plainspeak.Checker()
    for text in column[:FEW]:
        checker.check(text)
    began, used = time.perf_counter(), time.process_time()
    found = sum(len(report.findings) for report in checker.check_many(column))
    return {
        "found": found,
        "wall": time.perf_counter() - began,
        "processor": time.process_time() - used,
    }


def on_spark(path: str, cores: int) -> dict[str, float]:
    """Check the file with so many cores."""
    from pyspark.sql import SparkSession

    from plainspeak.integrations import spark
    from plainspeak.integrations.spark import worker

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(f"local[{cores}]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.files.maxPartitionBytes", "2m")
    session = builder.config("spark.log.level", "OFF").getOrCreate()
    table = session.read.parquet(path).repartition(2 * cores).cache()
    total = table.count()
    spark.findings(table.limit(FEW).repartition(cores), id="id").count()
    used = session.sparkContext.accumulator(0.0)
    check = worker.mapper(worker.Job("findings", plainspeak.Settings(), "<text>", 1_000_000))

    def timed(batches: Iterable[Any]) -> Iterator[Any]:
        before = time.process_time()
        yield from check(batches)
        used.add(time.process_time() - before)

    texts_alone = table.select(table["text"].alias(worker.TEXT), "id")
    began = time.perf_counter()
    rows = texts_alone.mapInArrow(timed, spark.findings(table, id="id").schema)
    found = rows.count()
    wall = time.perf_counter() - began
    session.stop()
    assert total
    return {"found": found, "wall": wall, "processor": used.value}


def apart(*arguments: str) -> dict[str, float]:
    """The same in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, *arguments], capture_output=True, text=True, check=True
    )
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def compare(name: str, column: list[str]) -> None:
    """Print how each way does on some texts."""
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/texts.parquet"
        pq.write_table(pa.table({"id": list(range(len(column))), "text": column}), path)
        alone = apart("library", path)
        one, two = apart("spark", path, "1"), apart("spark", path, "2")
    assert alone["found"] == one["found"] == two["found"]
    print(f"{name}: {len(column):,} texts of {sum(map(len, column)) // len(column)} characters")
    for label, result in (("library", alone), ("Spark, one core", one), ("Spark, two cores", two)):
        print(f"  {label:32}{len(column) / result['wall']:8.0f} a second")
    workers = one["processor"] / alone["processor"] - 1
    print(f"  {'Python workers over the library':32}{100 * workers:8.0f} %")
    print(f"  {'Spark over the library':32}{100 * (one['wall'] / alone['wall'] - 1):8.0f} %")
    print(f"  {'two cores over one':32}{one['wall'] / two['wall']:8.2f} times")


def main() -> None:
    """Print the rates."""
    if sys.argv[1:2] == ["library"]:
        print(json.dumps(library(sys.argv[2])))
    elif sys.argv[1:2] == ["spark"]:
        print(json.dumps(on_spark(sys.argv[2], int(sys.argv[3]))))
    else:
        number = int(sys.argv[1]) if sys.argv[1:] else TEXTS
        compare("short texts", short_texts(number))
        compare("pages", texts(max(FEW, number * PAGES // TEXTS)))


if __name__ == "__main__":
    main()
