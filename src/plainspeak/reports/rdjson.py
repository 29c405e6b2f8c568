"""The format of reviewdog, which puts findings and one-click changes beside the lines of a review.

Columns count bytes of UTF-8 from 1, as that format has them. A web page names the line alone, and a
file without lines its place in words. Changes are given for files whose characters are the text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.errors import DocumentError
from plainspeak.fixes import edits as editing
from plainspeak.model import Edit, IdentityMap, serialise
from plainspeak.reports._location import from_root, has_line, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document, Finding, Suggestion
    from plainspeak.model.serialise import Wire, WireFinding
    from plainspeak.reports import Results, Style

TARGET = Target.JSON

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}

MOST_SUGGESTIONS = 3
"""Changes offered for one finding: each is a box of its own in the review."""


def write(results: Results, style: Style) -> Iterator[str]:
    """One result of a tool, with a diagnostic for each finding."""
    source = json.dumps({"name": serialise.tool()["name"]})
    yield f'{{"source": {source}, "diagnostics": ['
    separator = "\n"
    for result in results:
        if isinstance(result, DocumentError):
            entries = [_unreadable(result, style)]
        else:
            path = from_root(result.document.name, style.root)
            pairs = zip(result.findings, serialise.findings(result), strict=True)
            entries = [_diagnostic(path, *pair) for pair in pairs]
        piece = ""
        for entry in entries:
            piece += separator + json.dumps(entry)
            separator = ",\n"
        yield piece
    yield "\n]}\n"


def _diagnostic(path: str, finding: Finding, said: WireFinding) -> Wire:
    place = where(said)
    message = f"{place[0].upper()}{place[1:]}: {said['message']}" if place else said["message"]
    document = finding.document
    assert document is not None
    entry: Wire = {
        "message": message,
        "location": _location(path, document, finding, said),
        "severity": SEVERITIES[said["level"]],
        "code": {"value": said["rule"]},
    }
    if suggestions := list(_suggestions(document, finding)):
        entry["suggestions"] = suggestions
    return entry


def _location(path: str, document: Document, finding: Finding, said: WireFinding) -> Wire:
    if not has_line(said):
        return {"path": path}
    if not _is_text(document):
        return {"path": path, "range": {"start": {"line": said["line"]}}}
    return {"path": path, "range": _range(document, finding.start, finding.end)}


def _is_text(document: Document) -> bool:
    """Whether the characters of the file are those of the text, so that bytes can be counted."""
    return isinstance(document.source_map, IdentityMap)


def _range(document: Document, start: int, end: int) -> Wire:
    return {"start": _position(document, start), "end": _position(document, end)}


def _position(document: Document, offset: int) -> Wire:
    """The line of an offset, and its column in bytes of UTF-8."""
    place = document.locate(offset)
    before = document.shown[offset - (place.column or 1) + 1 : offset]
    return {"line": place.line, "column": len(before.encode(errors="surrogatepass")) + 1}


def _suggestions(document: Document, finding: Finding) -> Iterator[Wire]:
    """Each suggestion as one piece of text that takes the place of another."""
    if not _is_text(document):
        return
    for each in finding.suggestions[:MOST_SUGGESTIONS]:
        edits = each.edits_of(finding)
        if all(document.is_verbatim(edit.start, edit.end) for edit in edits):
            yield _change(document, each, finding)


def _change(document: Document, suggestion: Suggestion, finding: Finding) -> Wire:
    edits = suggestion.edits_of(finding)
    start, end = edits[0].start, edits[-1].end
    inside = [Edit(each.start - start, each.end - start, each.text) for each in edits]
    text = editing.apply(document.shown[start:end], inside)
    return {"range": _range(document, start, end), "text": text}


def _unreadable(error: DocumentError, style: Style) -> Wire:
    return {
        "message": error.explanation,
        "location": {"path": from_root(error.where, style.root)},
        "severity": "ERROR",
        "code": {"value": "unreadable-document"},
    }
