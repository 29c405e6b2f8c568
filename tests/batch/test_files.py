from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from plainspeak import batch
from plainspeak.errors import DocumentError
from plainspeak.settings import Paths, Settings

TREE = (
    "a.md",
    "b.txt",
    "notes.bak.md",
    "drafts/a.md",
    "drafts/keep.md",
    "leaflets/a.md",
    "leaflets/old/a.md",
    "leaflets/old/b.md",
    "leaflets/drafts/a.md",
    "leaflets/new text/a.md",
    "node_modules/lib/readme.md",
    ".github/a.md",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in TREE:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("We help.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str, force_exclude: bool = False, **settings: Any) -> list[str]:
    files = batch.find(
        [Path(path) for path in paths or ["."]],
        Settings().with_overrides(**settings),
        force_exclude=force_exclude,
    )
    return [each.as_posix() if isinstance(each, Path) else each.what for each in files]


def patterns(*lines: str) -> tuple[Paths, ...]:
    return (Paths(lines),)


@pytest.mark.parametrize(
    "rules",
    [
        {".gitignore": "*.bak.md\n"},
        {".gitignore": "drafts\n"},
        {".gitignore": "/drafts/\n"},
        {".gitignore": "drafts/*\n!drafts/keep.md\n"},
        {".gitignore": "drafts/\n!drafts/keep.md\n"},
        {".gitignore": "# drafts\n\nleaflets/*/a.md\n"},
        {".gitignore": "leaflets/**/a.md\n"},
        {".gitignore": "*.md\n", "leaflets/.gitignore": "!a.md\n"},
        {"leaflets/.gitignore": "/a.md\nold/b.md\n"},
        {"leaflets/.gitignore": "new text\n"},
        {".gitignore": "*.txt  \n\\#x\n"},
        {".git/info/exclude": "b.txt\n"},
        {".gitignore": "[ab].md\n"},
    ],
)
@pytest.mark.parametrize("start", [".", "leaflets"])
def test_what_git_ignores_is_passed_over(folder: Path, rules: dict[str, str], start: str) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    for name, lines in rules.items():
        (folder / name).write_text(lines, "utf-8")
    command = ["git", "ls-files", "--others", "--exclude-standard", "-z", start]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seen = [n for n in listed.split("\0") if n and not any(p[0] == "." for p in n.split("/"))]
    nothing = ["there is no file in this folder that can be read"]
    assert sorted(found(start, exclude=())) == (sorted(seen) or nothing)


def test_git_may_be_passed_over(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("*.md\n", "utf-8")
    assert found() == ["b.txt"]
    assert "a.md" in found(respect_gitignore=False)


def test_outside_a_repository_the_rules_of_the_folder_count(folder: Path) -> None:
    (folder / ".gitignore").write_text("*.md\n", "utf-8")
    (folder / "leaflets" / ".gitignore").write_text("old\n", "utf-8")
    assert found() == ["b.txt"]
    assert found("leaflets") == ["leaflets/a.md", "leaflets/drafts/a.md", "leaflets/new text/a.md"]


@pytest.mark.parametrize("name", ["drafts", "node_modules", ".github"])
def test_a_folder_that_is_named_is_looked_at_though_it_is_passed_over_inside_another(
    folder: Path, name: str
) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("/drafts\n", "utf-8")
    assert not any(each.startswith(name) for each in found())
    assert all(each.startswith(name) for each in found(name))


@pytest.mark.parametrize(
    ("lines", "gone"),
    [
        (["drafts"], {"drafts/a.md", "drafts/keep.md", "leaflets/drafts/a.md"}),
        (["/drafts"], {"drafts/a.md", "drafts/keep.md"}),
        (["leaflets/old/*.md"], {"leaflets/old/a.md", "leaflets/old/b.md"}),
        (["a.md", "!leaflets/a.md"], {n for n in TREE if n.endswith("/a.md") or n == "a.md"}
         - {"leaflets/a.md"}),
        (["*.bak.md"], {"notes.bak.md"}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["exclude", "extend_exclude"])
@pytest.mark.usefixtures("folder")
def test_what_is_excluded_is_passed_over(name: str, lines: list[str], gone: set[str]) -> None:
    usual = {n for n in TREE if not n.startswith((".", "node_modules"))}
    more = {"node_modules/lib/readme.md"} if name == "exclude" else set()
    changes: Any = {name: patterns(*lines)}
    assert set(found(**changes)) == (usual | more) - gone


def test_a_file_that_is_named_is_passed_over_only_by_force(folder: Path) -> None:
    settings: Any = {"extend_exclude": (Paths(("drafts",), str(folder)),)}
    assert found("drafts/a.md", **settings) == ["drafts/a.md"]
    assert found("drafts/a.md", "a.md", force_exclude=True, **settings) == ["a.md"]
    assert found("drafts", force_exclude=True, **settings) == []


def test_patterns_of_another_folder_say_nothing(folder: Path) -> None:
    settings: Any = {"extend_exclude": (Paths(("*.md",), str(folder / "drafts")),)}
    assert "drafts/a.md" not in found(**settings)
    assert "a.md" in found(**settings)


def test_a_folder_where_all_is_passed_over_is_an_error(folder: Path) -> None:
    (only,) = batch.find([folder], Settings(exclude=patterns("*")))
    assert isinstance(only, DocumentError)
    assert "Excluded files are skipped." in only.remedy
