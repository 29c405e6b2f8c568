from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository whose commits go through our hook."""
    definition = (TOP / ".pre-commit-hooks.yaml").read_text("utf-8")
    entry = next(line for line in definition.splitlines() if "entry:" in line).partition(":")[2]
    assert entry.strip() == "plainspeak check"
    run(tmp_path, "git", "init", "-q")
    ours = definition.replace("language: python", "language: system")
    ours = ours.replace("entry: plainspeak", f"entry: {sys.executable} -m plainspeak")
    hooks = "".join(f"  {line}\n" for line in ours.splitlines())
    config = f"repos:\n- repo: local\n  hooks:\n{hooks}"
    (tmp_path / ".pre-commit-config.yaml").write_text(config, "utf-8")
    run(tmp_path, sys.executable, "-m", "pre_commit", "install")
    return tmp_path


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


def test_a_commit_with_jargon_is_stopped_with_the_words_to_change(repository: Path) -> None:
    (repository / "policy.md").write_text("We will utilise it.\n", "utf-8")
    run(repository, "git", "add", "policy.md")
    assert 'Say "use".' in run(repository, "git", "commit", "-qm", "policy", status=1)


def test_a_plain_commit_passes(repository: Path) -> None:
    (repository / "policy.md").write_text("We will use it.\n", "utf-8")
    run(repository, "git", "add", "policy.md")
    run(repository, "git", "commit", "-qm", "policy")
    assert "policy" in run(repository, "git", "log", "--oneline")
