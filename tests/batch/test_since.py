from __future__ import annotations

import subprocess
from pathlib import Path

import docx
import pytest

from plainspeak.cli import main


def git(*command: str) -> None:
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *command], check=True, capture_output=True)


def commit(text: str = "We utilise it.\n\nAsk us.\n", name: str = "a.md") -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(text, "utf-8")
    git("add", ".")
    git("commit", "-m", "a draft")


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    capsys.readouterr()
    main(["check", *(arguments or (".",)), "--since", "HEAD", "--output-format", "csv"])
    rows = capsys.readouterr().out.splitlines()[1:]
    return [row.split(",")[0] for row in rows]


def test_only_changed_lines_of_a_text_file_are_reported(
    capsys: pytest.CaptureFixture[str],
) -> None:
    commit()
    assert found(capsys) == []
    Path("a.md").write_text("We utilise it.\n\nAsk us prior to May.\n", "utf-8")
    assert found(capsys) == ["a.md"]


def test_a_new_file_is_reported_whole(capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    Path("n\u00e9w one.md").write_text("We utilise it.\n", "utf-8")
    assert found(capsys) == ["n\u00e9w one.md"]


def test_a_word_file_that_changed_is_reported_whole(capsys: pytest.CaptureFixture[str]) -> None:
    def letter(*lines: str) -> None:
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        document.save("a.docx")

    letter("We utilise it.")
    commit()
    letter("We utilise it.", "Ask us.")
    assert found(capsys) == ["a.docx"]


def test_it_works_from_a_folder_inside_the_repository(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(name="pages/a.md")
    Path("pages/a.md").write_text("Act prior to May.\n\nAsk us.\n", "utf-8")
    monkeypatch.chdir("pages")
    assert found(capsys, "a.md") == ["a.md"]


def test_lines_that_went_leave_the_others_alone(capsys: pytest.CaptureFixture[str]) -> None:
    commit("Ask us.\n\nWe utilise it.\n")
    Path("a.md").write_text("We utilise it.\n", "utf-8")
    assert found(capsys) == []


@pytest.mark.parametrize(
    ("revision", "drafts", "told"),
    [
        ("nowhere", 1, 'there is no revision "nowhere" in this repository'),
        ("--output=x", 1, 'there is no revision "--output=x"'),
        ("HEAD", 0, "this repository has no commits yet"),
    ],
)
def test_what_git_does_not_know_is_said(
    revision: str, drafts: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(drafts):
        commit()
    assert main(["check", ".", f"--since={revision}"]) == 2
    assert told in capsys.readouterr().err


def test_a_folder_without_git_is_said(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "a.md").write_text("Ask us.")
    assert main(["check", str(elsewhere), "--since", "HEAD"]) == 2
    assert "this folder is in no git repository" in capsys.readouterr().err


def test_a_file_outside_the_repository_is_said(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    commit()
    other = tmp_path_factory.mktemp("other") / "b.md"
    other.write_text("Ask us.")
    assert main(["check", ".", str(other), "--since", "HEAD"]) == 2
    assert "this file is outside the repository" in capsys.readouterr().err
