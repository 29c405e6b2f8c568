"""Findings as rows of a table in Arrow, for Parquet files and for the tables of other libraries.

Columns are added at the end and never change their type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plainspeak._platform.extras import require

require("pyarrow", extra="frames")

import pyarrow as pa  # noqa: E402  asked for first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.errors import DocumentError
    from plainspeak.model import Finding, Location

SUGGESTIONS = pa.list_(pa.struct([("text", pa.string()), ("safe", pa.bool_())]))

FINDINGS = pa.schema(
    [
        ("rule", pa.string()),
        ("level", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("text", pa.string()),
        ("line", pa.int64()),
        ("column", pa.int64()),
        ("message", pa.string()),
        ("suggestions", SUGGESTIONS),
        ("term", pa.string()),
        ("meaning", pa.string()),
        ("source", pa.string()),
        ("fingerprint", pa.string()),
        ("error", pa.string()),
    ]
)
"""One row a finding. ``start`` and ``end`` are code points in the text, half-open; ``error`` says
why a text could not be checked, and all else is then null."""


def finding_row(finding: Finding, place: Location) -> tuple[object, ...]:
    """The values of ``FINDINGS`` for one finding, which is at ``place``."""
    term = finding.term
    return (
        finding.rule,
        str(finding.level),
        finding.start,
        finding.end,
        finding.text,
        place.line,
        place.column,
        finding.message,
        [{"text": each.text, "safe": each.safe} for each in finding.suggestions],
        term.id if term else None,
        (term and term.meaning) or None,
        (term and term.source) or None,
        finding.fingerprint,
        None,
    )


def error_row(error: DocumentError, schema: Any) -> tuple[object, ...]:
    """The values of a row that says only why there is no other."""
    return tuple(error.explanation if name == "error" else None for name in schema.names)


def batch(rows: Sequence[Sequence[object]], schema: Any) -> Any:
    """Rows as an Arrow batch."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
