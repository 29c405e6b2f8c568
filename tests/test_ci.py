"""The GitHub Action and the examples of docs/ci.md, held to the schemas of those who run them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

TOP = Path(__file__).parents[1]
ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
CHECK = next(step for step in STEPS if step.get("id") == "check")
EXAMPLES = re.findall(
    r"```yaml\n# (\S+)\n(.*?)```", (TOP / "docs/ci.md").read_text("utf-8"), re.DOTALL
)


def keeps_to(schema: str, file: Path) -> bool:
    command = ["check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False
    )
    return done.returncode == 0


def test_the_action_is_as_github_wants_it() -> None:
    assert keeps_to("vendor.github-actions", TOP / "action.yml")


def test_an_action_that_is_not_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "action.yml"
    broken.write_text((TOP / "action.yml").read_text("utf-8").replace("using:", "use:"), "utf-8")
    assert not keeps_to("vendor.github-actions", broken)


def test_no_input_stands_in_a_command_where_it_could_be_run() -> None:
    assert not any("${{" in step.get("run", "") for step in STEPS)


def test_every_input_is_used_and_told_in_the_docs() -> None:
    steps = yaml.safe_dump(STEPS)
    page = (TOP / "docs/ci.md").read_text("utf-8")
    for name in ACTION["inputs"]:
        assert f"inputs.{name} }}}}" in steps
        assert f"| `{name}` |" in page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout as GitHub lays it out, with two documents."""
    (tmp_path / "temp").mkdir()
    docs = tmp_path / "work" / "docs"
    docs.mkdir(parents=True)
    (docs / "wordy.md").write_text("We will utilise it.\n", "utf-8")
    (docs / "a plain one.md").write_text("Ask us.\n", "utf-8")
    return tmp_path


def run_check(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The step that checks, run as GitHub runs it."""
    given = {name: entry["default"] for name, entry in ACTION["inputs"].items()} | inputs
    env = {
        name: re.sub(r"\$\{\{ inputs\.(\S+) \}\}", lambda match: given[match[1]], value)
        for name, value in CHECK["env"].items()
    }
    program = folder / "bin" / "plainspeak"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m plainspeak "$@"\n', "utf-8")
    program.chmod(0o755)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", CHECK["run"]],
        cwd=folder / "work",
        env={
            **os.environ,
            **env,
            "PATH": f"{program.parent}:{os.environ['PATH']}",
            "RUNNER_TEMP": str(folder / "temp"),
            "GITHUB_WORKSPACE": str(folder / "work"),
            "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        },
        capture_output=True,
        text=True,
        check=False,
    )


def sarif_of(folder: Path) -> list[dict[str, Any]]:
    """The results in the file that the step names as its output."""
    name, _, file = (folder / "output").read_text("utf-8").strip().partition("=")
    assert name == "sarif-file"
    data = json.loads(Path(file).read_text("utf-8"))
    return cast("list[dict[str, Any]]", data["runs"][0]["results"])


def test_the_action_notes_jargon_and_fails(folder: Path) -> None:
    done = run_check(folder)
    assert done.returncode == 1, done.stderr
    assert "::warning file=docs/wordy.md,line=1," in done.stdout
    assert [each["ruleId"] for each in sarif_of(folder)] == ["wordy"]
    assert "1 thing to sort out" in (folder / "summary").read_text("utf-8")


def test_the_action_passes_plain_english_in_a_path_with_spaces(folder: Path) -> None:
    done = run_check(folder, paths="docs/a plain one.md\n")
    assert (done.returncode, done.stdout) == (0, "")
    assert sarif_of(folder) == []


def test_the_action_hands_on_what_it_is_given(folder: Path) -> None:
    inputs = {"audience": "staff", "args": "--exit-zero\n--select\nwordy", "fail-on": "note"}
    assert run_check(folder, **inputs).returncode == 0
    assert run_check(folder, audience="nobody").returncode == 2


def test_nothing_in_an_input_is_run(folder: Path) -> None:
    trap = "$(touch trapped) `touch trapped`; touch trapped"
    for name in ("paths", "audience", "fail-on", "args"):
        assert run_check(folder, **{name: trap}).returncode == 2
    assert not list(folder.rglob("trapped"))


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_in_the_docs_is_as_its_reader_wants_it(
    name: str, text: str, tmp_path: Path
) -> None:
    file = tmp_path / Path(name).name
    file.write_text(text, "utf-8")
    if name == ".pre-commit-config.yaml":
        command = [sys.executable, "-m", "pre_commit", "validate-config", str(file)]
        assert subprocess.run(command, check=False).returncode == 0
    elif name == ".gitlab-ci.yml":
        assert keeps_to("vendor.gitlab-ci", file)
    else:
        assert keeps_to("vendor.github-workflows", file)


def test_the_examples_use_hooks_and_inputs_that_there_are() -> None:
    hooks = {hook["id"] for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text())}
    for name, text in EXAMPLES:
        data = yaml.safe_load(text)
        if name == ".pre-commit-config.yaml":
            used = {hook["id"] for repo in data["repos"] for hook in repo["hooks"]}
            assert used <= hooks
        for job in data.get("jobs", {}).values():
            for step in job["steps"]:
                if step["uses"].startswith("plainspeak/"):
                    assert set(step.get("with", {})) <= set(ACTION["inputs"])


def test_the_gitlab_example_writes_the_reports_it_names(folder: Path) -> None:
    (text,) = [text for name, text in EXAMPLES if name == ".gitlab-ci.yml"]
    job = yaml.safe_load(text)["plain-english"]
    command = job["script"][-1].replace("plainspeak", f"{sys.executable} -m plainspeak", 1)
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder / "work", capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert "1:9  warning  wordy" in done.stdout
    for report in job["artifacts"]["reports"].values():
        assert (folder / "work" / report).stat().st_size
