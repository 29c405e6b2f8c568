"""What holds for every report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from plainspeak import reports
from plainspeak.reports import Style
from reports.results import LEAFLET, UNREADABLE, checked, flagged, names, texts, word_file, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.errors import DocumentError
    from plainspeak.model import Report


@pytest.mark.parametrize("name", reports.names())
def test_one_piece_is_given_for_each_result_so_that_none_has_to_be_kept(name: str) -> None:
    passed: list[Report | DocumentError] = []

    def results() -> Iterator[Report | DocumentError]:
        for result in (checked(), UNREADABLE, checked("Ask us."), word_file(), checked()):
            passed.append(result)
            yield result

    pieces = reports.write(name, results(), Style())
    for given_out, _ in enumerate(pieces, 1):
        assert len(passed) >= min(given_out - 1, 5)
        assert len(passed) <= given_out
    assert len(passed) == 5


@pytest.mark.parametrize("name", reports.names())
def test_no_documents_at_all_make_a_report_too(name: str) -> None:
    written(name)


@pytest.mark.parametrize("name", reports.names())
def test_the_same_documents_make_the_same_report(name: str) -> None:
    results = (checked(), UNREADABLE, word_file())
    assert written(name, *results) == written(name, *results)


@pytest.mark.parametrize("name", ["terminal", "statistics", "markdown"])
@given(text=texts, path=names)
def test_no_words_and_no_name_of_a_file_can_steer_what_people_look_at(
    name: str, text: str, path: str
) -> None:
    shown = written(name, flagged(text, path))
    assert not set(shown) & set("\x1b\x07\x7f\x9b\u202e\r")


@pytest.mark.parametrize("name", reports.names())
def test_a_finding_is_told(name: str) -> None:
    assert "wordy" in written(name, checked(LEAFLET))
