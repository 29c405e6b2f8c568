from __future__ import annotations

import json
from typing import Any, cast

from hypothesis import given

from plainspeak.model import Level
from reports.results import UNREADABLE, checked, flagged, names, texts, word_file, written


def entries(*results: object) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", json.loads(written("gitlab", *results)))  # type: ignore[arg-type]


def test_a_finding_has_what_gitlab_asks_for() -> None:
    first = entries(checked())[0]
    assert first.pop("fingerprint")
    assert first == {
        "check_name": "wordy",
        "description": 'Say "use".',
        "severity": "minor",
        "location": {"path": "leaflet.md", "lines": {"begin": 3}},
    }


def test_a_level_is_a_severity() -> None:
    report = flagged("utilise", levels=[Level.ERROR, Level.WARNING, Level.NOTE])
    assert [each["severity"] for each in entries(report)] == ["major", "minor", "info"]


def test_a_file_without_lines_has_its_place_in_words() -> None:
    first = entries(word_file())[0]
    assert first["description"].startswith('Paragraph 4, under "Before you leave": Spell out')
    assert first["location"]["lines"] == {"begin": 1}


def test_the_same_words_in_two_files_or_twice_in_one_are_told_apart() -> None:
    text = "We utilise it.\n\nWe utilise it.\n"
    found = entries(checked(text, "a.md"), checked(text, "b.md"))
    assert len({each["fingerprint"] for each in found}) == len(found) == 4


def test_an_unreadable_file_is_there_too() -> None:
    (entry,) = entries(UNREADABLE)
    assert (entry["severity"], entry["location"]["path"]) == ("critical", "broken.docx")


def test_nothing_found_is_an_empty_list() -> None:
    assert entries() == entries(checked("Ask us.")) == []


@given(text=texts, name=names)
def test_any_words_and_any_name_come_back(text: str, name: str) -> None:
    (entry,) = entries(flagged(text, name))
    assert entry["description"] == f"Say {text}."
