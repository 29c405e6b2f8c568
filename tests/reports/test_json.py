from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
from hypothesis import given

from reports.results import UNREADABLE, checked, flagged, names, texts, word_file, written

SCHEMA = json.loads(files("plainspeak.model").joinpath("wire.schema.json").read_text("utf-8"))


def test_json_keeps_to_its_schema() -> None:
    data = json.loads(written("json", checked(), UNREADABLE, word_file()))
    jsonschema.validate(data, SCHEMA)
    assert len(data["documents"]) == 2


def test_a_line_of_jsonl_is_a_document_or_an_error_of_the_same_schema() -> None:
    results = (checked(), UNREADABLE, word_file())
    whole = json.loads(written("json", *results))
    lines = [json.loads(line) for line in written("jsonl", *results).splitlines()]
    first, error, last = lines
    assert [first, last] == whole["documents"]
    assert [error] == whole["errors"]


@given(text=texts, name=names)
def test_a_document_is_one_line_of_jsonl_whatever_its_words(text: str, name: str) -> None:
    shown = written("jsonl", flagged(text, name))
    assert shown.count("\n") == 1
    data = json.loads(shown)
    assert data["path"] == name
    assert data["findings"][0]["text"] == text
