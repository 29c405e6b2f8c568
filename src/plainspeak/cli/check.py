"""``plainspeak check``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import reports
from plainspeak._platform import regular
from plainspeak.batch.baseline import Baseline
from plainspeak.cli import console, load_settings, outputs, pipeline, targets
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.cli.thresholds import Thresholds
from plainspeak.errors import SettingsError
from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.batch.git_changes import ChangedLines
    from plainspeak.cli.annotate import Copies
    from plainspeak.cli.options import CheckOptions, Output
    from plainspeak.model import Report
    from plainspeak.settings import Settings


def run(options: CheckOptions) -> int:
    """Check what is asked for, write the reports, and give the exit status."""
    if options.show_settings:
        console.show(load_settings.effective_settings_text(options), end="")
        return 0
    if options.watch:
        from plainspeak.cli import watch  # only where it is asked for

        return watch.run(options, run)
    settings = load_settings.resolve(options)
    _refuse_what_does_not_go_together(options)
    planned = outputs.planned(options)
    if options.verbose:
        _describe_run(options, settings)
    if options.fixes and options.annotate is None:
        return _fix(options, settings, planned)
    return _check(options, settings, planned)


def _check(options: CheckOptions, settings: Settings, planned: Sequence[Output]) -> int:
    status = ExitStatus(Level(settings.fail_on))
    thresholds = Thresholds(options)
    baseline = _baseline(options, settings)
    observers = (thresholds.observe, status.observe)
    filters = _filters(options, baseline)
    if _is_only_printed(options, planned, filters) and not thresholds:
        look = targets.style(planned[0], options, status.failing)
        printed = pipeline.run_printed(options, settings, _printer(look, filters), observers)
        targets.write_reports(planned, printed, options, status.failing)
    else:
        results = pipeline.run(
            options,
            settings,
            scores=outputs.needs_scores(options),
            rewriter=_copies(options, settings),
            filters=filters,
            observers=observers,
        )
        targets.write_reports(planned, results, options, status.failing)
    if baseline and (message := baseline.stale_message()):
        console.complain(message)
    beyond = thresholds.failed and not options.exit_zero
    return status.code(exit_zero=options.exit_zero) or int(beyond)


def _fix(options: CheckOptions, settings: Settings, planned: Sequence[Output]) -> int:
    """Make the fixes, or show them, and report what is left."""
    from plainspeak.cli.fix import Fixes

    fixes = Fixes(options, settings)
    status = ExitStatus(Level(settings.fail_on))
    results = pipeline.run(
        options,
        settings,
        rewriter=fixes,
        filters=_filters(options, _baseline(options, settings)),
        observers=(status.observe,),
    )
    left = list(results)
    silent = options.fix_only or options.diff or options.reads_stdin
    if not silent:
        targets.write_reports(planned, left, options, status.failing, fixed=True)
    aside = silent or outputs.is_machine_readable(planned)
    (console.inform if aside else console.show)(fixes.summary())
    code = status.code(exit_zero=options.exit_zero or silent)
    if fixes.count and (options.diff or options.exit_non_zero_on_fix):
        return code or 1
    return code


def _is_only_printed(
    options: CheckOptions, planned: Sequence[Output], filters: pipeline.Filters
) -> bool:
    """Whether nothing is asked of the reports but what the terminal shows of each."""
    shown = [each.report for each in planned] == [reports.DEFAULT]
    whole = filters.since is None and filters.baseline is None and options.annotate is None
    return shown and whole and not options.no_cache and not options.reads_stdin


def _printer(look: reports.Style, filters: pipeline.Filters) -> pipeline.Printer:
    """Prints a report for the terminal, once the filters are through with it."""

    def printed(report: Report) -> reports.PrintedReport:
        from plainspeak.reports._findings import printed  # not for what is kept

        for each in filters.in_order():
            report = each(report)
        return printed(report, look)

    seen = (look.colour, look.columns, look.every_use, filters.notes, filters.hints)
    return pipeline.Printer(f"terminal {seen}", printed)


def _filters(options: CheckOptions, baseline: Baseline | None) -> pipeline.Filters:
    notes = not (options.no_notes or options.quiet)
    return pipeline.Filters(_since(options), baseline, notes=notes, hints=options.show_ignores)


def _baseline(options: CheckOptions, settings: Settings) -> Baseline | None:
    """What is known: the file named on the command line, or else the one in the settings."""
    if options.baseline:
        return Baseline(options.baseline)
    return Baseline(Path(settings.baseline)) if settings.baseline else None


def _since(options: CheckOptions) -> ChangedLines | None:
    """What changed in git, when that is asked for."""
    if options.since is None:
        return None
    from plainspeak.batch.git_changes import ChangedLines

    first = next(iter(options.files_and_folders), Path())
    return ChangedLines(options.since, first if regular.is_folder(first) else first.parent)


def _copies(options: CheckOptions, settings: Settings) -> Copies | None:
    """The copies with comments, when they are asked for."""
    if options.annotate is None:
        return None
    from plainspeak.cli.annotate import Copies

    return Copies(options, settings)


def _refuse_what_does_not_go_together(options: CheckOptions) -> None:
    """Raises ``SettingsError`` for options that would do nothing without another."""
    if options.track_changes and not (options.fix or options.fix_only):
        what = "there are no changes to track without fixes"
        raise SettingsError("--track-changes", what, "Add --fix.")
    if options.annotate is not None and (options.diff or options.fix_only):
        other = "--diff" if options.diff else "--fix-only"
        what = f"it writes a copy with comments, which {other} leaves out"
        raise SettingsError("--annotate", what, f"Leave out {other}.")


def _describe_run(options: CheckOptions, settings: Settings) -> None:
    """What is used, on standard error: for people who wonder why something is found or not."""
    file = load_settings.settings_file(options)
    console.complain(f"settings: {file or 'the defaults'}")
    console.complain(f"audience: {settings.audience}")
    for each in settings.lists:
        console.complain(f"list: {each}")
