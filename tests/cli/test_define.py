"""Definitions are written file by file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak import formats
from plainspeak.cli import main

if TYPE_CHECKING:
    import pytest

TEXT = "You may get reablement.\n"


def test_a_fault_in_one_file_leaves_the_others_their_definitions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    usual = formats.defined

    def defined(file: formats.File, *rest: Any) -> bytes:
        if file.name == "a.md":
            raise IndexError
        return usual(file, *rest)

    monkeypatch.setattr(formats, "defined", defined)
    for name in ("a.md", "b.md"):
        Path(name).write_text(TEXT, "utf-8")
    assert main(["define", "a.md", "b.md"]) == 2
    assert Path("a.md").read_text("utf-8") == TEXT
    assert "*[reablement]: " in Path("b.md").read_text("utf-8")
    assert "a.md: this file cannot be checked" in capsys.readouterr().err
