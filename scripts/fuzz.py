"""Run every property test at random, again and again, for some minutes.

    python scripts/fuzz.py [MINUTES]

A failure prints the example; put it into its test as an ``@example``, and mend what it shows.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

TOP = Path(__file__).parents[1]
MINUTES = 10.0


def properties() -> list[str]:
    """The test files that hold properties."""
    files = sorted((TOP / "tests").rglob("test_*.py"))
    return [str(each) for each in files if "@given" in each.read_text("utf-8")]


def main() -> int:
    """Run for as long as was asked for, or until something fails."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else MINUTES
    until = time.monotonic() + 60 * minutes
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "fuzz"}
    files = properties()
    while time.monotonic() < until:
        seed = random.randrange(2**32)  # noqa: S311  nothing secret
        for file in random.sample(files, len(files)):
            print(f"{file} with seed {seed}", flush=True)
            command = [sys.executable, "-m", "pytest", "-q", "--no-header", "-m", "hypothesis"]
            command += [f"--hypothesis-seed={seed}", file]
            run = subprocess.run(command, cwd=TOP, env=environment, check=False)  # noqa: S603  ours
            if run.returncode not in {0, 5}:  # 5: nothing there to run
                return run.returncode
            if time.monotonic() >= until:
                break
    return 0


if __name__ == "__main__":
    sys.exit(main())
