"""Each file in ``cases`` is a command, what it prints and its exit status.

``files`` and ``bytes`` are there before, ``after`` holds the files as they are then, and ``holds``
some parts of them.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plainspeak.cli import arguments, main
from plainspeak.settings.fields import SETTINGS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.toml"))


@pytest.fixture(autouse=True)
def _no_build_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a build server says would change what is printed."""
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


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
    assert "Traceback" not in printed.err
    _compare(case, printed.out, printed.err, tmp_path)


def _compare(case: dict[str, Any], out: str, err: str, folder: Path) -> None:
    """What was printed, and the files afterwards, are what the case says."""
    if "stdout" in case:
        assert out == case["stdout"]
    for part in case.get("says", []):
        assert part in out
    for part in case.get("complains", []):
        assert part in err
    for name, text in case.get("after", {}).items():
        assert (folder / name).read_text("utf-8") == text
    for name, parts in case.get("holds", {}).items():
        assert all(part in (folder / name).read_text("utf-8") for part in parts)


def _options(
    parser: argparse.ArgumentParser, command: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Each option of a command and of those below it, in all its spellings."""
    for action in parser._actions:  # noqa: SLF001  argparse has no other way to ask
        if isinstance(action.choices, dict):
            for name, inner in action.choices.items():
                yield from _options(inner, (*command, name))
        elif action.option_strings and "--help" not in action.option_strings:
            yield command, list(action.option_strings)


@pytest.mark.parametrize(
    ("command", "spellings"),
    [
        pytest.param(command, spellings, id=" ".join([*command, spellings[-1]]))
        for command, spellings in _options(arguments.parser())
    ],
)
def test_every_option_has_a_case(command: tuple[str, ...], spellings: list[str]) -> None:
    if spellings in (["--watch"], ["--stdio"]) or command in {("open",), ("serve",)}:
        return  # they never end by themselves, and have tests of their own
    commands = [tomllib.loads(path.read_text("utf-8"))["command"] for path in CASES]
    shared = command in {
        ("acronyms",),
        ("score",),
        ("baseline", "write"),
        ("report",),
        ("glossary",),
        ("easy-read",),
        ("define",),
        ("lists", "sheet"),
        ("mcp",),
    }  # they take what "check" takes about documents
    assert any(
        set(spellings) & set(typed) and (shared or tuple(typed[: len(command)]) == command)
        for typed in commands
    )


@pytest.mark.parametrize("setting", [each.name for each in SETTINGS])
def test_every_setting_has_a_case(setting: str) -> None:
    cases = [tomllib.loads(path.read_text("utf-8")) for path in CASES]
    texts = [text for case in cases for text in case.get("files", {}).values()]
    assert any(re.search(rf"^(\[\[)?{setting}(\]\]| =)", text, re.MULTILINE) for text in texts)


def _lay_out(folder: Path, case: dict[str, Any]) -> None:
    """The files that a case begins with, in a folder that is the top of a repository."""
    shutil.copytree(HERE / "documents", folder / "documents")
    (folder / ".git").mkdir()
    for name, text in case.get("files", {}).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    for name, data in case.get("bytes", {}).items():
        (folder / name).write_bytes(bytes.fromhex(data))


class _Input:
    def __init__(self, text: str) -> None:
        import io

        self.buffer = io.BytesIO(text.encode())

    def readline(self) -> str:
        return self.buffer.readline().decode()
