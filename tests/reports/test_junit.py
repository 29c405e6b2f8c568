from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from lxml import etree

from plainspeak.model import Level
from reports.results import HERE, UNREADABLE, checked, flagged, names, texts, word_file, written

if TYPE_CHECKING:
    from plainspeak.reports import Style

SCHEMA = etree.XMLSchema(file=str(Path(__file__).parent / "schemas/junit-10.xsd"))


def suites(*results: object, style: Style = HERE) -> etree._Element:
    """The report as XML, which keeps to the schema."""
    shown = written("junit", *results, style=style)  # type: ignore[arg-type]
    tree = etree.fromstring(shown.encode(errors="backslashreplace"))
    SCHEMA.assertValid(tree)
    return tree


def test_the_schema_can_refuse() -> None:
    with pytest.raises(etree.DocumentInvalid):
        SCHEMA.assertValid(etree.fromstring("<testsuites><testcase/></testsuites>"))


def test_a_document_is_a_suite_and_a_finding_a_test_that_fails() -> None:
    (suite,) = suites(checked())
    assert dict(suite.attrib) == {
        "name": "leaflet.md",
        "file": "leaflet.md",
        "tests": "2",
        "failures": "2",
        "errors": "0",
    }
    case = suite[0]
    assert case.get("name") == "wordy at 3:9"
    assert case[0].get("message") == 'Say "use".'
    assert case[0].text == 'leaflet.md:3:9: Say "use".\n"utilise"'


def test_a_finding_below_the_level_that_fails_is_a_test_that_passed() -> None:
    report = flagged("utilise", levels=[Level.WARNING, Level.NOTE])
    (suite,) = suites(report)
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    assert [each.tag for each in suite[1]] == ["system-out"]
    (strict,) = suites(report, style=HERE._replace(failing=frozenset(Level)))
    assert strict.get("failures") == "2"


def test_a_document_without_findings_is_a_test_that_passed() -> None:
    (suite,) = suites(checked("Ask us."))
    assert [(case.get("name"), len(case)) for case in suite] == [("plain English", 0)]


def test_a_file_without_lines_has_its_place_in_words() -> None:
    (suite,) = suites(word_file())
    assert 'at paragraph 4, under "Before you leave"' in (suite[0].get("name") or "")


def test_an_unreadable_file_is_an_error() -> None:
    (suite,) = suites(UNREADABLE)
    assert suite.get("errors") == "1"
    assert suite[0][0].get("message") == "the file is damaged. Save it again."


@given(text=texts, name=names)
def test_any_words_and_any_name_are_xml(text: str, name: str) -> None:
    (suite,) = suites(flagged(text, name))
    assert len(suite) == 1
