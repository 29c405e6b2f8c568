"""Change the code in small ways, one at a time, and see whether the tests notice.

    python scripts/mutants.py [PACKAGE ...] [--sample NUMBER] [--seed NUMBER]

cosmic-ray makes the changes, in a copy of the checkout: another number, another comparison, "and"
for "or". A random sample of them is tried on the tests of the package. What survives is printed: a
line that nobody would miss, or a test that is missing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).parents[1]

TESTS = {
    "acronyms": ["src/plainspeak/acronyms", "tests/acronyms"],
    "analysis": ["src/plainspeak/analysis", "tests/analysis", "tests/rules", "tests/test_rules.py"],
    "fixes": ["src/plainspeak/fixes", "tests/fixes", "tests/test_fixing.py"],
    "lexicon": [
        *(
            f"tests/lexicon/test_{name}.py"
            for name in ("surroundings", "frames", "clashes", "table", "patterns", "british_forms")
        ),
        "tests/lexicon/test_sheet_import.py",
        "tests/lexicon/test_edges.py",
        "src/plainspeak/lexicon",
        "tests/lexicon",
    ],
    "readability": ["src/plainspeak/readability", "tests/readability", "tests/test_scores.py"],
    "rules": [
        "src/plainspeak/rules",
        "tests/rules",
        "tests/test_rules.py",
        "tests/test_ignores.py",
    ],
    "text": ["src/plainspeak/text", "tests/text"],
}
"""The examples and tests that have to notice a change in a package, the quick ones first.

Of ``lexicon`` those come first that need no shipped list: each change makes all lists be compiled
again, which takes some seconds."""

LEFT_OUT = ["core/ReplaceBinaryOperator_BitOr_.*", "core/RemoveDecorator"]
"""Changes that change nothing: types are never evaluated, and most decorators only remember."""

LEFT_OUT_IN_LINES = (
    (
        "core/ReplaceComparisonOperator_(Is_Eq|IsNot_NotEq)",
        r"^(?!.*\bis (not )?(True|False)\b).*\bis (not )?(None|[A-Z]\w*\.[A-Z_]+)\b",
    ),
    ("core/AddNot", r"^if TYPE_CHECKING:"),
    ("core/NumberReplacer", r"\blru_cache\("),
    ("core/ReplaceTrueWithFalse", r"\bstrict=True\)"),
)
"""More of them, each only in lines of one kind.

Nothing is equal to None or to a member of our enumerations but the thing itself. What is imported
for types is not used at run time. Nobody sees how much a cache holds. Sequences that are zipped
with ``strict`` are made to be of one length, so it speaks up only where something else is wrong.
"""

SECONDS = 180.0
"""How long the tests may take before a change counts as noticed."""


def main() -> int:
    """Try each package, and say how many of the changes were noticed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("packages", nargs="*", default=list(TESTS), metavar="PACKAGE")
    parser.add_argument("--sample", type=int, default=60, help="changes to try in each package")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        _copy(copy)
        for package in given.packages:
            _try(copy, package, given.sample, given.seed)
    return 0


def _copy(target: Path) -> None:
    """The files that git knows, as they are now."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=TOP, capture_output=True, check=True).stdout  # noqa: S603  ours
    for name in filter(None, os.fsdecode(names).split("\0")):
        if (TOP / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(TOP / name, target / name)


def _try(copy: Path, package: str, sample: int, seed: int) -> None:
    session, config = copy / f"{package}.sqlite", copy / f"{package}.toml"
    tests = [each for each in TESTS[package] if (copy / each).exists()]
    command = f"{sys.executable} -m pytest -x -q -p no:cacheprovider {' '.join(tests)}"
    config.write_text(
        "[cosmic-ray]\n"
        f'module-path = "src/plainspeak/{package}"\n'
        f"timeout = {SECONDS}\n"
        "excluded-modules = []\n"
        f"test-command = {json.dumps(command)}\n"
        '[cosmic-ray.distributor]\nname = "local"\n'
        f"[cosmic-ray.filters.operators-filter]\nexclude-operators = {json.dumps(LEFT_OUT)}\n"
    )
    _cosmic_ray(copy, "cosmic-ray", "init", config.name, session.name)
    _cosmic_ray(copy, "cr-filter-operators", session.name, config.name)
    chosen = _choose(session, sample, seed)
    _cosmic_ray(copy, "cosmic-ray", "exec", config.name, session.name)
    _report(session, package, chosen)


def _cosmic_ray(copy: Path, *command: str) -> None:
    program = Path(sys.executable).with_name(command[0])
    environment = {**os.environ, "PYTHONPATH": str(copy / "src")}
    subprocess.run([program, *command[1:]], cwd=copy, env=environment, check=True)  # noqa: S603  ours


def _choose(session: Path, sample: int, seed: int) -> int:
    """Leave a random sample in the session; how many that are."""
    with sqlite3.connect(session) as table:
        done = {job for (job,) in table.execute("select job_id from work_results")}
        done |= _without_effect(session.parent, table)
        jobs = [job for (job,) in table.execute("select job_id from work_items order by job_id")]
        places = dict(
            table.execute(
                "select job_id, module_path || ':' || printf('%06d', start_pos_row) || "
                "operator_name || occurrence from mutation_specs"
            )
        )
        jobs = sorted(set(jobs) - done, key=lambda job: places[job])
        random.seed(seed)
        kept = set(random.sample(jobs, min(sample, len(jobs))))
        gone = [(job,) for job in places if job not in kept]
        for name in ("work_results", "mutation_specs", "work_items"):
            table.executemany(f"delete from {name} where job_id = ?", gone)  # noqa: S608  our names
    return len(kept)


def _without_effect(copy: Path, table: sqlite3.Connection) -> set[str]:
    """The changes that are left out for the line that they are in."""
    specs = table.execute(
        "select job_id, module_path, start_pos_row, operator_name from mutation_specs"
    ).fetchall()
    lines = {path: (copy / path).read_text("utf-8").splitlines() for _, path, *_ in specs}
    return {
        job
        for job, path, row, operator in specs
        if any(
            re.fullmatch(name, operator) and re.search(line, lines[path][row - 1])
            for name, line in LEFT_OUT_IN_LINES
        )
    }


def _report(session: Path, package: str, chosen: int) -> None:
    with sqlite3.connect(session) as table:
        survived = table.execute(
            "select module_path, start_pos_row, operator_name, diff from work_results "
            "join mutation_specs using (job_id) where test_outcome = 'SURVIVED' order by 1, 2"
        ).fetchall()
    for path, row, operator, diff in survived:
        changed = [line for line in diff.splitlines() if line[:1] in "+-" and line[1:2] not in "+-"]
        print(f"{path}:{row} {operator}", *changed, sep="\n    ")
    killed = chosen - len(survived)
    print(
        f"{package}: {killed} of {chosen} changes noticed ({100 * killed / max(1, chosen):.0f} %)"
    )


if __name__ == "__main__":
    sys.exit(main())
