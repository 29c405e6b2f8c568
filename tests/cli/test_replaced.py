"""Files that somebody else changes, replaces or takes away while a command is at work on them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cli.hostile import WORDY
from plainspeak import formats
from plainspeak._platform import regular
from plainspeak.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

THEIRS = "Somebody else has utilised this.\n"
NAMES = "The multidisciplinary team (MDT) met. The MDT will use it.\n"


@pytest.fixture
def leaflet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(WORDY, "utf-8")
    Path("b.md").write_text("Ask us.\n", "utf-8")
    return Path("a.md")


def when_read(change: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Do something each time that a step of the work has been done on a file."""
    real = getattr(formats, name)

    def with_change(*given: Any, **named: Any) -> Any:
        done = real(*given, **named)
        change()
        return done

    monkeypatch.setattr(formats, name, with_change)


@pytest.mark.parametrize(
    ("command", "step"),
    [
        (("check", "--fix", "a.md"), "rewritten"),
        (("check", "--fix", "--backup", "a.md"), "rewritten"),
        (("define", "a.md"), "defined"),
    ],
)
def test_what_somebody_else_has_written_meanwhile_is_left(
    leaflet: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
    step: str,
) -> None:
    leaflet.write_text("We will utilise the reablement and the MDT.\n", "utf-8")
    when_read(lambda: leaflet.write_text(THEIRS, "utf-8"), monkeypatch, step)
    assert main(command) == 2
    assert "a.md: the file was changed by somebody else" in capsys.readouterr().err
    assert leaflet.read_text("utf-8") == THEIRS
    assert sorted(map(str, Path().iterdir())) == ["a.md", "b.md"]


def replace_while_open(change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Do something to each file between its opening and its reading."""
    real = regular.read_at_most

    def with_change(file: Any, *given: Any, **named: Any) -> bytes:
        change(Path("a.md"))
        return real(file, *given, **named)

    monkeypatch.setattr(regular, "read_at_most", with_change)


def _by_another(path: Path) -> None:
    Path("new").write_text(THEIRS, "utf-8")
    Path("new").replace(path)


def _cut_off(path: Path) -> None:
    os.truncate(path, 3)


def _grown(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(WORDY)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody replace an open file")
@pytest.mark.parametrize("change", [_by_another, _cut_off, _grown, Path.unlink])
@pytest.mark.parametrize("options", [(), ("--fix",)])
def test_a_file_that_changes_while_it_is_read_gives_one_sentence_at_most(
    leaflet: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path], None],
    options: tuple[str, ...],
) -> None:
    once = [change]

    def change_once(path: Path) -> None:
        if once:
            once.pop()(path)

    replace_while_open(change_once, monkeypatch)
    status = main(("check", "--no-cache", *options, "a.md", "b.md"))
    said = capsys.readouterr()
    assert status in {0, 1, 2}
    assert "fault of plainspeak" not in said.err
    assert len(said.err.splitlines()) <= 3
    if options and leaflet.exists():
        assert leaflet.read_text("utf-8") in {THEIRS, WORDY[:3], "We will use it.\n" * 2}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
@pytest.mark.parametrize(
    ("become", "told"), [(os.mkfifo, "it is a pipe"), (str, "there is no such file")]
)
def test_a_file_that_becomes_a_pipe_or_goes_away_is_told_and_the_others_are_read(
    leaflet: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    become: Callable[[Path], None],
    told: str,
) -> None:
    real = formats.read_bytes

    def read(path: Path, *given: Any) -> Any:
        if path.name == leaflet.name:
            path.unlink()
            become(path)
        return real(path, *given)

    monkeypatch.setattr(formats, "read_bytes", read)
    assert main(("check", "--fix", ".")) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert "Checked 1 document" in said.out
