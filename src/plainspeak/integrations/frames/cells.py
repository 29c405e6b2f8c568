"""The texts of a column, whatever holds them: text, nothing, or why it cannot be checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.types as kinds

from plainspeak.errors import DocumentError, TableError

if TYPE_CHECKING:
    from collections.abc import Iterable

    Cell = str | None | DocumentError

MAX_CHARS = 5_000_000
"""A longer text takes seconds and hundreds of megabytes; it is an error row unless you ask."""


_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a character beyond the first 65,536, which no table can hold."""


def from_arrow(column: Any, name: str) -> list[Cell]:
    """The cells of an Arrow array. Raises ``TableError`` when it does not hold text.

    >>> from_arrow(pa.array(["Ask us.", None]), "text")
    ['Ask us.', None]
    """
    kind = column.type
    if kinds.is_dictionary(kind):
        column, kind = column.cast(kind.value_type), kind.value_type
    if not _is_text(kind):
        raise not_text(name, str(kind))
    try:
        cells: list[Cell] = column.to_pylist()
    except UnicodeDecodeError:  # one of them is not UTF-8: find out which
        return [_decoded(each) for each in column.cast(pa.large_binary()).to_pylist()]
    return cells


def from_objects(values: Iterable[Any]) -> list[Cell]:
    """The cells of a column that may hold anything, as an ``object`` column of pandas does.

    >>> from_objects(["Ask us.", None, float("nan"), 3])[3].explanation
    'the cell holds int, and not text. Make it a string, or leave it empty.'
    """
    return [_object(each) for each in values]


def not_text(name: str, kind: str) -> TableError:
    """The error for a column of another type."""
    remedy = "Name a column of text, or make it text first."
    return TableError(f'the column "{name}"', f"it holds {kind}, and not text", remedy)


def too_long(text: str, most: int) -> DocumentError:
    """The error for a text that would take too much time and memory."""
    what = f"the text has {len(text):,} characters, and the most is {most:,}"
    return DocumentError("<cell>", what, "Cut it into parts, or raise max_chars.")


def _is_text(kind: Any) -> bool:
    views = getattr(kinds, "is_string_view", None)  # from pyarrow 16
    return (
        kinds.is_string(kind)
        or kinds.is_large_string(kind)
        or kinds.is_null(kind)
        or bool(views and views(kind))
    )


def _decoded(value: bytes | None) -> Cell:
    try:
        return None if value is None else value.decode()
    except UnicodeDecodeError as error:
        what = f"the text is not valid UTF-8 (byte {error.start})"
        return DocumentError("<cell>", what, "Read it again with the encoding it was written in.")


def _object(value: Any) -> Cell:
    if isinstance(value, str):
        return value if value.isascii() else _LONE_SURROGATE.sub("\ufffd", value)
    if value is None or value != value or type(value).__name__ == "NAType":  # noqa: PLR0124  NaN
        return None
    what = f"the cell holds {type(value).__name__}, and not text"
    return DocumentError("<cell>", what, "Make it a string, or leave it empty.")
