"""What a person waits for: each command as a whole process, beside spaCy's own start in one run.

python benchmarks/startup.py
"""

from __future__ import annotations

import resource
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
    "one small file, cold": ["-m", "plainspeak", "check", "--exit-zero", str(LEAFLET)],
}


def wall(command: list[str]) -> float:
    """Seconds that one run takes."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *command], capture_output=True, check=True)
    return time.perf_counter() - began


def main() -> None:
    """Run the commands in turn, so that a slow spell of the machine meets them all."""
    out = subprocess.run(
        [sys.executable, *COMMANDS["one small file, cold"]],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert '"MDT"' in out, "the answer comes before the time"
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, command in COMMANDS.items():
            times[name].append(wall(command))
    for name, seconds in times.items():
        print(f"{name:28} {1000 * statistics.median(seconds):7.0f} ms")
    ratios = [
        cold / bare
        for cold, bare in zip(times["one small file, cold"], times["bare spaCy"], strict=True)
    ]
    print(f"{'cold over bare spaCy':28} {statistics.median(ratios):7.2f}")
    print(f"{'memory of one leaflet':28} {memory:7.0f} MB")


if __name__ == "__main__":
    main()
