from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import given

from plainspeak.model import Level
from reports.results import (
    UNREADABLE,
    checked,
    checker,
    flagged,
    names,
    pdf_file,
    texts,
    word_file,
    written,
)

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "rdjson.json").read_text("utf-8"))


def diagnostics(*results: object) -> list[dict[str, Any]]:
    data = json.loads(written("rdjson", *results))  # type: ignore[arg-type]
    jsonschema.validate(data, SCHEMA)
    found: list[dict[str, Any]] = data["diagnostics"]
    return found


def test_a_finding_has_its_place_and_a_change_to_click() -> None:
    first = diagnostics(checked())[0]
    place = {"start": {"line": 3, "column": 9}, "end": {"line": 3, "column": 16}}
    assert first == {
        "message": 'Say "use".',
        "location": {"path": "leaflet.md", "range": place},
        "severity": "WARNING",
        "code": {"value": "wordy"},
        "suggestions": [{"range": place, "text": "use"}],
    }


def test_columns_count_bytes() -> None:
    (first,) = diagnostics(checked("\U0001f600 caf\u00e9: we utilise it.\n"))
    place = first["location"]["range"]
    assert (place["start"]["column"], place["end"]["column"]) == (16, 23)


def test_a_change_of_several_words_is_one_piece_of_text() -> None:
    (first,) = diagnostics(checked("We have a plethora of an erroneous map.\n", rule="wordy"))[:1]
    suggestion = first["suggestions"][0]
    assert suggestion["range"]["start"]["line"] == suggestion["range"]["end"]["line"] == 1
    assert "\n" not in suggestion["text"]


def test_every_change_makes_the_text_that_the_library_makes() -> None:
    text = "We utilise it.\n\nAn erroneous map: we act prior to May.\n"
    lines = text.encode().split(b"\n")
    for each in reversed(diagnostics(checked(text))):
        suggestion = each["suggestions"][0]
        start, end = suggestion["range"]["start"], suggestion["range"]["end"]
        line = lines[start["line"] - 1]
        changed = suggestion["text"].encode()
        lines[start["line"] - 1] = line[: start["column"] - 1] + changed + line[end["column"] - 1 :]
    assert b"\n".join(lines).decode() == checker().fix(text, "leaflet.md")


def test_a_web_page_has_lines_and_no_changes() -> None:
    (first,) = diagnostics(checked("<p>Tea &amp; cake.\n<p>We utilise it.", "a.html"))
    assert first["location"]["range"] == {"start": {"line": 2}}
    assert "suggestions" not in first


def test_a_file_without_lines_has_its_place_in_words() -> None:
    first = diagnostics(word_file())[0]
    assert first["message"].startswith('Paragraph 4, under "Before you leave": Spell out')
    assert first["location"] == {"path": first["location"]["path"]}
    assert diagnostics(pdf_file())[0]["message"].startswith("Page 1")


def test_a_level_is_a_severity() -> None:
    report = flagged("utilise", levels=[Level.ERROR, Level.WARNING, Level.NOTE])
    assert [each["severity"] for each in diagnostics(report)] == ["ERROR", "WARNING", "INFO"]


def test_an_unreadable_file_is_there_too() -> None:
    (entry,) = diagnostics(UNREADABLE)
    assert (entry["severity"], entry["location"]["path"]) == ("ERROR", "broken.docx")


def test_nothing_found_is_an_empty_list() -> None:
    assert diagnostics() == diagnostics(checked("Ask us.")) == []


@given(text=texts, name=names)
def test_any_words_and_any_name_come_back(text: str, name: str) -> None:
    (entry,) = diagnostics(flagged(text, name))
    assert entry["message"] == f"Say {text}."
