"""Ends runs in the middle, fills the disk, and starts eight at once: nothing may be lost.

    python scripts/faults.py [KILLS]

Every write is ended with SIGKILL at random moments. After each, every file is the old one or the
new one, whole, and nothing unfinished is left beside it. A fault is printed, and
makes the status 1.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import fault_places
import fault_signals
from fault_places import run, start

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
    whole = text.startswith("term,") and all(row.count(",") == 4 for row in text.splitlines())  # noqa: PLR2004
    return "" if whole else "the list is half written"


def _cache(folder: Path) -> str:
    done = run(folder, "check", ".", "--cache-dir", "kept", "--output-format", "json")
    found = json.loads(done.stdout)["documents"]
    return "" if len(found) == fault_places.FILES + 1 else "the cache gives other reports"


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
    middle: Counter[str] = Counter()
    chance = random.Random(1)  # noqa: S311
    for write in WRITES:
        length = _length(write)
        for _ in range(kills // len(WRITES)):
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                fault_places.lay_out(folder)
                begun = time.monotonic()
                process = start(folder, *write.command)
                # Most of a short run is its start; the writes are in its last part.
                with suppress(subprocess.TimeoutExpired):
                    process.wait(length * chance.uniform(0.3, 1.1))
                    length = time.monotonic() - begun  # the machine may have more to do, or less
                middle[write.name] += process.poll() is None
                with suppress(ProcessLookupError):  # it has come to its end
                    os.killpg(process.pid, signal.SIGKILL)
                process.communicate()
                fault = write.is_whole(folder)
                left = litter(folder)
                problems += [f"{write.name}: {fault}"] if fault else []
                problems += [f"{write.name} left {left}"] if left else []
        ended = f"{middle[write.name]} ended before their end"
        print(f"{write.name}: {kills // len(WRITES)} runs, {ended}", flush=True)
    return problems


def _length(write: Write) -> float:
    """How long a write takes when all that is kept for all runs is there."""
    for _ in range(2):
        with tempfile.TemporaryDirectory() as name:
            fault_places.lay_out(Path(name))
            begun = time.monotonic()
            run(Path(name), *write.command)
    return time.monotonic() - begun


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
