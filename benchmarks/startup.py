"""What a person waits for: each command as a whole process, beside spaCy's own start in one run.

    python benchmarks/startup.py

codespell and proselint run beside it when they are on the PATH. Modules are compiled first, as they
are for everybody after the first run.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

LEAFLET = Path(__file__).parents[1] / "examples" / "appointment-leaflet.md"
RUNS = 7
COMMANDS = {
    "python alone": ["-c", "pass"],
    "import plainspeak": ["-c", "import plainspeak"],
    "plainspeak --help": ["-m", "plainspeak", "--help"],
    "plainspeak explain wordy": ["-m", "plainspeak", "explain", "wordy"],
    "bare spaCy": ["-c", "import spacy; spacy.blank('en')"],
    "one small file, cold": [
        "-m",
        "plainspeak",
        "check",
        "--exit-zero",
        "--no-cache",
        str(LEAFLET),
    ],
    "the hook on one file, cold": [
        *("-m", "plainspeak", "check", "--force-exclude", "--exit-zero", "--no-cache"),
        str(LEAFLET),
    ],
    "one file, unchanged": ["-m", "plainspeak", "check", "--exit-zero", str(LEAFLET)],
}
PEERS = {"codespell": [], "proselint": ["check"]}
ENVIRONMENT = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}


def commands() -> dict[str, list[str]]:
    """Each command in full; other checkers only where they are."""
    ours = {name: [sys.executable, *command] for name, command in COMMANDS.items()}
    found = ((name, shutil.which(name), words) for name, words in PEERS.items())
    return ours | {name: [path, *words, str(LEAFLET)] for name, path, words in found if path}


def wall(command: list[str]) -> float:
    """Seconds that one run takes."""
    began = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT)
    return time.perf_counter() - began


def main() -> None:
    """Run the commands in turn, so that a slow spell of the machine meets them all."""
    out = subprocess.run(
        [sys.executable, *COMMANDS["one small file, cold"]],
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    ).stdout
    assert '"MDT"' in out, "the answer comes before the time"
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    chosen = commands()
    for command in chosen.values():
        wall(command)  # so that modules are compiled and the file is remembered
    times: dict[str, list[float]] = {name: [] for name in chosen}
    for _ in range(RUNS):
        for name, command in chosen.items():
            times[name].append(wall(command))
    for name, seconds in times.items():
        print(f"{name:28} {1000 * statistics.median(seconds):7.0f} ms")
    for name in ("one small file, cold", "the hook on one file, cold"):
        pairs = zip(times[name], times["bare spaCy"], strict=True)
        ratio = statistics.median(cold / bare for cold, bare in pairs)
        print(f"{f'{name}, over bare spaCy':42} {ratio:.2f}")
    print(f"{'memory of one leaflet':28} {memory:7.0f} MB")


if __name__ == "__main__":
    main()
