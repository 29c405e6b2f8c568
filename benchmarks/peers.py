"""Whole processes beside other prose checkers on the same text files, in turn, in one run.

    python benchmarks/peers.py [--write] [FILES ...]

Takes 1, 100 and 400 leaflets unless you say how many. Others run when they are there: those of
"peers/package.json" after "npm install" in that folder (or in the folder PEERS), and codespell,
proselint and typos on the PATH. Processor seconds are counted, since they say the same on a busy
machine as on a quiet one. ``--write`` keeps the figures in "runs", and "make generate" puts the
newest into the README.
"""

from __future__ import annotations

import csv
import datetime as dt
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from batch import sentences, write

HERE = Path(__file__).parent
FILES = (1, 100, 400)
RUNS = 3
COLUMNS = ("checker", "files", "processor seconds")

BARE = "import spaCy"
"""What the start of everything that is built on spaCy costs."""


def commands() -> dict[str, list[str]]:
    """Each checker that is there, as a command that takes files."""
    ours = [sys.executable, "-m", "plainspeak", "check", "--isolated", "--exit-zero"]
    found = {
        "plainspeak": [*ours, "--no-cache"],
        "plainspeak, nothing changed": ours,
        BARE: [sys.executable, "-c", "import spacy; spacy.blank('en')"],
    }
    modules = Path(os.environ.get("PEERS", HERE / "peers")) / "node_modules"
    for name in ("write-good", "alex"):
        if (modules / ".bin" / name).exists():
            found[name] = [str(modules / ".bin" / name)]
    if (modules / "retext-simplify").exists():
        found["retext-simplify"] = ["node", str(modules.parent / "simplify.mjs")]
    for name, words in (("codespell", []), ("proselint", ["check"]), ("typos", [])):
        if program := shutil.which(name):
            found[name] = [program, *words]
    return found


def seconds(command: list[str]) -> tuple[float, bytes]:
    """The processor seconds of a command and all that it starts, and what it prints."""
    before = os.times()
    done = subprocess.run(command, capture_output=True, check=False)
    after = os.times()
    assert done.stdout or done.stderr or done.returncode == 0, command[0]  # it ran
    spent = after.children_user + after.children_system
    return spent - before.children_user - before.children_system, done.stdout


def measure(number: int) -> list[tuple[str, int, float]]:
    """Every checker on so many leaflets."""
    with tempfile.TemporaryDirectory() as place:
        said = sentences()
        for each in range(0, 10 * number, 10):  # those are text files
            write(Path(place), each, said)
        files = sorted(map(str, Path(place).rglob("*.txt")))
        assert len(files) == number
        chosen = commands()
        spent: dict[str, list[float]] = {name: [] for name in chosen}
        for turn in range(RUNS + 1):  # the first one fills caches and is not counted
            for name, command in chosen.items():
                took, printed = seconds(command if name == BARE else [*command, *files])
                assert "plainspeak" not in name or printed.count(b"utilise") >= number
                spent[name] += [took] if turn else []
    return [(name, number, statistics.median(each)) for name, each in spent.items()]


def main() -> None:
    """Print the figures, and keep them where that is asked for."""
    asked = [int(each) for each in sys.argv[1:] if each.isdecimal()] or FILES
    rows = [row for number in asked for row in measure(number)]
    for name, number, took in rows:
        print(f"{name:28} {number:6} files {took:8.2f} s")
    if "--write" in sys.argv:
        today = dt.datetime.now(tz=dt.UTC).date().isoformat()
        with (HERE / "runs" / f"{today}-peers.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(COLUMNS)
            table.writerows((name, number, f"{took:.2f}") for name, number, took in rows)


if __name__ == "__main__":
    main()
