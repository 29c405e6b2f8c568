"""Columns of texts on a cluster: one checker a Python worker, nothing collected.

``docs/scale.md`` says how to plan a large job. ``python -m plainspeak.integrations.spark`` is the
same for ``spark-submit``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plainspeak._platform.extras import require
from plainspeak.errors import TableError, closest
from plainspeak.integrations.spark import worker
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["findings", "readability"]

MAX_CHARS = 1_000_000
"""A longer text is an error row: on a cluster one text must not hold up the rest."""


def findings(
    df: Any,
    text: str = "text",
    *,
    id: str | Sequence[str],  # noqa: A002  what people call it
    settings: Settings | None = None,
    name: str = "<text>",
    max_chars: int = MAX_CHARS,
) -> Any:
    """One row for each finding in a column of texts, beside the columns that ``id`` names.

    The columns are those of ``frames.FINDINGS``. A null has no rows; a text that cannot be checked
    has one row, whose ``error`` says why. Raises ``TableError`` when the table has no such column,
    or it holds no text.
    """
    return _checked(df, text, id, worker.Job("findings", settings or Settings(), name, max_chars))


def readability(
    df: Any,
    text: str = "text",
    *,
    id: str | Sequence[str],  # noqa: A002  as above
    settings: Settings | None = None,
    name: str = "<text>",
    max_chars: int = MAX_CHARS,
) -> Any:
    """One row for each text, with the counts and scores of ``frames.READABILITY``."""
    job = worker.Job("readability", settings or Settings(), name, max_chars)
    return _checked(df, text, id, job)


def _checked(df: Any, text: str, ids: str | Sequence[str], job: worker.Job) -> Any:
    require("pyspark", "pyarrow", extra="spark")
    from plainspeak.integrations.frames.stream import refuse_clash

    kept = (ids,) if isinstance(ids, str) else tuple(ids)
    for column in (text, *kept):
        if column not in df.columns:
            what = "the table has no such column"
            raise TableError(f'the column "{column}"', what, closest(column, df.columns))
    refuse_clash(kept, worker.schema(job).names)
    if df.schema[text].dataType.typeName() not in {"string", "void"}:
        from plainspeak.integrations.frames.cells import not_text

        raise not_text(text, df.schema[text].dataType.simpleString())
    # The text goes first, under a name that no kept column can have.
    columns = [df[text].cast("string").alias(worker.TEXT), *(df[each] for each in kept)]
    return df.select(columns).mapInArrow(worker.mapper(job), _schema(df, kept, job))


def _schema(df: Any, kept: Sequence[str], job: worker.Job) -> Any:
    """The kept columns and ours, as Spark has them."""
    from pyspark.sql import types

    swap = types.StructType().add("text", types.StringType()).add("safe", types.BooleanType())
    kinds = {
        "string": types.StringType(),
        "int64": types.LongType(),
        "double": types.DoubleType(),
    }
    schema = types.StructType([df.schema[each] for each in kept])
    for field in worker.schema(job):
        schema.add(field.name, kinds.get(str(field.type), types.ArrayType(swap)))
    return schema
