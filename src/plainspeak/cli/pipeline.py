"""The way of the documents through a command, in one order for all commands.

1. ``find``: the files that are meant, without our own reports, and only those that changed since a
   revision where that is asked for.
2. Each is read once and checked, fixed or copied, or its report comes from the cache.
3. Filters take findings out of a report: first the lines that did not change (``--since``), then
   what is known (the baseline), then notes (``--no-notes``); last, hints are added.
4. Observers look at what is left and change nothing: limits of the scores, the exit status, the
   progress bar.
5. The reports are written while the results pass by.
"""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from plainspeak import batch
from plainspeak._platform import regular
from plainspeak.cli import outputs
from plainspeak.cli.progress import Progress, announce_first_run
from plainspeak.errors import DocumentError
from plainspeak.formats.core.files import MEGABYTE, too_large
from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from plainspeak.batch.baseline import Baseline
    from plainspeak.batch.git_changes import ChangedLines
    from plainspeak.cli.options import DocumentOptions
    from plainspeak.formats import File
    from plainspeak.model import Report
    from plainspeak.reports import PrintedReport
    from plainspeak.settings import FileLimits, Settings

    Result = Report | DocumentError
    Filter = Callable[[Report], Report]
    Observer = Callable[[Report | PrintedReport | DocumentError], None]

Found = TypeVar("Found", "Report | DocumentError", "PrintedReport | DocumentError")
"""Results as they are checked, or as they are printed."""


class Rewriter(Protocol):
    """Something that writes files while it checks them, such as ``--fix`` or ``--annotate``."""

    def of_files(self, paths: Iterable[Path]) -> Iterator[Result]:
        """The report of each file, once it is written."""

    def of_text(self, file: File) -> Report:
        """The report of what came in on standard input."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What takes findings out of reports, if it is asked for, in the order in which it does."""

    since: ChangedLines | None = None
    baseline: Baseline | None = None
    notes: bool = True
    hints: bool = False

    def in_order(self) -> list[Filter]:
        """Each takes the report that the one before it has left."""
        wanted: list[Filter] = []
        if self.since:
            wanted.append(self.since.only_changed)
        if self.baseline:
            wanted.append(self.baseline.without_known)
        if not self.notes:
            wanted.append(without_notes)
        if self.hints:
            wanted.append(with_hints)
        return wanted


def run(
    options: DocumentOptions,
    settings: Settings,
    *,
    scores: bool = False,
    rewriter: Rewriter | None = None,
    filters: Filters | None = None,
    observers: Sequence[Observer] = (),
) -> Iterator[Result]:
    """The results of a command, one after the other. ``scores``: every report will be asked."""
    filters = filters or Filters()
    checked = _checked(options, settings, scores=scores, rewriter=rewriter, since=filters.since)
    filtered = _filtered(checked, filters.in_order())
    yield from _gc_paused_until_first_result(_passed_on(filtered, observers))


def _filtered(results: Iterable[Result], filters: Sequence[Filter]) -> Iterator[Result]:
    for result in results:
        if not isinstance(result, DocumentError):
            for each in filters:
                result = each(result)  # noqa: PLW2901  each filter takes what the last one left
        yield result


class Printer(NamedTuple):
    """How a report is printed, and a name that holds all that makes it look different."""

    style: str
    printed: Callable[[Report], PrintedReport]


def run_printed(
    options: DocumentOptions,
    settings: Settings,
    printer: Printer,
    observers: Sequence[Observer] = (),
) -> Iterator[PrintedReport | DocumentError]:
    """The results of a command as they are printed, kept in the cache like that.

    For thousands of files that did not change, printing takes far longer than looking them up.
    """

    def looked_up(files: Sequence[Path]) -> Iterator[PrintedReport | DocumentError]:
        with batch.ResultCache(options.cache_dir) as cache:
            yield from batch.check(
                files, settings, options.jobs, batch.PrintedCache(cache, *printer)
            )

    checked = _checked_files(options, settings, None, looked_up)
    yield from _gc_paused_until_first_result(_passed_on(checked, observers))


