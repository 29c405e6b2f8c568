"""The wire format: everything, for other programs. ``wire.schema.json`` describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.errors import DocumentError
from plainspeak.model import serialise

if TYPE_CHECKING:
    from plainspeak.reports import Result, Style

TARGET = Target.JSON

WITH_SCORES = True


class Writer:
    """One JSON object, document by document."""

    def __init__(self, style: Style) -> None:  # noqa: ARG002  all reports are made alike
        head = json.dumps({"version": serialise.VERSION, "tool": serialise.tool()})
        self.start = f'{head[:-1]}, "documents": ['
        self._separator = "\n"
        self._errors: list[serialise.Wire] = []

    def add(self, result: Result) -> str:
        """One document; those that cannot be read come at the end."""
        if isinstance(result, DocumentError):
            self._errors.append(error(result))
            return ""
        separator, self._separator = self._separator, ",\n"
        return separator + json.dumps(serialise.document(result), ensure_ascii=False)

    def end(self) -> str:
        """What could not be read."""
        return f'\n], "errors": {json.dumps(self._errors, ensure_ascii=False)}}}\n'


def error(result: DocumentError) -> serialise.Wire:
    """A document that could not be read, and why."""
    return {"path": result.where, "message": result.explanation}
