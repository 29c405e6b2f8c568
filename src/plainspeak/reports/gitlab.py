"""Code Quality of GitLab: findings beside the changed lines of a merge request."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports._location import from_root, has_line, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model.serialise import Wire, WireFinding
    from plainspeak.reports import Results, Style

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def write(results: Results, style: Style) -> Iterator[str]:
    """One JSON list."""
    separator = "[\n"
    for result in results:
        if isinstance(result, DocumentError):
            entries = [_unreadable(result, style)]
        else:
            path = from_root(result.document.name, style.root)
            entries = [_entry(path, each) for each in serialise.findings(result)]
        piece = ""
        for entry in entries:
            piece += separator + json.dumps(entry)
            separator = ",\n"
        yield piece
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _entry(path: str, finding: WireFinding) -> Wire:
    place = where(finding)
    words = finding["message"]
    return {
        "check_name": finding["rule"],
        "description": f"{place[0].upper()}{place[1:]}: {words}" if place else words,
        "severity": SEVERITIES[finding["level"]],
        "fingerprint": _fingerprint(path, finding["fingerprint"]),
        # GitLab wants a line of every file; one without lines has only the first.
        "location": {
            "path": path,
            "lines": {"begin": finding["line"] if has_line(finding) else 1},
        },
    }


def _unreadable(error: DocumentError, style: Style) -> Wire:
    path = from_root(error.where, style.root)
    return {
        "check_name": "unreadable-document",
        "description": error.explanation,
        "severity": "critical",
        "fingerprint": _fingerprint(path, "unreadable-document"),
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _fingerprint(path: str, fingerprint: str) -> str:
    """GitLab drops what has the same fingerprint, so the path is part of it."""
    data = f"{path}\n{fingerprint}".encode(errors="surrogateescape")
    return hashlib.sha256(data).hexdigest()
