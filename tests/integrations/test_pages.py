"""The code on our pages runs, and what they say of other programs can be read by those."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "integrations.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_python_on_the_page_runs(capsys: pytest.CaptureFixture[str]) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    names: dict[str, Any] = {}
    with pandas.option_context("display.width", 200, "display.max_columns", 10):
        for code in blocks("python"):
            exec(code, names)  # noqa: S102  our own page
    printed = capsys.readouterr().out
    assert "utilise wordy plain_words/utilise" in printed
    assert re.search(r"a +wordy +utilise +Say", printed)


def test_settings_of_editors_name_the_command() -> None:
    (code,) = blocks("json")
    settings = json.loads(code)
    assert settings["glspc.server.command"] == "plainspeak"
    assert settings["glspc.server.commandArguments"] == ["lsp"]
    (helix,) = blocks("toml")
    table = tomllib.loads(helix)
    assert table["language-server"]["plainspeak"] == {"command": "plainspeak", "args": ["lsp"]}
    assert len(blocks("lua")) == 2
    assert len(blocks("lisp")) == 1


def test_the_extension_for_zed_is_described_as_zed_wants_it() -> None:
    extension = tomllib.loads((TOP / "editors" / "zed" / "extension.toml").read_text("utf-8"))
    assert set(extension) >= {"id", "name", "version", "schema_version", "authors", "description"}
    assert extension["language_servers"]["plainspeak"]["languages"]