def _passed_on(results: Iterable[Found], observers: Sequence[Observer]) -> Iterator[Found]:
    for result in results:
        for observe in observers:
            observe(result)
        yield result


def without_notes(report: Report) -> Report:
    """A report without its notes."""
    kept = tuple(each for each in report.findings if each.level != Level.NOTE)
    return replace(report, findings=kept)


def with_hints(report: Report) -> Report:
    """A report that says with each finding what to write to leave it as it is."""
    from plainspeak.rules import suppressions  # only where it is asked for

    return suppressions.with_hints(report)


def _checked(
    options: DocumentOptions,
    settings: Settings,
    *,
    scores: bool,
    rewriter: Rewriter | None,
    since: ChangedLines | None,
) -> Iterator[Result]:
    if options.reads_stdin:
        yield _standard_input(options.stdin_filename, settings, rewriter)
    if rewriter:
        yield from _checked_files(options, settings, since, rewriter.of_files, quiet=True)
        return
    yield from _checked_files(
        options,
        settings,
        since,
        lambda files: _from_cache_or_checked(files, options, settings, scores=scores),
    )


def _checked_files(
    options: DocumentOptions,
    settings: Settings,
    since: ChangedLines | None,
    check: Callable[[Sequence[Path]], Iterator[Found]],
    *,
    quiet: bool = False,
) -> Iterator[Found | DocumentError]:
    """What ``check`` gives for the files that are meant. ``quiet``: without a progress bar."""
    found = list(
        batch.find(options.files_and_folders, settings, force_exclude=options.force_exclude)
    )
    yield from (each for each in found if isinstance(each, DocumentError))
    own = outputs.files(options)  # a report in the folder is no document to check
    files = [each for each in found if isinstance(each, Path) and outputs.absolute(each) not in own]
    if since:
        files = since.files(files)
    if files:
        announce_first_run()
    progress = Progress(len(files), quiet=quiet or outputs.writes_stdout(options))
    yield from check(files) if quiet else progress.watch(check(files))


def _from_cache_or_checked(
    files: Sequence[Path], options: DocumentOptions, settings: Settings, *, scores: bool
) -> Iterator[Result]:
    if options.no_cache:
        yield from batch.check(files, settings, options.jobs, scores=scores)
        return
    with batch.ResultCache(options.cache_dir) as cache:
        yield from batch.check(files, settings, options.jobs, cache, scores=scores)


def _standard_input(name: str, settings: Settings, rewriter: Rewriter | None) -> Result:
    from plainspeak.checker import Checker
    from plainspeak.formats import File

    try:
        announce_first_run()
        file = File(_read_stdin(name, settings.file_limits), name, settings.file_limits)
        if rewriter:
            return rewriter.of_text(file)
        return batch.checked(Checker(settings), file)
    except DocumentError as error:
        return error


def _read_stdin(name: str, limits: FileLimits) -> bytes:
    """What comes in, up to the largest that a file may be. Raises ``DocumentError``."""
    if sys.stdin is None:
        raise DocumentError(name, "standard input is closed", "Open it again, or name a file.")
    data = regular.read_at_most(sys.stdin.buffer, limits.megabytes * MEGABYTE + 1)
    if len(data) > limits.megabytes * MEGABYTE:
        raise too_large(name, "megabytes", f"this text is over {limits.megabytes} megabytes")
    return data


def _gc_paused_until_first_result(results: Iterator[Found]) -> Iterator[Found]:
    """Keep the cyclic garbage collector off until the first result.

    Nearly all that is made until then stays, and to go through it time and again would take a fifth
    of the time of a short run.
    """
    gc.disable()
    try:
        for result in results:
            if not gc.isenabled():
                gc.freeze()
                gc.enable()
            yield result
    finally:
        gc.enable()
