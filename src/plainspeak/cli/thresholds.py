"""What a document may not be over or under, whatever is found in it: ``--max-grade`` and others."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Report

    Results = Iterable[Report | DocumentError]


NUMBERS = (
    ("grade", "max_grade", False),
    ("difficulty", "max_difficulty", False),
    ("flesch_reading_ease", "min_score", True),
)
"""The numbers that can be held, the options that do it, and whether that is the least."""


def any_given(arguments: argparse.Namespace) -> bool:
    """Whether any number is held to a limit."""
    return any(vars(arguments).get(option) is not None for _, option, _ in NUMBERS)


class Threshold(NamedTuple):
    """A number of a document, the option that holds it, and whether that is the least."""

    name: str
    option: str
    limit: float
    least: bool = False


class Thresholds:
    """The gates that were asked for; what does not pass is said at once."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        given = vars(arguments)
        self._gates = [
            Threshold(name, f"--{option.replace('_', '-')}", given[option], least)
            for name, option, least in NUMBERS
            if given.get(option) is not None
        ]
        self.closed = False

    def watch(self, results: Results) -> Iterator[Report | DocumentError]:
        """Pass the results on."""
        for result in results:
            if not isinstance(result, DocumentError):
                for gate in self._gates:
                    self._hold(result, gate)
            yield result

    def _hold(self, report: Report, gate: Threshold) -> None:
        number: float | None = getattr(report.readability, gate.name)
        name = gate.name.replace("_", " ").replace("flesch", "Flesch")
        if number is None:
            told = f"no {name} to hold against {gate.option}: {report.readability.reason}"
        elif number < gate.limit if gate.least else number > gate.limit:
            told = f"the {name} is {number:.1f}, and {gate.option} is {gate.limit:g}"
            self.closed = True
        else:
            return
        print(f"plainspeak: {report.document.name}: {told}.", file=sys.stderr)
