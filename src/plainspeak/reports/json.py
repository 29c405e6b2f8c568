"""The wire format: everything, for other programs. ``wire.schema.json`` describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.model import serialise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports import Results, Style

WITH_SCORES = True


def write(results: Results, style: Style) -> Iterator[str]:  # noqa: ARG001  all reports look alike
    """One JSON object, document by document."""
    head = json.dumps({"version": serialise.VERSION, "tool": serialise.tool()})
    yield f'{head[:-1]}, "documents": ['
    errors = []
    separator = "\n"
    for result in results:
        if isinstance(result, DocumentError):
            errors.append(error(result))
            yield ""
        else:
            yield separator + json.dumps(serialise.document(result), ensure_ascii=False)
            separator = ",\n"
    yield f'\n], "errors": {json.dumps(errors, ensure_ascii=False)}}}\n'


def error(result: DocumentError) -> serialise.Wire:
    """A document that could not be read, and why."""
    return {"path": result.where, "message": result.explanation}
