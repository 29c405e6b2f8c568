"""Definitions are written file by file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx

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


def test_a_file_that_cannot_be_read_is_all_there_is_to_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "a.docx"
    broken.write_bytes(b"PK\x03\x04 cut off")
    assert main(["define", str(broken)]) == 2
    said = "".join(capsys.readouterr())
    assert "a.docx" in said
    assert "nothing to define" not in said


def test_footnotes_of_a_word_file_come_and_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leaflet = tmp_path / "a.docx"
    document = docx.Document()
    document.add_paragraph("Your social worker can tell you about reablement.")
    document.save(str(leaflet))
    before = leaflet.read_bytes()
    assert main(["define", "--remove", str(leaflet)]) == 0
    assert leaflet.read_bytes() == before
    assert main(["define", str(leaflet)]) == 0
    assert b"footnotes.xml" in leaflet.read_bytes()
    assert main(["define", "--remove", str(leaflet)]) == 0
    said = "".join(capsys.readouterr())
    assert "a.docx: 1 definition\n" in said
    assert "a.docx: definitions taken out" in said
