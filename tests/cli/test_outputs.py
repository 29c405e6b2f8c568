"""What only a real process, terminal or build server shows."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plainspeak import reports

PLAIN = {
    name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI"))
}
WORDY = "We will utilise the MDT.\n"


def plainspeak(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "plainspeak", *arguments],
        cwd=folder,
        env={**PLAIN, **changes},
        capture_output=True,
        check=False,
    )


def on_a_terminal(folder: Path, *arguments: str, **changes: str) -> str:
    """What a person sees in a window of 40 columns."""
    pty = pytest.importorskip("pty", reason="Windows has no such terminals")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "plainspeak", *arguments],
        cwd=folder,
        env={**PLAIN, "TERM": "xterm", "COLUMNS": "40", **changes},
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    ):
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # how Linux says that the other side is closed
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    return shown.decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(WORDY, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("changes", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_a_terminal_has_colour_unless_people_want_none(
    folder: Path, changes: dict[str, str], *, coloured: bool
) -> None:
    assert ("\x1b[33m" in on_a_terminal(folder, "check", "a.md", **changes)) is coloured


def test_a_pipe_has_colour_only_when_people_force_it(folder: Path) -> None:
    assert b"\x1b" not in plainspeak(folder, "check", "a.md").stdout
    assert b"\x1b" in plainspeak(folder, "check", "a.md", FORCE_COLOR="1").stdout


def test_a_file_never_has_colour(folder: Path) -> None:
    plainspeak(folder, "check", "a.md", "-o", "out.txt", FORCE_COLOR="1")
    assert "\x1b" not in (folder / "out.txt").read_text("utf-8")


def test_lines_fit_in_a_narrow_window(folder: Path) -> None:
    (folder / "long.txt").write_text("Ask us. " * 20 + WORDY, "utf-8")
    shown = on_a_terminal(folder, "check", "long.txt", NO_COLOR="1")
    lines = shown.splitlines()
    assert any("utilise" in line for line in lines)
    assert all(len(line) <= 40 for line in lines)


@pytest.mark.skipif(sys.platform == "darwin", reason="its file system takes no such names")
def test_a_file_name_that_is_no_text_is_reported_all_the_same(tmp_path: Path) -> None:
    name = b"bad\xff\n.md"
    (tmp_path / os.fsdecode(name)).write_text(WORDY, "utf-8")
    inside = [
        f"--output-format={each}={each}.out"
        for each in reports.names()
        if each != "terminal" and not reports.is_binary(each)
    ]
    run = plainspeak(tmp_path, "check", ".", "--output-format=terminal", *inside)
    assert run.stdout.startswith(b"bad\\udcff .md\n  1:9  warning  wordy\n")
    assert (run.returncode, run.stderr) == (1, b"")
    data = json.loads((tmp_path / "json.out").read_text("utf-8"))
    assert os.fsencode(data["documents"][0]["path"]) == name


def test_the_summary_of_a_github_job_is_added_to(folder: Path) -> None:
    summary = folder / "summary"
    summary.write_text("Before.\n", "utf-8")
    changes = {"GITHUB_STEP_SUMMARY": str(summary)}
    run = plainspeak(folder, "check", "a.md", "--output-format", "github", **changes)
    assert run.stdout.startswith(b"::warning file=a.md,line=1,")
    assert summary.read_text("utf-8").startswith(
        "Before.\n### Plain English: 2 things to sort out\n"
    )
    plainspeak(folder, "check", "a.md", **changes)
    assert summary.read_text("utf-8").count("### Plain") == 1


@pytest.mark.parametrize("name", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_a_build_server_gets_paths_from_the_top_of_its_repository(folder: Path, name: str) -> None:
    below = folder / "docs"
    below.mkdir()
    (below / "b.md").write_text(WORDY, "utf-8")
    changes = {name: str(folder)}
    run = plainspeak(below, "check", "b.md", "--output-format", "github", **changes)
    assert run.stdout.startswith(b"::warning file=docs/b.md,")


def test_a_full_disk_is_one_clear_sentence(folder: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no full disk to try")
    run = plainspeak(folder, "check", "a.md", "-o", str(full))
    assert run.returncode == 2
    assert run.stderr.startswith(b"plainspeak: /dev/full: the report cannot be written (No space")


def test_a_reader_that_stops_early_is_no_error(folder: Path) -> None:
    for number in range(50):
        (folder / f"{number}.md").write_text(WORDY * 200, "utf-8")
    command = (
        f"{sys.executable} -m plainspeak check . --output-format terminal --output-format sarif=o"
    )
    run = subprocess.run(
        ["bash", "-c", f"{command} | head -1"],
        cwd=folder,
        env=PLAIN,
        capture_output=True,
        check=True,
    )
    assert run.stderr == b""


PAGE = (Path(__file__).parents[2] / "docs" / "outputs.md").read_text("utf-8")


def test_the_docs_name_every_report() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == set(reports.names())


@pytest.mark.parametrize(
    ("command", "shown"), re.findall(r"\$ plainspeak (.*)\n((?:.*\n)*?)```", PAGE)
)
def test_what_the_docs_show_is_what_is_printed(tmp_path: Path, command: str, shown: str) -> None:
    (tmp_path / "leaflet.md").write_text("# How we work\n\nWe will utilise the room.\n", "utf-8")
    assert plainspeak(tmp_path, *command.split()).stdout.decode() == shown
