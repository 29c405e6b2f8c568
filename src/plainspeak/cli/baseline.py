"""``plainspeak baseline write``: what is found now, so that only new findings are reported."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plainspeak.batch import baseline
from plainspeak.cli import check, load_settings, outputs
from plainspeak.model import Level

if TYPE_CHECKING:
    import argparse


def write(arguments: argparse.Namespace) -> int:
    """Write the file; status 2 when a document cannot be read."""
    file = arguments.output_file or baseline.DEFAULT_FILE
    outcome = check.Outcome(Level.ERROR)
    results = outcome.watch(check.results(arguments, load_settings.resolve(arguments)))
    lines = list(baseline.write(results, file))
    outputs.write_one(file, lines)
    number = len(lines) - 1
    found = "1 finding" if number == 1 else f"{number} findings"
    told = f'{found} written to {file}. From now on: "plainspeak check --baseline {file}".'
    print(told, file=sys.stderr)
    return outcome.status(exit_zero=True)
