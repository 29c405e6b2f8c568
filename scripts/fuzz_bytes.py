"""Lets atheris look for bytes that break what reads them, guided by the code that they reach.

    python scripts/fuzz_bytes.py [SECONDS] [TARGET ...] [--keep FOLDER]

``fuzz_targets.py`` names the targets; all are tried where none is chosen. Each runs for so many
seconds in a process of its own, from good bytes. It fails what ends in anything but a sentence,
what takes over 10 seconds, and what takes over a gigabyte. What fails is kept: mend it, and make a
test of it. ``fuzz_files.py`` needs no atheris, which is there for Linux and macOS alone.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from random import Random

import atheris
from mutations import mutated

MAX_SECONDS = 10
"""Seconds of the processor."""

MAX_WAIT_SECONDS = 100
"""Seconds on the clock, since a machine may have much else to do."""

MAX_MEGABYTES = 1000
MAX_BYTES = 300_000


def main() -> int:
    """Try each target, and name those that failed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", nargs="?", type=int, default=60)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir(), "plainspeak-fuzz"))
    parser.add_argument("--one", action="store_true", help="run the one target in this process")
    asked = parser.parse_args()
    if asked.one:
        _fuzz(asked.targets[0], asked.seconds, asked.keep)
    from fuzz_targets import targets

    failed = []
    for name in asked.targets or targets():
        command = [sys.executable, __file__, str(asked.seconds), name, "--one"]
        run = subprocess.run([*command, "--keep", str(asked.keep)], check=False)  # noqa: S603  ours
        failed += [name] if run.returncode else []
    print(f"failed: {', '.join(failed)}" if failed else "nothing failed")
    return int(bool(failed))


def _fuzz(name: str, seconds: int, keep: Path) -> None:
    """Try one target until its time is up; atheris ends the process."""
    with atheris.instrument_imports(include=["plainspeak"]):
        from fuzz_targets import targets

        from plainspeak.errors import PlainspeakError

        target = targets()[name]
        for seed in target.seeds:  # what is loaded once is not counted, but is watched
            with suppress(PlainspeakError):
                target.take(seed)
    corpus = keep / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(target.seeds):
        (corpus / f"good-{number}").write_bytes(data)

    def take(data: bytes) -> None:
        begun = time.process_time()
        with suppress(PlainspeakError):
            target.take(data)
        if time.process_time() - begun > MAX_SECONDS:
            raise TimeoutError

    def change(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)  # noqa: S311
        if chance.random() < 0.5:  # noqa: PLR2004  one in two is damaged as fuzz_files.py does
            return mutated(data, chance)[:most]
        changed: bytes = atheris.Mutate(data, len(data))
        return changed

    limits = [f"-max_total_time={seconds}", f"-timeout={MAX_WAIT_SECONDS}"]
    limits += [f"-rss_limit_mb={MAX_MEGABYTES}", f"-max_len={MAX_BYTES}", "-print_final_stats=1"]
    options = [name, *limits, f"-artifact_prefix={corpus}/", str(corpus)]
    atheris.Setup(options, take, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
