"""Each file in ``cases`` is a command, what it prints and its exit status."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from plainspeak.cli import main

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.toml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_command(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tomllib.loads(path.read_text("utf-8"))
    _lay_out(tmp_path, case)
    monkeypatch.chdir(tmp_path)
    if "stdin" in case:
        monkeypatch.setattr("sys.stdin", _Input(case["stdin"]))
    try:
        status = main(case["command"])
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else 1
    printed = capsys.readouterr()
    assert status == case["status"], printed.err
    if "stdout" in case:
        assert printed.out == case["stdout"]
    for part in case.get("says", []):
        assert part in printed.out
    for part in case.get("complains", []):
        assert part in printed.err
    for name, text in case.get("after", {}).items():
        assert (tmp_path / name).read_text("utf-8") == text
    for name, parts in case.get("holds", {}).items():
        assert all(part in (tmp_path / name).read_text("utf-8") for part in parts)
    assert "Traceback" not in printed.err


def _lay_out(folder: Path, case: dict[str, Any]) -> None:
    """The files that a case begins with, in a folder that is the top of a repository."""
    shutil.copytree(HERE / "documents", folder / "documents")
    (folder / ".git").mkdir()
    for name, text in case.get("files", {}).items():
        (folder / name).write_text(text, "utf-8")
    for name, data in case.get("bytes", {}).items():
        (folder / name).write_bytes(bytes.fromhex(data))


class _Input:
    def __init__(self, text: str) -> None:
        import io

        self.buffer = io.BytesIO(text.encode())

    def readline(self) -> str:
        return self.buffer.readline().decode()
