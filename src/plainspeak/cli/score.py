"""``plainspeak score``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.cli import check, load_settings, outputs
from plainspeak.cli.thresholds import Thresholds
from plainspeak.model import Level
from plainspeak.reports import scores
from plainspeak.settings import replace

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from plainspeak.errors import DocumentError
    from plainspeak.model import Report

    Results = Iterable[Report | DocumentError]

COUNTED_RULES = ("passive", "hidden-verb")
"""Rules that are off unless chosen, and whose findings are counted here."""


def run(arguments: argparse.Namespace) -> int:
    """Print the scores; status 1 when a document is over a limit, 2 when one cannot be read."""
    outcome = check.Outcome(Level.ERROR)
    gates = Thresholds(arguments)
    settings = load_settings.resolve(arguments)
    counting = replace(settings, extend_select=(*settings.extend_select, *COUNTED_RULES))
    results = check.results(arguments, counting)
    watched = gates.watch(outcome.watch(results))
    pieces = scores.write(watched, arguments.output_format)
    outputs.write_one(arguments.output_file, pieces)
    return outcome.status(exit_zero=True) or int(gates.closed)
