"""Ends runs in the middle, fills the disk, and starts eight at once: nothing may be lost.

    python scripts/faults.py [KILLS]

Every write is ended with SIGKILL, one in three at a random moment and the others at a random step
of the writing. After each, every file is the old one or the new one, whole, and nothing unfinished
is left beside it. In one moment there may be something: when the new file, whole, has a hidden name
and is about to take the place of the old one. That is counted. A fault makes the status 1.
"""

from __future__ import annotations

import csv
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import fault_places
import fault_signals
from fault_copies import Copy, load
from fault_places import start

if TYPE_CHECKING:
    from collections.abc import Callable

KILLS = 400


class Write(NamedTuple):
    """A command that writes, and what makes sure that all files are whole."""

    name: str
    command: tuple[str, ...]
    is_whole: Callable[[Path], str]


def main() -> int:
    """Try everything, and say how much was tried."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    problems = [
        *killed(kills),
        *one_cache(),
        *two_fixes(),
        *fault_signals.faults(),
        *fault_places.faults(),
    ]
    for each in problems:
        print(f"FAULT {each}")
    print(f"{len(problems)} faults")
    return int(bool(problems))


def _annotated(folder: Path) -> str:
    import zipfile

    for path in (*folder.glob("*.docx"), *folder.glob("out/*.docx")):
        if zipfile.ZipFile(path).testzip() is not None:
            return f"{path.name} is damaged"
    return ""


def _report(folder: Path) -> str:
    path = folder / "r.html"
    whole = not path.exists() or path.read_text("utf-8").rstrip().endswith("</html>")
    return "" if whole else "the report is half written"


def _baseline(folder: Path) -> str:
    path = folder / "plainspeak-baseline.jsonl"
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            json.loads(line)
        if not path.read_text("utf-8").endswith("\n"):
            return "the baseline is half written"
    return ""


def _list(folder: Path) -> str:
    text = (folder / "our_words.csv").read_text("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    whole = text.endswith("\n") and len(rows) in {2, 3} and {len(row) for row in rows} == {5}
    return "" if whole else "the list is half written"


def _cache(folder: Path) -> str:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "r.json")
        asked = ("check", ".", "--cache-dir", "kept", "--output-format", f"json={path}")
        Copy(folder, *asked).wait()
        report = json.loads(path.read_text("utf-8"))
    found = {Path(each["path"]).name: len(each["findings"]) for each in report["documents"]}
    expected = {f"{number}.md": fault_places.FINDINGS for number in range(fault_places.FILES)}
    right = expected == {each: found[each] for each in found if each.endswith(".md")}
    return "" if right and not report["errors"] else "the cache gives other reports"


WRITES = (
    Write("fix", ("check", "--fix", "."), fault_places.half_written),
    Write("annotate", ("check", "--annotate", "out/", "--overwrite", "."), _annotated),
    Write("report", ("report", ".", "-o", "r.html", "--overwrite"), _report),
    Write("baseline", ("baseline", "write", "."), _baseline),
    Write("list", ("lists", "add", "zzz", "--say", "word"), _list),
    Write("cache", ("check", ".", "--cache-dir", "kept"), _cache),
)


def litter(folder: Path) -> list[str]:
    """What was left behind: hidden files beside the documents."""
    return [path.name for path in folder.rglob(".*") if path.is_file()]


def killed(kills: int) -> list[str]:
    """End writes at random moments, and look at every file."""
    problems: list[str] = []
    chance = random.Random(1)  # noqa: S311
    for write in WRITES:
        seconds, steps = _measured(write)
        killed, writing, hidden, runs = 0, 0, 0, -(-kills // len(WRITES))
        for number in range(runs):
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                fault_places.lay_out(folder)
                if number % 3:
                    process = Copy(folder, *write.command, last_step=chance.randint(1, steps))
                    ended = process.was_killed()
                else:
                    process = Copy(folder, *write.command)
                    time.sleep(seconds * chance.uniform(0, 1))
                    ended = process.kill()
                killed += ended
                writing += process.steps() > 0 and ended
                fault = write.is_whole(folder)
                left = litter(folder)
                problems += [f"{write.name}: {fault}"] if fault else []
                renaming = process.last_event() == "os.rename"
                hidden += bool(left) and renaming
                problems += [f"{write.name} left {left}"] if left and not renaming else []
        ended = f"{killed} killed, {writing} of them while it wrote ({steps} steps)"
        ended += f", {hidden} left under a hidden name" if hidden else ""
        print(f"{write.name}: {runs} runs, {ended}", flush=True)
    return problems


def _measured(write: Write) -> tuple[float, int]:
    """The seconds that a copy takes, and its steps from its first write on."""
    times = []
    for number in range(4):
        with tempfile.TemporaryDirectory() as name:
            fault_places.lay_out(Path(name))
            if not number:
                load(Path(name), *write.command)
                fault_places.lay_out(Path(name))
            begun = time.monotonic()
            steps = Copy(Path(name), *write.command).steps()
            times.append((time.monotonic() - begun, steps))
    return sorted(times)[1]


def one_cache() -> list[str]:
    """Eight runs use one cache at once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fault_places.lay_out(folder)
        runs = [start(folder, "check", ".", "--cache-dir", "kept") for _ in range(8)]
        said = [process.communicate()[1] for process in runs]
        statuses = {process.returncode for process in runs}
        fault = _cache(folder)
    print("eight runs, one cache: done", flush=True)
    return ["eight runs: " + str((statuses, said))] if statuses != {1} or any(said) or fault else []


def two_fixes() -> list[str]:
    """Two runs fix the same files at once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fault_places.lay_out(folder)
        runs = [start(folder, "check", "--fix", ".") for _ in range(2)]
        for process in runs:
            process.communicate()
        fault = fault_places.half_written(folder) or (
            f"left {litter(folder)}" if litter(folder) else ""
        )
        wrong = {process.returncode for process in runs} - {0, 1, 2}
    print("two fixes of the same files: done", flush=True)
    return [f"two fixes: {fault} {wrong}"] if fault or wrong else []


if __name__ == "__main__":
    sys.exit(main())
