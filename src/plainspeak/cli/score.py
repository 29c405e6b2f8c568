"""``plainspeak score``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plainspeak import scorecard
from plainspeak.cli import check, choices, outputs
from plainspeak.errors import DocumentError
from plainspeak.model import Level

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Report

    Results = Iterable[Report | DocumentError]


def run(arguments: argparse.Namespace) -> int:
    """Print the scores; status 1 when a document is over a limit, 2 when one cannot be read."""
    outcome = check.Outcome(Level.ERROR)
    limits = Limits(arguments.max_grade, arguments.max_difficulty)
    results = check.results(arguments, choices.chosen(arguments))
    watched = limits.watch(outcome.watch(results))
    pieces = scorecard.write(watched, arguments.output_format)
    outputs.write_one(arguments.output_file, pieces)
    return outcome.status(exit_zero=True) or int(limits.passed)


class Limits:
    """The highest grade and difficulty a document may have; what is over is said at once."""

    def __init__(self, grade: float | None, difficulty: float | None) -> None:
        self._most = {"grade": grade, "difficulty": difficulty}
        self.passed = False

    def watch(self, results: Results) -> Iterator[Report | DocumentError]:
        """Pass the results on."""
        for result in results:
            if not isinstance(result, DocumentError):
                for name, most in self._most.items():
                    if most is not None:
                        self._hold(result, name, most)
            yield result

    def _hold(self, report: Report, name: str, most: float) -> None:
        number: float | None = getattr(report.readability, name)
        if number is None:
            told = f"no {name} to hold against --max-{name}: {report.readability.reason}"
        elif number > most:
            told = f"the {name} is {number:.1f}, and --max-{name} is {most:g}"
            self.passed = True
        else:
            return
        print(f"plainspeak: {report.document.name}: {told}.", file=sys.stderr)
