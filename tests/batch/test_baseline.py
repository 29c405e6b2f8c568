from __future__ import annotations

import json
from pathlib import Path

import pytest

from plainspeak.cli import main

FILE = "plainspeak-baseline.jsonl"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("We utilise it.\n\nAsk the QXC.\n", "utf-8")
    return tmp_path


def kept() -> list[str]:
    return [json.loads(line)[3] for line in Path(FILE).read_text("utf-8").splitlines()[1:]]


def test_what_is_known_is_not_reported_and_what_is_new_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["baseline", "write", "."]) == 0
    assert kept() == ["QXC", "utilise"]
    assert main(["check", ".", "--baseline", FILE]) == 0
    Path("a.md").write_text("New on top.\n\nWe utilise it. Act prior to May.\n\nAsk the QXC.\n")
    capsys.readouterr()
    assert main(["check", ".", "--baseline", FILE]) == 1
    told = capsys.readouterr()
    assert 'Say "before".' in told.out
    assert 'Say "use".' not in told.out or "utilise" in told.err


def test_a_text_that_moves_is_still_known() -> None:
    main(["baseline", "write", "."])
    Path("a.md").write_text("# New\n\nMore words.\n\nAsk the QXC.\n\nWe utilise it.\n", "utf-8")
    assert main(["check", ".", "--baseline", FILE]) == 0


def test_two_equal_findings_are_counted() -> None:
    Path("a.md").write_text("- We utilise it.\n- We utilise it.\n", "utf-8")
    main(["baseline", "write", "."])
    assert main(["check", ".", "--baseline", FILE]) == 0
    Path("a.md").write_text("- We utilise it.\n" * 3, "utf-8")
    assert main(["check", ".", "--baseline", FILE]) == 1


def test_what_is_no_longer_found_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "write", "."])
    Path("a.md").write_text("Ask the QXC.\n", "utf-8")
    capsys.readouterr()
    assert main(["check", ".", "--baseline", FILE]) == 0
    assert (
        f'plainspeak: 1 finding of {FILE} is no longer there: "utilise" in a.md. '
        'Write it again with "plainspeak baseline write".'
    ) in capsys.readouterr().err


def test_a_document_that_was_not_checked_is_not_stale(capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.md").write_text("We utilise it.\n", "utf-8")
    main(["baseline", "write", "."])
    capsys.readouterr()
    main(["check", "a.md", "--baseline", FILE])
    assert "no longer" not in capsys.readouterr().err
    Path("b.md").unlink()
    main(["check", "a.md", "--baseline", FILE])
    assert '"utilise" in b.md' in capsys.readouterr().err


def test_the_file_is_the_same_wherever_it_is_written_from(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    main(["baseline", "write", "."])
    first = Path(FILE).read_bytes()
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    main(["baseline", "write", str(folder / "a.md"), "-o", f"../{FILE}"])
    assert (folder / FILE).read_bytes() == first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "there is no such baseline"),
        ("", "this is not a baseline"),
        ('{"plainspeak-baseline": 9}\n', "another version"),
        ("{}\n", "another version"),
        ('{"plainspeak-baseline": 1}\n["a.md"]\n', "line 2: this line is not a finding"),
        ('{"plainspeak-baseline": 1}\n<<<<<<< HEAD\n', "line 2: this line is not a finding"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(
    text: str | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        Path(FILE).write_text(text, "utf-8")
    assert main(["check", ".", "--baseline", FILE]) == 2
    assert told in capsys.readouterr().err
