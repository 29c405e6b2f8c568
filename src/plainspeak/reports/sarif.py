"""SARIF 2.1.0, the common language of checking tools: for code scanning and for editors.

Lines and columns count from 1 in code points. A Word or PDF file has no lines: its findings name
the page or paragraph and the heading instead. Fixes are given for files that are text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target
from plainspeak.errors import DocumentError
from plainspeak.model import IdentityMap, Level, serialise
from plainspeak.reports._location import has_line, uri, where
from plainspeak.rules import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document, Finding, Report, Suggestion
    from plainspeak.model.serialise import Wire, WireFinding
    from plainspeak.reports import Result, Style
    from plainspeak.rules import RegisteredRule

TARGET = Target.JSON

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

ROOT = "%SRCROOT%"
"""The name by which other programs know the folder that paths are given from."""

UNREADABLE = "unreadable-document"


class Writer:
    """One run: the tool and its rules, the results, then the files and what could not be read."""

    def __init__(self, style: Style) -> None:
        self.start = "".join(_head(style))
        self._style = style
        self._artifacts: list[Wire] = []
        self._notifications: list[Wire] = []
        self._separator = "\n"

    def add(self, result: Result) -> str:
        """The results of one document."""
        if isinstance(result, DocumentError):
            self._notifications.append(_notification(result, self._style))
            return ""
        location = _artifact_location(result.document.name, self._style)
        self._artifacts.append({"location": location, "roles": ["analysisTarget"]})
        piece = ""
        for each in _results(result, {**location, "index": len(self._artifacts) - 1}):
            piece += self._separator + _dump(each)
            self._separator = ",\n"
        return piece

    def end(self) -> str:
        """The files, and what could not be read."""
        invocation: Wire = {
            "executionSuccessful": not self._notifications,
            "toolExecutionNotifications": self._notifications,
        }
        tail = f'"artifacts": {_dump(self._artifacts)},\n"invocations": [{_dump(invocation)}]'
        return f"\n],\n{tail}\n}}]}}\n"


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def _head(style: Style) -> Iterator[str]:
    root = style.root.resolve().as_uri().rstrip("/") + "/"
    tool = serialise.tool()
    driver = {
        **tool,
        "semanticVersion": tool["version"],
        "language": "en-GB",
        "rules": [_rule(each) for each in registry().rules.values()],
        "notifications": [_descriptor(UNREADABLE, "A document cannot be read.")],
    }
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{\n'
    yield f'"tool": {_dump({"driver": driver})},\n'
    yield '"columnKind": "unicodeCodePoints",\n'
    yield f'"originalUriBaseIds": {_dump({ROOT: {"uri": root}})},\n'
    yield '"results": ['


def _rule(registered: RegisteredRule) -> Wire:
    """What a rule finds and why, and its level where the audience says nothing else."""
    name, level = registered.rule.name, registered.rule.level
    return {
        **_descriptor(name, registered.page),
        **({"helpUri": registered.url} if registered.url else {}),
        "defaultConfiguration": (
            {"enabled": False} if level == Level.OFF else {"level": str(level)}
        ),
        "properties": {"tags": ["plain English"]},
    }


def _descriptor(name: str, page: str) -> Wire:
    return {
        "id": name,
        "shortDescription": {"text": " ".join(page.partition("\n\n")[0].split())},
        "fullDescription": {"text": " ".join(page.split())},
        "help": {"text": page, "markdown": page},
    }


def _artifact_location(name: str, style: Style) -> Wire:
    reference = uri(name, style.root)
    return {"uri": reference} if ":" in reference else {"uri": reference, "uriBaseId": ROOT}


def _results(report: Report, artifact: Wire) -> Iterator[Wire]:
    for finding, said in zip(report.findings, serialise.findings(report), strict=True):
        data: Wire = {
            "ruleId": said["rule"],
            "ruleIndex": list(registry().rules).index(said["rule"]),
            "level": said["level"],
            "message": {"text": _message(said)},
            "locations": [_location(said, artifact)],
            # The first is the name that GitHub looks for.
            "partialFingerprints": {
                "primaryLocationLineHash": said["fingerprint"],
                "plainspeak/v1": said["fingerprint"],
            },
            "properties": _properties(said),
        }
        if fixes := list(_fixes(report.document, finding, artifact)):
            data["fixes"] = fixes
        yield data


def _message(finding: WireFinding) -> str:
    """The message, with the words and the place where a viewer cannot show them."""
    place = where(finding)
    if not place:
        return finding["message"]
    return f'"{" ".join(finding["text"].split())}" ({place}): {finding["message"]}'


def _location(finding: WireFinding, artifact: Wire) -> Wire:
    physical: Wire = {"artifactLocation": artifact}
    if has_line(finding):
        physical["region"] = {
            "startLine": finding["line"],
            "startColumn": finding["column"],
            "endLine": finding["end_line"],
            "endColumn": finding["end_column"],
            "snippet": {"text": finding["text"]},
        }
        return {"physicalLocation": physical}
    place = where(finding)
    logical = [{"fullyQualifiedName": place, "kind": "element"}] if place else []
    return {"physicalLocation": physical, "logicalLocations": logical}


def _properties(finding: WireFinding) -> Wire:
    wanted = ("page", "paragraph", "section", "term", "meaning", "source")
    return {name: value for name, value in finding.items() if name in wanted and value is not None}


def _fixes(document: Document, finding: Finding, artifact: Wire) -> Iterator[Wire]:
    """Each suggestion that could be carried out in the file just as it is given here."""
    if not isinstance(document.source_map, IdentityMap):
        return
    for each in finding.suggestions:
        if all(document.is_verbatim(edit.start, edit.end) for edit in each.edits_of(finding)):
            yield _fix(document, finding, each, artifact)


def _fix(document: Document, finding: Finding, suggestion: Suggestion, artifact: Wire) -> Wire:
    replacements = []
    for edit in suggestion.edits_of(finding):
        begin, end = document.locate(edit.start), document.locate(edit.end)
        region = {
            "startLine": begin.line,
            "startColumn": begin.column,
            "endLine": end.line,
            "endColumn": end.column,
        }
        replacements.append({"deletedRegion": region, "insertedContent": {"text": edit.text}})
    description = f'Say "{suggestion.text}".' if suggestion.text else "Leave it out."
    return {
        "description": {"text": description},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
        "properties": {"safe": suggestion.safe, **_reason(suggestion)},
    }


def _reason(suggestion: Suggestion) -> Wire:
    return {"reason": suggestion.reason} if suggestion.reason else {}


def _notification(error: DocumentError, style: Style) -> Wire:
    artifact = _artifact_location(error.where, style)
    return {
        "level": "error",
        "descriptor": {"id": UNREADABLE, "index": 0},
        "message": {"text": error.explanation},
        "locations": [{"physicalLocation": {"artifactLocation": artifact}}],
    }
