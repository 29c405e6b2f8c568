"""JUnit XML: each document a suite, each finding a test, for build servers of any kind.

A finding fails where its level fails the run. One below that level is a test that passed, with the
finding as its output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from plainspeak._platform.escape import Target
from plainspeak.errors import DocumentError
from plainspeak.model import serialise
from plainspeak.reports._location import from_root, has_line, where
from plainspeak.reports._text import xml

if TYPE_CHECKING:
    from plainspeak.model import Report
    from plainspeak.model.serialise import WireFinding
    from plainspeak.reports import Result, Style

TARGET = Target.XML


class Writer:
    """One suite for each document."""

    start = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plainspeak">\n'

    def __init__(self, style: Style) -> None:
        self._style = style

    def add(self, result: Result) -> str:
        """The suite of one document."""
        if isinstance(result, DocumentError):
            suite = _unreadable(result, self._style)
        else:
            suite = _suite(result, self._style)
        ET.indent(suite)
        return ET.tostring(suite, encoding="unicode") + "\n"

    def end(self) -> str:
        """The end of the file."""
        return "</testsuites>\n"


def _suite(report: Report, style: Style) -> ET.Element:
    path = xml(from_root(report.document.name, style.root))
    found = serialise.findings(report)
    failing = [each for each in found if each["level"] in style.failing]
    suite = _element(path, tests=max(1, len(found)), failures=len(failing))
    for finding in found:
        name = xml(f"{finding['rule']} at {_place(finding)}")
        case = ET.SubElement(suite, "testcase", classname=path, name=name)
        if finding["level"] in style.failing:
            message, kind = xml(finding["message"]), f"{finding['rule']} ({finding['level']})"
            ET.SubElement(case, "failure", message=message, type=kind).text = _output(path, finding)
        else:
            ET.SubElement(case, "system-out").text = _output(path, finding)
    if not found:
        ET.SubElement(suite, "testcase", classname=path, name="plain English")
    return suite


def _unreadable(error: DocumentError, style: Style) -> ET.Element:
    path = xml(from_root(error.where, style.root))
    suite = _element(path, tests=1, errors=1)
    case = ET.SubElement(suite, "testcase", classname=path, name="can be read")
    ET.SubElement(case, "error", type="unreadable-document", message=xml(error.explanation))
    return suite


def _element(path: str, tests: int, failures: int = 0, errors: int = 0) -> ET.Element:
    counts = {"tests": str(tests), "failures": str(failures), "errors": str(errors)}
    return ET.Element("testsuite", {"name": path, "file": path, **counts})


def _place(finding: WireFinding) -> str:
    return f"{finding['line']}:{finding['column']}" if has_line(finding) else where(finding)


def _output(path: str, finding: WireFinding) -> str:
    """Where, what and the words, as a person would read it."""
    place = f"{path}{':' if has_line(finding) else ', '}{_place(finding)}"
    return xml(f'{place}: {finding["message"]}\n"{" ".join(finding["text"].split())}"')
