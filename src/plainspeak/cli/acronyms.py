"""``plainspeak acronyms``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.cli import check, load_settings, outputs
from plainspeak.model import Level
from plainspeak.reports import acronyms

if TYPE_CHECKING:
    import argparse


def run(arguments: argparse.Namespace) -> int:
    """Print every short form of the documents; status 2 when one of them cannot be read."""
    outputs.refuse_documents(arguments)
    outcome = check.Outcome(Level.ERROR)
    results = outcome.watch(check.results(arguments, load_settings.resolve(arguments)))
    outputs.write_one(arguments.output_file, acronyms.write(results, arguments.output_format))
    return outcome.status(exit_zero=True)
