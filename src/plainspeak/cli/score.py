"""``plainspeak score``: the numbers of documents, and the gates that they must pass."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plainspeak import scores
from plainspeak.cli import check
from plainspeak.errors import DocumentError
from plainspeak.model import Level

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Report


def run(arguments: argparse.Namespace) -> int:
    """Print the scores; status 1 when a gate is not passed, 2 when something cannot be read."""
    outcome = check.Outcome(Level.ERROR)
    results = outcome.watch(check.results(arguments, check.chosen(arguments)))
    kept: list[Report | DocumentError] = list(results)
    check.write(arguments, scores.write(kept, arguments.output_format))
    over = list(_over(kept, arguments))
    for line in over:
        print(line, file=sys.stderr)
    return outcome.status(exit_zero=True) or int(bool(over))


def _over(kept: Iterable[Report | DocumentError], arguments: argparse.Namespace) -> Iterator[str]:
    """What is harder than allowed, in words."""
    gates = (
        ("flesch_kincaid_grade", "grade", arguments.max_grade),
        ("difficulty", "difficulty", arguments.max_difficulty),
    )
    for report in kept:
        if isinstance(report, DocumentError):
            continue
        for field, name, most in gates:
            value = getattr(report.readability, field) if most is not None else None
            if value is not None and value > most:
                yield f"{report.document.name}: its {name} is {value}, and the most is {most}."
