"""The hooks of ``.pre-commit-hooks.yaml``, run by the real pre-commit in a real repository."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from identify import identify
from pre_commit.commands.run import filter_by_include_exclude

from plainspeak import formats

TOP = Path(__file__).parents[1]
HOOKS: list[dict[str, Any]] = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))
BY_ID = {hook["id"]: hook for hook in HOOKS}
WORDY = "We will utilise it.\n"
PLAIN = "We will use it.\n"


def repository_with(folder: Path, *hooks: str) -> Path:
    """A git repository whose commits go through our hooks as they are, but for the set-up.

    pre-commit would fetch what we need from the network; here the program is already set up.
    """
    program = {"language": "system", "entry": f"{sys.executable} -m "}
    ours = [
        {**BY_ID[name], **program, "entry": program["entry"] + BY_ID[name]["entry"]}
        for name in hooks
    ]
    config = {"repos": [{"repo": "local", "hooks": ours}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    run(folder, "git", "init", "-q")
    run(folder, sys.executable, "-m", "pre_commit", "install")
    return folder


@pytest.fixture
def checked(tmp_path: Path) -> Path:
    return repository_with(tmp_path, "plainspeak")


def run(folder: Path, *command: str, status: int = 0) -> str:
    author = {
        f"GIT_{who}_{what}": "a@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **author, "PRE_COMMIT_HOME": str(folder / ".git" / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def commit(folder: Path, status: int = 0, **files: str | bytes) -> str:
    """Commit files, named with ``__`` for a dot, and give what is said about it."""
    for name, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / name.replace("__", ".")).write_bytes(data)
    run(folder, "git", "add", "--all")
    return run(folder, "git", "commit", "-qm", "pages", status=status)


def test_a_commit_with_jargon_is_stopped_with_the_place_and_the_words_to_say(checked: Path) -> None:
    said = commit(checked, policy__md=WORDY, status=1)
    assert "plain English" in said
    assert 'policy.md\n  1:9  warning  wordy\n    Say "use".\n      We will utilise it.\n' in said
    run(checked, "git", "rev-parse", "--verify", "-q", "HEAD", status=1)


def test_a_plain_commit_passes(checked: Path) -> None:
    commit(checked, policy__md=PLAIN)
    assert "pages" in run(checked, "git", "log", "--oneline")


def test_a_word_file_is_checked(checked: Path) -> None:
    leaflet = (TOP / "examples" / "going-home.docx").read_bytes()
    said = commit(checked, leaflet__docx=leaflet, status=1)
    assert 'leaflet.docx\n  paragraph 4, under "Before you leave"  warning  ' in said


def test_a_file_that_cannot_be_read_stops_the_commit_and_says_why(checked: Path) -> None:
    said = commit(checked, empty__docx=b"", status=1)
    assert "empty.docx: the file is empty" in said


def test_other_files_are_passed_over(checked: Path) -> None:
    commit(checked, code__py='"""We utilise it."""\n', requirements__txt="utilise\n")


def test_all_files_are_checked_when_asked(checked: Path) -> None:
    (checked / "old.md").write_text(WORDY, "utf-8")
    run(checked, "git", "add", "--all")
    run(checked, "git", "commit", "-qm", "before", "--no-verify")
    commit(checked, new__md=PLAIN)
    said = run(checked, sys.executable, "-m", "pre_commit", "run", "--all-files", status=1)
    assert "old.md\n  1:9  warning  wordy" in said


def test_the_settings_of_the_repository_are_used(checked: Path) -> None:
    commit(checked, plainspeak__toml='ignore = ["wordy"]\n', policy__md=WORDY)


def test_what_the_settings_leave_out_is_left_out(checked: Path) -> None:
    commit(checked, plainspeak__toml='extend-exclude = ["old.md"]\n', old__md=WORDY)


def test_the_fix_hook_changes_the_file_and_stops_the_commit_once(tmp_path: Path) -> None:
    repository = repository_with(tmp_path, "plainspeak-fix")
    said = commit(repository, policy__md=WORDY, status=1)
    assert "Made 1 change in 1 document." in said
    assert (repository / "policy.md").read_text("utf-8") == PLAIN
    run(repository, "git", "add", "policy.md")
    run(repository, "git", "commit", "-qm", "pages")


def test_the_fix_hook_leaves_what_needs_a_person_to_the_other_hook(tmp_path: Path) -> None:
    repository = repository_with(tmp_path, "plainspeak-fix", "plainspeak")
    said = commit(repository, policy__md="Ask the MDT.\n", status=1)
    assert "policy.md\n  1:9  warning  acronym-unexplained" in said
    assert (repository / "policy.md").read_text("utf-8") == "Ask the MDT.\n"


def takes(hook: dict[str, Any], name: str) -> bool:
    """Whether pre-commit would hand a file of this name to the hook."""
    return name in filter_by_include_exclude([name], hook["files"], hook["exclude"])


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_takes_every_kind_of_document_and_nothing_else(hook: dict[str, Any]) -> None:
    endings = {f".{ending}" for ending in re.findall(r"\w+", hook["files"].partition(r"\.(")[2])}
    assert endings == formats.suffixes()
    assert all(takes(hook, f"a folder/LEAFLET{ending.upper()}") for ending in endings)
    for name in ("setup.py", "data.csv", "README", "notes.md.orig", "old.doc"):
        assert not takes(hook, name)


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("requirements.txt", False),
        ("docs/requirements-dev.txt", False),
        ("static/robots.txt", False),
        ("CMakeLists.txt", False),
        ("our-requirements.txt", True),
        ("requirements.md", True),
        ("security.txt.md", True),
    ],
)
def test_text_files_for_programs_are_passed_over(name: str, *, taken: bool) -> None:
    assert takes(BY_ID["plainspeak"], name) is taken


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_no_type_of_file_narrows_the_patterns(hook: dict[str, Any]) -> None:
    """It has no type for most kinds of document, so that asking for types would miss them."""
    assert not identify.tags_from_filename("leaflet.docx")
    assert not {"types", "types_or", "exclude_types"} & set(hook)


def test_the_hooks_are_as_pre_commit_wants_them() -> None:
    run(TOP, sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert all(hook["require_serial"] for hook in HOOKS)  # or each process would load the words
