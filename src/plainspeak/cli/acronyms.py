"""``plainspeak acronyms``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.acronyms import across
from plainspeak.cli import check, choices, outputs
from plainspeak.model import Level

if TYPE_CHECKING:
    import argparse


def run(arguments: argparse.Namespace) -> int:
    """Print every short form of the documents; status 2 when one of them cannot be read."""
    outputs.refuse_documents(arguments)
    outcome = check.Outcome(Level.ERROR)
    results = outcome.watch(check.results(arguments, choices.chosen(arguments)))
    outputs.write_one(arguments.output_file, across.write(results, arguments.output_format))
    return outcome.status(exit_zero=True)
