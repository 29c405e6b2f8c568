"""``plainspeak report``: all documents of a folder together, as a page or a paper."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.cli import check, load_settings, outputs
from plainspeak.model import Level
from plainspeak.reports.overview import comparison, html, summary, tabular

if TYPE_CHECKING:
    import argparse

    from plainspeak.reports.overview.comparison import Comparison
    from plainspeak.reports.overview.summary import Overview

USUAL = Path("report.html")

KINDS = (".html", ".htm", ".csv", ".md", ".docx")


def run(arguments: argparse.Namespace) -> int:
    """Write the report; status 2 when a document cannot be read."""
    file = outputs.resolve_output(arguments, USUAL, KINDS)
    outcome = check.Outcome(Level.ERROR)
    results = check.results(arguments, load_settings.resolve(arguments))
    overview = summary.gather(outcome.watch(results))
    if not overview.documents:
        print("No document was read, so there is no report.", file=sys.stderr)
        return outcome.status(exit_zero=True)
    changes = _compared(arguments, overview) if arguments.compare else None
    _write(file, overview, arguments.title, changes)
    if changes:
        print(changes.told)
    print(f"The report is in {file}.", file=sys.stderr)
    return outcome.status(exit_zero=True)


def _compared(arguments: argparse.Namespace, overview: Overview) -> Comparison:
    after = comparison.counts(overview, comparison.top_of(arguments.paths))
    old: Path = arguments.compare
    if old.suffix.lower() == ".json":
        return comparison.compare(comparison.counts_of_json(old), after)
    arguments.paths = [old]
    earlier = summary.gather(check.results(arguments, load_settings.resolve(arguments)))
    return comparison.compare(comparison.counts(earlier, comparison.top_of([old])), after)


def _write(file: Path, overview: Overview, title: str, changes: Comparison | None) -> None:
    match file.suffix.lower():
        case ".docx":
            outputs.write_bytes(file, tabular.word_document(overview, title, changes))
        case ".csv":
            outputs.write_one(file, tabular.write_csv(overview))
        case ".md":
            outputs.write_one(file, tabular.write_markdown(overview, title, changes))
        case _:
            outputs.write_one(file, html.write(overview, title, changes))
