"""The recipes of CONTRIBUTING.md, followed to the letter, and packages with broken plug-ins."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
GUIDE = (TOP / "CONTRIBUTING.md").read_text("utf-8")
RECIPES = dict(re.findall(r"<!-- recipe: (\S+) -->\n\n```\w+\n(.*?)```", GUIDE, re.DOTALL))

RULE = "from plainspeak.rules import Rule\nRULE = Rule('odd', ('a', 'b'))\n"


def install(folder: Path, files: dict[str, str]) -> None:
    """What an installer does with a package: its modules, and its entry points beside them."""
    project = tomllib.loads(files["pyproject.toml"])["project"]
    info = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n")
    lines = []
    for group, points in project["entry-points"].items():
        lines += [f"[{group}]", *(f"{name} = {module}" for name, module in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines))
    for name, text in files.items():
        if name.endswith((".py", ".csv")):
            (folder / name).write_text(text)


def run(folder: Path, *arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "PLAINSPEAK_CACHE_DIR": str(at / "cache"),
    }
    return subprocess.run(
        [sys.executable, "-m", "plainspeak", *arguments],
        cwd=at,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "packages"
    install(folder, RECIPES)
    return folder


def broken(rule: str, name: str = "our-plainspeak") -> dict[str, str]:
    """A package with one rule, whose module is given."""
    points = '[project.entry-points."plainspeak.rules"]\nodd = "odd"\n'
    return {
        "pyproject.toml": f'[project]\nname = "{name}"\nversion = "1.0"\n{points}',
        "odd.py": rule,
    }


def test_a_rule_and_a_report_are_added_by_one_file_each(package: Path, tmp_path: Path) -> None:
    (tmp_path / "leaflet.txt").write_text("Ring us  today.")
    done = run(package, "check", "--output-format", "shortest", "leaflet.txt", at=tmp_path)
    assert (done.stdout, done.stderr, done.returncode) == ("leaflet.txt: 1\n", "", 1)
    (tmp_path / "page.html").write_text("<p>Ring\n    us today.</p>")  # an indent that nobody sees
    assert run(package, "check", "page.html", at=tmp_path).returncode == 0


def test_a_list_is_added_by_a_file_and_its_name(package: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("This is your decant letter.")
    done = run(package, "check", "letter.txt", at=tmp_path)
    assert 'Say "letter about your move"' in done.stdout
    (package / "tenancy.csv").write_text("term,what to do,what we say,what it means,who added it\n")
    assert "about your move" not in run(package, "check", "letter.txt", at=tmp_path).stdout


def test_a_package_without_its_list_is_named_and_the_rest_works(tmp_path: Path) -> None:
    points = '[project.entry-points."plainspeak.lists"]\nodd = "odd"\n'
    project = f'[project]\nname = "our-words"\nversion = "1.0"\n{points}'
    install(tmp_path / "packages", {"pyproject.toml": project, "odd.py": "LIST = 3\n"})
    (tmp_path / "letter.txt").write_text("We utilise it.")
    done = run(tmp_path / "packages", "check", "letter.txt", at=tmp_path)
    assert "wordy" in done.stdout
    assert 'the plug-in package "our-words": odd has no LIST, the path of a list.' in done.stderr
    assert done.returncode == 2


def test_an_added_rule_can_be_chosen_explained_and_left_out(package: Path, tmp_path: Path) -> None:
    (tmp_path / "leaflet.txt").write_text("Ring us  today.")
    (tmp_path / "plainspeak.toml").write_text('ignore = ["double-space"]')
    assert run(package, "check", "leaflet.txt", at=tmp_path).returncode == 0
    assert "careless" in run(package, "explain", "double-space", at=tmp_path).stdout


def test_a_file_type_is_added_by_one_file(package: Path, tmp_path: Path) -> None:
    diaries = tmp_path / "diaries"
    diaries.mkdir()
    (diaries / "week.diary").write_text("Monday|Ring us.\nTuesday|We utilise it.\n")
    done = run(package, "check", "--output-format", "jsonl", "diaries", at=tmp_path)
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["text"], finding["line"], finding["column"]) == ("utilise", 2, 12)
    assert run(package, "check", "--fix", "diaries", at=tmp_path).returncode == 0
    assert (diaries / "week.diary").read_text() == "Monday|Ring us.\nTuesday|We use it.\n"


def test_a_word_is_added_by_one_row(tmp_path: Path) -> None:
    lists = tmp_path / "jargon_lists"
    shutil.copytree(TOP / "data" / "jargon_lists", lists)
    row = "zorbify,,jargon,verb,avoid,change?,,,,,,current,We zorbify it.,We change it.,us,\n"
    with (lists / "health_nhs.csv").open("a", encoding="utf-8") as file:
        file.write(row)
    code = (
        "import pathlib\n"
        "from plainspeak.lexicon import catalogue, inflections, tidy\n"
        f"catalogue.FOLDER = pathlib.Path({str(lists)!r})\n"
        "inflections.FOLDER = tidy.FOLDER = catalogue.FOLDER\n"
        "tidy.tidy_file(catalogue.FOLDER / 'health_nhs.csv')\n"
        "tidy.tidy_inflections()\n"
        "inflections.kept.cache_clear()\n"
        "import plainspeak\n"
        "found = plainspeak.check('They zorbified it.').findings\n"
        "print([(each.rule, each.suggestions[0].text) for each in found])\n"
    )
    environment = {**os.environ, "PLAINSPEAK_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[('jargon', 'changed')]\n"


@pytest.mark.parametrize(
    ("module", "wrong"),
    [
        ("raise RuntimeError('no licence')", "odd cannot be loaded (RuntimeError: no licence)"),
        ("import nothing_of_that_name", "odd cannot be loaded (ModuleNotFoundError: "),
        ("x = 1", "odd has no RULE and check of a rule"),
        (
            f"{RULE.replace('odd', 'wordy')}def check(analysis): return ()",
            'it adds a rule "wordy", which there is already',
        ),
        (
            f"{RULE}def check(analysis):\n    yield 1 / 0",
            'its rule "odd" failed (ZeroDivisionError: division by zero)',
        ),
    ],
)
def test_a_broken_plug_in_is_named_and_stops_nothing_else(
    tmp_path: Path, module: str, wrong: str
) -> None:
    folder = tmp_path / "packages"
    install(folder, broken(module))
    (tmp_path / "leaflet.txt").write_text("We utilise it.")
    done = run(folder, "check", "--output-format", "csv", "leaflet.txt", at=tmp_path)
    assert "utilise" in done.stdout
    assert f'the plug-in package "our-plainspeak": {wrong}' in done.stderr
    assert done.stderr.count("plainspeak:") == 1
    assert "Traceback" not in done.stderr
    assert done.returncode == 2
