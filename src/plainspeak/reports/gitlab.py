"""Code Quality of GitLab: findings beside the changed lines of a merge request."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports._location import from_root, has_line, where

if TYPE_CHECKING:
    from plainspeak.model.serialise import Wire, WireFinding
    from plainspeak.reports import Result, Style

TARGET = Target.JSON

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


class Writer:
    """One JSON list."""

    start = "["

    def __init__(self, style: Style) -> None:
        self._style = style
        self._separator = "\n"

    def add(self, result: Result) -> str:
        """The entries of one document."""
        if isinstance(result, DocumentError):
            entries = [_unreadable(result, self._style)]
        else:
            path = from_root(result.document.name, self._style.root)
            entries = [_entry(path, each) for each in serialise.findings(result)]
        piece = ""
        for entry in entries:
            piece += self._separator + json.dumps(entry)
            self._separator = ",\n"
        return piece

    def end(self) -> str:
        """The end of the list."""
        return "]\n" if self._separator == "\n" else "\n]\n"


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
