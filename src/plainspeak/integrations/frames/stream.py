"""A column of texts in; a row for each finding out, or a row for each text with its scores."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from plainspeak.checker import Checker
from plainspeak.errors import TableError
from plainspeak.integrations.frames import rows, tables
from plainspeak.integrations.frames.cells import MAX_CHARS
from plainspeak.integrations.frames.check import Options, results
from plainspeak.integrations.frames.schema import READABILITY
from plainspeak.reports.tables import FINDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from plainspeak.integrations.frames.check import Result
    from plainspeak.integrations.frames.tables import Batch

    Rows = Callable[[Iterable[Result]], tuple[list[int], Any]]

ROW = pa.field("row", pa.int64())
"""The place of the text in the table, from 0."""


def findings(
    table: Any,
    column: str = "text",
    *,
    id: str | Sequence[str] = (),  # noqa: A002  what Spark and people call it
    checker: Checker | None = None,
    name: str = "<text>",
    max_chars: int = MAX_CHARS,
) -> Any:
    """One row for each finding in a column of texts, in a table of the same library.

    ``table`` is a table of pandas, Polars or Arrow; a ``RecordBatchReader`` gives a reader, which
    checks each batch when it is asked for. ``id`` names columns to keep beside the number of the
    ``row``. ``name`` says by its ending what the texts are, such as "page.html".
    A null has no rows. A text that cannot be checked has one row, whose ``error`` says why.
    Raises ``TableError`` when the table has no such column, or it holds no text.

    >>> table = pa.table({"text": ["We utilise it.", None], "url": ["a", "b"]})
    >>> findings(table, id="url").select(["row", "url", "rule", "text"]).to_pylist()
    [{'row': 0, 'url': 'a', 'rule': 'wordy', 'text': 'utilise'}]
    """
    options = Options(name, max_chars)
    return _checked(table, column, _names(id), (rows.findings, FINDINGS), (checker, options))


def readability(
    table: Any,
    column: str = "text",
    *,
    id: str | Sequence[str] = (),  # noqa: A002  as above
    checker: Checker | None = None,
    name: str = "<text>",
    max_chars: int = MAX_CHARS,
) -> Any:
    """One row for each text of a column, with counts and scores; a null has nulls.

    Takes and raises what ``findings`` does.

    >>> table = pa.table({"text": ["We utilise it.", None]})
    >>> readability(table).select(["row", "words", "findings"]).to_pylist()
    [{'row': 0, 'words': 3, 'findings': 1}, {'row': 1, 'words': None, 'findings': None}]
    """
    options = Options(name, max_chars, scores=True)
    return _checked(table, column, _names(id), (rows.readability, READABILITY), (checker, options))


def _names(ids: str | Sequence[str]) -> tuple[str, ...]:
    return (ids,) if isinstance(ids, str) else tuple(ids)


def _checked(
    table: Any,
    column: str,
    ids: tuple[str, ...],
    output: tuple[Rows, Any],
    how: tuple[Checker | None, Options],
) -> Any:
    make, schema = output
    refuse_clash(ids, [ROW.name, *schema.names])
    checker, options = how
    read = tables.batches(table, column, ids)
    parts = map(_numbered, checked(read, make, checker or Checker(), options))
    first = next(parts, None) or _empty(table, ids, schema)
    made = (each.cast(first.schema) for each in chain([first], parts))
    if isinstance(table, pa.RecordBatchReader):
        pieces = (batch for each in made for batch in each.to_batches())
        return pa.RecordBatchReader.from_batches(first.schema, pieces)
    return tables.like(table, pa.concat_tables(made))


def checked(
    batches: Iterable[Batch], make: Rows, checker: Checker, options: Options
) -> Iterator[tuple[list[int], Any]]:
    """For each batch the number of its text for each row, and the rows with what tells them apart.

    The columns of the rows are the kept ones, then those of ``FINDINGS`` or ``READABILITY``.
    """
    before = 0
    for cells, ids in batches:
        indices, found = make(results(cells, checker, options))
        columns = [*ids.take(pa.array(indices, pa.int64())).columns, *found.columns]
        schema = pa.schema([*ids.schema, *found.schema])
        yield [before + each for each in indices], pa.Table.from_arrays(columns, schema=schema)
        before += len(cells)


def _numbered(part: tuple[list[int], Any]) -> Any:
    numbers, rows_ = part
    return rows_.add_column(0, ROW, pa.array(numbers, pa.int64()))


def _empty(table: Any, ids: tuple[str, ...], schema: Any) -> Any:
    """No rows, with all columns, for a table without texts."""
    reader = isinstance(table, pa.RecordBatchReader)
    source = table.schema.empty_table() if reader else tables.as_arrow(table)
    return pa.schema([ROW, *tables.select(source, ids).schema, *schema]).empty_table()


def refuse_clash(ids: Sequence[str], ours: Sequence[str]) -> None:
    """Raise ``TableError`` when a kept column has the name of one of ours."""
    for name in ids:
        if name in ours:
            remedy = "Give it another name first."
            raise TableError(f'the column "{name}"', "the result has a column of that name", remedy)
