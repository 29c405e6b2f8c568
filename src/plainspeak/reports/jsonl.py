"""The wire format, a line for each document, for programs that read line by line.

A line is one of the ``documents`` of the wire format, or one of its ``errors``: a path and a
message.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports.json import error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports import Results, Style

WITH_SCORES = True


def write(results: Results, style: Style) -> Iterator[str]:  # noqa: ARG001  all reports look alike
    """One JSON object a line."""
    for result in results:
        data = error(result) if isinstance(result, DocumentError) else serialise.document(result)
        yield json.dumps(data, ensure_ascii=False) + "\n"
