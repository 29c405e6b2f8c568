"""The wire format, a line for each document, for programs that read line by line.

A line is one of the ``documents`` of the wire format, or one of its ``errors``: a path and a
message.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports.json import error

if TYPE_CHECKING:
    from plainspeak.reports import Result, Style

TARGET = Target.JSON

WITH_SCORES = True


class Writer:
    """One JSON object a line."""

    start = ""

    def __init__(self, style: Style) -> None:
        """Every run looks alike."""

    def add(self, result: Result) -> str:
        """The line of one document."""
        data = error(result) if isinstance(result, DocumentError) else serialise.document(result)
        return json.dumps(data, ensure_ascii=False) + "\n"

    def end(self) -> str:
        """Nothing follows the last line."""
        return ""
