"""What the filters take out, in which order, and what the observers see."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from plainspeak import batch
from plainspeak._platform import disk_cache
from plainspeak.cli import main, pipeline, progress
from plainspeak.cli.options import CheckOptions
from plainspeak.model import Report
from plainspeak.settings import Settings

BASELINE = "plainspeak-baseline.jsonl"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def git(*command: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *command], check=True, capture_output=True)


def test_a_new_finding_like_a_known_one_is_reported_with_a_baseline_and_a_revision(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("a.md").write_text("We utilise it.\n", "utf-8")
    git("init", "-q")
    git("add", "a.md")
    git("commit", "-qm", "one")
    main(["baseline", "write", "."])
    Path("a.md").write_text("We utilise it.\n\nAsk us.\n\nWe utilise it.\n", "utf-8")
    assert main(["check", "a.md", "--baseline", BASELINE, "--since", "HEAD"]) == 1
    assert "5:4  warning  wordy" in capsys.readouterr().out


def test_a_renamed_file_has_nothing_new() -> None:
    Path("old.md").write_text("We utilise it.\n\nAsk us for help with your form.\n", "utf-8")
    git("init", "-q")
    git("add", "old.md")
    git("commit", "-qm", "one")
    main(["baseline", "write", "."])
    git("mv", "old.md", "new.md")
    assert main(["check", "new.md", "--since", "HEAD"]) == 0
    assert main(["check", "new.md", "--baseline", BASELINE]) == 0


def test_observers_see_what_the_filters_have_left() -> None:
    Path("a.md").write_text("We utilise it. Ask the QXC.\n", "utf-8")
    seen: list[int] = []

    def observe(result: object) -> None:
        assert isinstance(result, Report)
        seen.append(len(result.findings))

    options = CheckOptions(paths=(Path("a.md"),), no_cache=True)
    for notes in (True, False):
        filters = pipeline.Filters(notes=notes)
        results = pipeline.run(options, Settings(), filters=filters, observers=(observe,))
        assert len(list(results)) == 1
    assert seen == [2, 1]


def test_a_file_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.md").write_text("We utilise it.\n", "utf-8")
    opened: list[str] = []
    real = os.open

    def count(path: str | Path, *arguments: int, **more: int) -> int:
        if Path(path).name == "a.md":
            opened.append(str(path))
        return real(path, *arguments, **more)

    monkeypatch.setattr(os, "open", count)
    assert main(["check", "a.md", "--cache-dir", "kept"]) == 1
    assert len(opened) == 1


def test_ctrl_c_has_the_status_that_shells_expect(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "check", stop)
    Path("a.md").write_text("Ask us.\n", "utf-8")
    assert main(["check", "a.md"]) == 130
    assert capsys.readouterr().err == "plainspeak: Stopped.\n"


def test_a_link_to_a_file_is_checked_once(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text("We utilise it.\n", "utf-8")
    Path("link.md").symlink_to("a.md")
    main(["check", "."])
    assert "Checked 1 document" in capsys.readouterr().out
    main(["check", "link.md"])
    assert "link.md" in capsys.readouterr().out


def test_a_console_that_cannot_show_a_character_gets_its_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    shown = io.BytesIO()
    console = io.TextIOWrapper(shown, "cp850")
    monkeypatch.setattr("sys.stdout", console)
    (tmp_path / "a.md").write_text("We utilise \u201cit\u201d \u2026\n", "utf-8")
    assert main(["check", "a.md", "--diff"]) == 1
    console.flush()
    assert b"\\u201cit\\u201d" in shown.getvalue()


@pytest.mark.parametrize(
    ("kept", "terminal", "said"),
    [((), True, True), (("rules-",), True, True), (("lists-",), True, False), ((), False, False)],
)
def test_a_first_run_says_on_a_terminal_why_it_takes_longer(
    *, kept: tuple[str, ...], terminal: bool, said: bool, folder: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    for name in kept:
        Path(f"{name}{16 * '0'}").touch()
    monkeypatch.setattr(disk_cache, "folder", lambda: folder)
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    progress.announce_first_run()
    assert (progress.FIRST_RUN in capsys.readouterr().err) is said
