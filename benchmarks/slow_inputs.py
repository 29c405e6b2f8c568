"""Time a megabyte on adversarial texts: twice as much takes twice as long, whatever it is.

    python benchmarks/slow_inputs.py [KILOBYTES] [--only WORDS]

Each unit is repeated to two sizes, the second twice the first, in every format it can do harm in,
and read, checked and scored. The ratio of the two times is 2 where the work is linear, and 4 where
it is quadratic; over 3 is printed as a fault, and makes the status 1. The sizes are of what is
left after reading, so that a text that is no prose is not called quick.
"""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from contextlib import suppress
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.checker import Checker
from plainspeak.errors import DocumentError
from plainspeak.formats import File, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

KILOBYTES = 100
MAX_RATIO = 3.0
TRIES_AGAIN = 2
LEAST_SECONDS = 0.25
"""A shorter time says nothing of a ratio."""

AROUND = {
    "rtf": ("{\\rtf1 ", "}"),
    "eml": ("From: a@b.uk\nSubject: a\n\n", ""),
    "srt": ("1\n00:00:01,000 --> 00:00:02,000\n", "\n"),
    "html": ("<p>", ""),
}


def inputs() -> Iterator[tuple[str, str]]:
    """What is repeated, and the end of the name of a file that is made of it."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    for each in table["inputs"]:
        yield from product(each["units"], each["formats"])


class Timing(NamedTuple):
    """The seconds of a text and of one twice as long."""

    first: float
    second: float

    @property
    def ratio(self) -> float:
        """How much longer the second took."""
        return self.second / max(self.first, 1e-9)

    @property
    def is_linear(self) -> bool:
        """Whether the second took about twice as long, or next to nothing."""
        return self.second < LEAST_SECONDS or self.ratio <= MAX_RATIO


def seconds(checker: Checker, unit: str, suffix: str, size: int) -> float:
    """The processor time that a text of so many characters takes."""
    before, after = AROUND.get(suffix, ("", ""))
    text = before + unit * (size // len(unit)) + after
    begun = time.process_time()
    with suppress(DocumentError):  # where no words are left
        report = checker.check_document(read_file(File(text.encode(), f"a.{suffix}")))
        _ = report.readability
    return time.process_time() - begun


def timed(checker: Checker, unit: str, suffix: str, size: int) -> Timing:
    """The times of half a text and of a whole one."""
    first = seconds(checker, unit, suffix, size // 2)
    return Timing(first, seconds(checker, unit, suffix, size))


def main() -> int:
    """Time each unit, the slowest last."""
    parser = argparse.ArgumentParser()
    parser.add_argument("kilobytes", nargs="?", type=int, default=KILOBYTES)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    checker, size = Checker(), asked.kilobytes * 1000
    for suffix in {suffix for _, suffix in inputs()}:  # what is loaded once is not counted
        seconds(checker, "We utilise the MDT (m d t) prior to it. It is utilised. ", suffix, 3000)
    found = {}
    for unit, suffix in inputs():
        if asked.only in unit:
            timing = timed(checker, unit, suffix, size)
            for _ in range(TRIES_AGAIN):  # a machine that has more to do for a moment is no fault
                timing = timing if timing.is_linear else timed(checker, unit, suffix, size)
            found[suffix, unit] = timing
            if not timing.is_linear:
                print(f"NOT LINEAR {suffix:5} {unit!r:40} {timing}", flush=True)
    for (suffix, unit), timing in sorted(found.items(), key=lambda each: each[1].second)[-15:]:
        rate = timing.second * 1_000_000 / size
        print(f"{suffix:5} {unit!r:40} {rate:6.1f} s a megabyte, ratio {timing.ratio:.1f}")
    slow = sum(not timing.is_linear for timing in found.values())
    print(f"{len(found)} texts of {asked.kilobytes} kB, {slow} not linear")
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
