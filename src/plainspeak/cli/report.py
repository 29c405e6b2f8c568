"""``plainspeak report``: all documents of a folder together, as a page to work from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak._platform.escape import Target
from plainspeak.cli import console, load_settings, outputs, pipeline, targets
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.errors import DocumentError
from plainspeak.reports.overview import comparison, content, html, summary, tabular

if TYPE_CHECKING:
    from plainspeak.cli.page_options import PageOptions, ReportOptions
    from plainspeak.reports.overview.comparison import Comparison
    from plainspeak.reports.overview.summary import Overview

USUAL = Path("report.html")

KINDS = (".html", ".htm", ".docx", ".pdf", ".md", ".csv")


def run(options: ReportOptions) -> int:
    """Write the report; status 2 when a document cannot be read."""
    file = outputs.resolve_output(options, USUAL, KINDS)
    options = replace(options, output_file=file)
    status = ExitStatus()
    overview = gather(options, status)
    if not overview.documents:
        console.inform("No document could be read, so there is no report.")
        return status.code(exit_zero=True)
    changes = _compared(options, overview) if options.compare else None
    _write(file, overview, options.title or content.DEFAULT_TITLE, changes)
    if changes:
        console.show(changes.sentence)
    console.inform(f"Wrote {file}.")
    return status.code(exit_zero=True)


def gather(options: PageOptions, status: ExitStatus | None = None) -> Overview:
    """What is found in all documents."""
    observers = (status.observe,) if status else ()
    settings = load_settings.resolve(options)
    return summary.gather(pipeline.run(options, settings, scores=True, observers=observers))


def today() -> str:
    """The date as people write it."""
    now = datetime.now(UTC).astimezone()
    return f"{now.day} {now:%B %Y}"


def _compared(options: ReportOptions, overview: Overview) -> Comparison:
    after = comparison.counts(overview, comparison.top_of(options.paths))
    assert options.compare is not None
    old = options.compare
    if old.suffix.lower() == ".json":
        return comparison.compare(comparison.counts_of_json(old), after)
    if not regular.exists(old):
        what = "there is no such file or folder to compare with"
        raise DocumentError(str(old), what, "Check how the name is spelled.")
    earlier = gather(replace(options, paths=(old,)))
    return comparison.compare(comparison.counts(earlier, comparison.top_of((old,))), after)


def _write(file: Path, overview: Overview, title: str, changes: Comparison | None) -> None:
    whole = content.content(overview, title, changes, today())
    match file.suffix.lower():
        case ".docx":
            from plainspeak.reports.overview import word

            targets.write_bytes(file, word.write(whole))
        case ".pdf":
            from plainspeak.reports.overview import pdf

            targets.write_bytes(file, pdf.write(whole))
        case ".csv":
            targets.write_text(file, tabular.write_csv(overview), Target.CSV)
        case ".md":
            targets.write_text(file, tabular.write_markdown(whole), Target.MARKDOWN)
        case _:
            targets.write_text(file, html.write(whole), Target.HTML)
