"""Which reports are written where: ``--output-format``, ``--output-file`` and ``--statistics``."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import reports
from plainspeak._platform import regular
from plainspeak.cli import console
from plainspeak.cli.options import Output, ThresholdOptions
from plainspeak.errors import DocumentError, SettingsError, closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.cli.options import CheckOptions, DocumentOptions
    from plainspeak.cli.page_options import PageOptions


def output(text: str) -> Output:
    """What ``--output-format`` says: a report, or a report and its file.

    >>> output("sarif=report.sarif").report
    'sarif'
    """
    name, _, file = text.partition("=")
    if name not in reports.names():
        message = f'there is no report "{name}". {closest(name, reports.names())}'
        raise argparse.ArgumentTypeError(message.rstrip("."))
    return Output(name, Path(file) if file else None)


def planned(options: CheckOptions) -> list[Output]:
    """The reports to write. Raises ``SettingsError`` when one would be written over another."""
    asked = options.output_format or (Output("terminal"),)
    given = options.output_file
    if given and all(each.file for each in asked):
        remedy = "Leave out -o, or name a report without a file."
        raise SettingsError(str(given), "every report has a file of its own", remedy)
    placed = [each if each.file else each._replace(file=given) for each in asked]
    ((place, number),) = Counter(each.file for each in placed).most_common(1)
    if number > 1:
        what = f"{number} reports would be written over each other"
        remedy = f"Give each its own file, such as --output-format {placed[0].report}=FILE."
        raise SettingsError(str(place or "standard output"), what, remedy)
    refuse_documents(options)
    _refuse_binary_on_screen(placed)
    return [*placed, *_job_summary(placed)]


def _refuse_binary_on_screen(outputs: Sequence[Output]) -> None:
    """Raise ``SettingsError`` when a report that is not text would be shown on a terminal."""
    for each in outputs:
        if each.file is None and reports.is_binary(each.report) and console.is_terminal():
            remedy = f"Give it a file: --output-format {each.report}=FILE."
            raise SettingsError(each.report, "this report is not text", remedy)


def resolve_output(options: PageOptions, usual: Path, kinds: Sequence[str]) -> Path:
    """The file to write. Raises ``SettingsError`` when it may not be, ``DocumentError`` if there.

    What is there may be the group's own work on an earlier report, so it is not replaced unasked.
    """
    file = options.output_file or usual
    if file.suffix.lower() not in kinds:
        ending = file.suffix.lower() or "such"
        what = f"plainspeak cannot write {ending} files here"
        raise SettingsError(str(file), what, f"End the name with one of: {', '.join(kinds)}.")
    refuse_documents(options, file)
    if regular.exists(file) and not options.overwrite:
        remedy = "Choose another name, or add --overwrite to replace it."
        raise DocumentError(str(file), "this file already exists", remedy)
    return file


def refuse_documents(options: DocumentOptions, *more: Path) -> None:
    """Raise ``SettingsError`` when a report would be written over a document to be checked."""
    written = files(options) | {absolute(each) for each in more}
    for path in options.paths:
        if absolute(path) in written:
            what = "the report would be written over a document"
            raise SettingsError(str(path), what, "Give the report a file of its own.")


def files(options: DocumentOptions) -> frozenset[str]:
    """The files that reports are written to."""
    asked = getattr(options, "output_format", ())
    named = () if isinstance(asked, str) else [each.file for each in asked]
    return frozenset(absolute(file) for file in (*named, options.output_file) if file)


def absolute(path: Path) -> str:
    """One name for one file, however it was given; the disk is not asked, for there may be many."""
    return os.path.abspath(path)  # noqa: PTH100  a Path costs more, and this is done for each file


def _job_summary(outputs: Sequence[Output]) -> Iterator[Output]:
    """GitHub shows the page that a job adds to the file it names."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and any(each.report == "github" for each in outputs):
        yield Output("markdown", Path(summary), append=True)


def needs_scores(options: CheckOptions) -> bool:
    """Whether the scores of every document will be asked for."""
    limits = (options.max_grade, options.max_difficulty, options.min_score)
    shown = any(reports.has_scores(each.report) for each in options.output_format)
    return shown or any(limit is not None for limit in limits)


def writes_stdout(options: DocumentOptions) -> bool:
    """Whether a report is printed while the documents pass by, so that nothing else may be."""
    asked = getattr(options, "output_format", ())
    in_files = not isinstance(asked, str) and asked and all(each.file for each in asked)
    return not in_files and options.output_file is None and isinstance(options, ThresholdOptions)


def is_machine_readable(outputs: Iterable[Output]) -> bool:
    """Whether what is printed is for a program, which a sentence for people would confuse."""
    return any(each.file is None and each.report != "terminal" for each in outputs)
