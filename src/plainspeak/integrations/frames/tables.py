"""Tables of pandas, Polars and Arrow: taken apart into batches, and put together again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from plainspeak.errors import TableError, closest
from plainspeak.integrations.frames import cells as cell_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from plainspeak.integrations.frames.cells import Cell

BATCH_ROWS = 1_000
"""Texts checked before their rows are given out."""


class Batch(NamedTuple):
    """Some texts of a column, and the columns that say which they are, as an Arrow table."""

    cells: Sequence[Cell]
    ids: Any


def library(table: Any) -> str:
    """The library that a table comes from: "pandas", "polars" or "pyarrow"; else its own name."""
    return type(table).__module__.partition(".")[0]


def batches(table: Any, column: str, ids: Sequence[str]) -> Iterator[Batch]:
    """A table in batches of at most ``BATCH_ROWS`` rows.

    Raises ``TableError`` when it is no table, has no such column, or that holds no text.
    """
    if isinstance(table, pa.RecordBatchReader):
        for batch in table:
            yield from _arrow(pa.Table.from_batches([batch]), column, ids)
    elif library(table) == "pandas":
        yield from _pandas(table, column, ids)
    else:
        yield from _arrow(as_arrow(table), column, ids)


def as_arrow(table: Any) -> Any:
    """A table of any library that speaks Arrow, as an Arrow table."""
    if isinstance(table, pa.RecordBatch):
        return pa.Table.from_batches([table])
    if isinstance(table, pa.Table) or hasattr(table, "__arrow_c_stream__"):
        return pa.table(table)
    what = f"{type(table).__name__} is no table that can be read"
    remedy = "Give a table of pandas, Polars or Arrow. A lazy one of Polars needs .collect() first."
    raise TableError("the table", what, remedy)


def like(table: Any, rows: Any) -> Any:
    """An Arrow table as a table of the library that ``table`` comes from."""
    name = library(table)
    if name == "pandas":
        import pandas as pd

        # Whole numbers stay whole beside a null; pandas would make them decimals.
        return rows.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
    if name == "polars":
        import polars as pl

        return pl.from_arrow(rows)
    return rows


def select(table: Any, names: Sequence[str]) -> Any:
    """Some columns of an Arrow table, in types of which rows can be taken."""
    part = table.select(list(names))
    fields = [each.with_type(_TAKEABLE.get(str(each.type), each.type)) for each in part.schema]
    return part.cast(pa.schema(fields))


_TAKEABLE = {"string_view": pa.large_string(), "binary_view": pa.large_binary()}
"""Arrow cannot take rows of a view, in which Polars gives its texts."""


def _arrow(table: Any, column: str, ids: Sequence[str]) -> Iterator[Batch]:
    _refuse_unknown((column, *ids), table.column_names)
    kept = select(table, ids)
    texts = table.column(column)
    for start in range(0, table.num_rows, BATCH_ROWS):
        part = texts.slice(start, BATCH_ROWS)
        yield Batch(cell_reader.from_arrow(part, column), kept.slice(start, BATCH_ROWS))


def _pandas(table: Any, column: str, ids: Sequence[str]) -> Iterator[Batch]:
    _refuse_unknown((column, *ids), list(map(str, table.columns)))
    kept = pa.Table.from_pandas(table[list(ids)], preserve_index=False)
    texts = table[column]
    read = _reader(texts, column)
    for start in range(0, len(table), BATCH_ROWS):
        part = texts.iloc[start : start + BATCH_ROWS]
        yield Batch(read(part), kept.slice(start, BATCH_ROWS))


def _reader(texts: Any, column: str) -> Callable[[Any], list[Cell]]:
    """How the cells of a pandas column are read. Raises ``TableError`` when it holds no text."""
    kind = texts.dtype
    kind = getattr(getattr(kind, "categories", None), "dtype", kind)
    if kind.kind == "O" or str(kind).startswith(("str", "large_string")):
        return cell_reader.from_objects
    if not texts.notna().any():
        return lambda part: [None] * len(part)
    raise cell_reader.not_text(column, str(texts.dtype))


def _refuse_unknown(wanted: Sequence[str], known: Sequence[str]) -> None:
    for name in wanted:
        if name not in known:
            remedy = closest(name, known)
            raise TableError(f'the column "{name}"', "the table has no such column", remedy)
