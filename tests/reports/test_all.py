"""What holds for every report."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given

from plainspeak import reports
from plainspeak.reports import Style
from reports.results import LEAFLET, UNREADABLE, checked, flagged, names, texts, word_file, written

TEXTS = [name for name in reports.names() if not reports.is_binary(name)]
STREAMED = ("terminal", "concise", "csv", "github", "gitlab", "json", "jsonl", "junit", "sarif")


@pytest.mark.parametrize("name", STREAMED)
def test_a_document_is_written_when_it_is_checked_so_that_none_has_to_be_kept(name: str) -> None:
    report = reports.writer(name, Style())
    assert "utilise" in report.add(checked()) or "wordy" in report.add(checked())


def test_a_report_that_only_has_write_gets_all_documents_at_the_end() -> None:
    module = ModuleType("ours")
    module.write = lambda results, style: (f"{len(results)} {style.columns}",)  # type: ignore[attr-defined]
    report = reports.WholeWriter(module, Style(columns=7))
    assert [report.add(checked()), report.add(UNREADABLE)] == ["", ""]
    assert report.end() == "2 7"


@pytest.mark.parametrize("name", TEXTS)
def test_no_documents_at_all_make_a_report_too(name: str) -> None:
    assert "Traceback" not in written(name)


@pytest.mark.parametrize("name", TEXTS)
def test_the_same_documents_make_the_same_report(name: str) -> None:
    results = (checked(), UNREADABLE, word_file())
    assert written(name, *results) == written(name, *results)


@pytest.mark.parametrize("name", ["terminal", "concise", "statistics", "markdown"])
@given(text=texts, path=names)
def test_no_words_and_no_name_of_a_file_can_steer_what_people_look_at(
    name: str, text: str, path: str
) -> None:
    shown = written(name, flagged(text, path))
    assert not set(shown) & set("\x1b\x07\x7f\x9b\u202e\r")


@pytest.mark.parametrize("name", TEXTS)
def test_a_finding_is_told(name: str) -> None:
    assert "wordy" in written(name, checked(LEAFLET))
