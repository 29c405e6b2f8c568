"""A table for data tools, in Apache Parquet: a row for each finding.

A document that cannot be read has one row, whose ``error`` says why. Needs the extra ``frames``.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from plainspeak._platform.extras import require
from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports import Result, Style

BINARY = True

GROUP_ROWS = 20_000
"""Rows kept until they are written as one group: groups of this size compress and read well."""


class Writer:
    """The rows of all documents, written group by group.

    Raises ``MissingExtraError`` without pyarrow.
    """

    start = b""

    def __init__(self, style: Style) -> None:  # noqa: ARG002  all reports are made alike
        require("pyarrow", extra="frames")
        import pyarrow as pa  # it is large, and few ask for this report
        from pyarrow.parquet import ParquetWriter

        from plainspeak.reports import tables

        self._tables = tables
        self._schema = pa.schema(
            [
                ("document", pa.string()),
                *tables.FINDINGS,
                ("page", pa.int64()),
                ("paragraph", pa.int64()),
                ("section", pa.string()),
            ]
        )
        self._rows: list[tuple[object, ...]] = []
        self._sink = io.BytesIO()
        self._file: Any = ParquetWriter(self._sink, self._schema)

    def add(self, result: Result) -> bytes:
        """A group of rows, when there are enough of them."""
        self._rows += self._made(result)
        if len(self._rows) >= GROUP_ROWS:
            self._flush()
        return self._taken()

    def end(self) -> bytes:
        """The last rows, and the index that a Parquet file ends with."""
        self._flush()
        self._file.close()
        return self._taken()

    def _made(self, result: Result) -> Iterator[tuple[object, ...]]:
        if isinstance(result, DocumentError):
            yield (_text(result.where), *self._tables.error_row(result, self._schema)[1:])
            return
        for finding in result.findings:
            place = finding.location
            row = self._tables.finding_row(finding, place)
            where = (place.page, place.paragraph, place.section)
            yield (_text(result.document.name), *row, *where)

    def _flush(self) -> None:
        if self._rows:
            self._file.write_batch(self._tables.batch(self._rows, self._schema))
            self._rows = []

    def _taken(self) -> bytes:
        """What has been written since this was last asked."""
        made = self._sink.getvalue()
        # pyarrow counts the places of what it writes itself, so the buffer may be emptied.
        self._sink.seek(0)
        self._sink.truncate()
        return made


def _text(name: str) -> str:
    """The name of a file; odd bytes, which no table can hold, become escapes."""
    return name.encode("utf-8", "backslashreplace").decode()
