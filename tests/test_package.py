from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import plainspeak
from plainspeak import reports
from plainspeak.project import discover

TOP = Path(__file__).parents[1]
HEAVY = {
    "spacy",
    "textstat",
    "wordfreq",
    "nltk",
    "lemminflect",
    "numpy",
    "tqdm",
    "tree_sitter",
    "charset_normalizer",
    "lxml",
    "pypdf",
    "pypdfium2",
    "zipfile",
}


def loaded_by(*command: str) -> set[str]:
    code = f"import sys\nsys.argv = {['plainspeak', *command]}\n"
    code += "from plainspeak.cli import main\ntry: main()\nexcept SystemExit: pass\n"
    code += "print('LOADED', *{name.partition('.')[0] for name in sys.modules})"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(out.stdout.rpartition("LOADED")[2].split())


@pytest.mark.parametrize(
    "command",
    [
        ["--help"],
        ["--version"],
        ["check", "--help"],
        ["explain", "jargon"],
        ["lists", "show", "plain_words"],
    ],
)
def test_a_quick_command_loads_nothing_heavy(command: list[str]) -> None:
    assert not loaded_by(*command) & HEAVY


def test_importing_plainspeak_loads_nothing_heavy() -> None:
    code = "import plainspeak, sys; print(*{name.partition('.')[0] for name in sys.modules})"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(out.stdout.split()) & HEAVY


@pytest.mark.parametrize(
    "command",
    [
        ["explain", "MDT"],
        ["check", "--no-cache", str(TOP / "examples" / "easy-read-visit.txt")],
    ],
)
def test_no_library_that_scores_or_inflects_is_loaded(command: list[str]) -> None:
    loaded_by(*command)  # the first run compiles the lists, and keeps them
    assert not loaded_by(*command) & {"spacy", "textstat", "nltk", "lemminflect", "wordfreq"}


def test_every_public_name_is_there() -> None:
    assert all(getattr(plainspeak, name) for name in plainspeak.__all__)
    with pytest.raises(AttributeError):
        plainspeak.nothing  # noqa: B018  asking is the test


def test_every_report_is_registered() -> None:
    assert set(reports.names()) == {
        *(
            "terminal",
            "concise",
            "csv",
            "github",
            "gitlab",
            "json",
            "parquet",
            "rdjson",
            "jsonl",
            "junit",
            "markdown",
            "sarif",
        ),
        "statistics",
    }


def test_a_module_uses_only_the_layers_below_it() -> None:
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_nothing_is_ever_fetched() -> None:
    code = """
import socket
def refuse(*args, **kwargs):
    raise OSError("no network")
socket.socket.connect = refuse
socket.getaddrinfo = refuse
import plainspeak
report = plainspeak.check("We will help you at home. " * 40)
assert report.readability.flesch_kincaid_grade is not None
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_the_readme_shows_is_what_is_printed() -> None:
    readme = (TOP / "README.md").read_text("utf-8")
    shown = re.search(
        r"```console\n\$ (plainspeak check examples/\S+)\n(.*?)```", readme, re.DOTALL
    )
    assert shown
    command = [sys.executable, "-m", *shown[1].split()]
    run = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert run.stdout == shown[2]


PAGES = ["README.md", "CONTRIBUTING.md"]
PAGES += [f"docs/{page.name}" for page in sorted((TOP / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES)
def test_our_own_pages_pass_our_own_check(page: str) -> None:
    checker = plainspeak.Checker(discover(TOP, TOP / "pyproject.toml"))
    report = checker.check_file(TOP / page)
    found = [each for each in report.findings if each.level in {"error", "warning"}]
    assert [(each.rule, report.document.text[each.start : each.end]) for each in found] == []
