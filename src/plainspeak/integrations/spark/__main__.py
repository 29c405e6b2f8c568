"""``python -m plainspeak.integrations.spark IN.parquet OUT.parquet``, for ``spark-submit`` too."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from plainspeak._platform.extras import require
from plainspeak.errors import PlainspeakError, SettingsError
from plainspeak.integrations import spark
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Check the texts of a Parquet file or folder, and write the rows to another."""
    arguments = _parser().parse_args(argv)
    try:
        _run(arguments)
    except PlainspeakError as error:
        sys.stderr.write(f"plainspeak: {error}\n")
        return FAILED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m plainspeak.integrations.spark",
        description="Check a column of texts on Spark: a row for each finding, or each text.",
    )
    add = parser.add_argument
    add("source", metavar="IN.parquet", help="a Parquet file or folder with a column of texts")
    add("target", metavar="OUT.parquet", help="the folder to write; it must not be there yet")
    add("--text", default="text", metavar="COLUMN", help="the column of texts (default: text)")
    add(
        "--id",
        action="append",
        required=True,
        metavar="COLUMN",
        help="a column to keep, such as the address of the page; give it again for more",
    )
    add(
        "--rows",
        choices=("findings", "readability"),
        default="findings",
        help="a row for each finding (default), or for each text with its scores",
    )
    add("--name", default="<text>", help='what the texts are, by its ending, such as "page.html"')
    add("--audience", default="public", help="who reads them (default: public)")
    return parser


def _run(arguments: argparse.Namespace) -> None:
    settings = Settings(audience=arguments.audience)
    require("pyspark", "pyarrow", extra="spark")
    from pyspark.errors import AnalysisException
    from pyspark.sql import SparkSession

    session = SparkSession.builder.appName("plainspeak").getOrCreate()
    check = spark.findings if arguments.rows == "findings" else spark.readability
    try:
        table = session.read.parquet(arguments.source)
        made = check(table, arguments.text, id=arguments.id, settings=settings, name=arguments.name)
        made.write.mode("errorifexists").parquet(arguments.target)
    except AnalysisException as error:
        what = str(error).partition("\n")[0].rstrip(".")
        remedy = "Name a Parquet file that is there, and a folder that is not."
        raise SettingsError(arguments.source, what, remedy) from error


if __name__ == "__main__":
    raise SystemExit(main())
