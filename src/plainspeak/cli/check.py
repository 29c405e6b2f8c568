"""``plainspeak check``."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import batch, formats, rules
from plainspeak.batch.baseline import Baseline
from plainspeak.cli import FAILED, load_settings, outputs
from plainspeak.cli.load_settings import STANDARD_INPUT
from plainspeak.cli.thresholds import Thresholds
from plainspeak.errors import DocumentError, SettingsError
from plainspeak.model import Level

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.batch.git_changes import ChangedLines
    from plainspeak.cli.annotate import Copies
    from plainspeak.cli.fix import Fixes
    from plainspeak.cli.outputs import Output
    from plainspeak.model import Report
    from plainspeak.settings import Settings

    Results = Iterable[Report | DocumentError]


def run(arguments: argparse.Namespace) -> int:
    """Check what is asked for, write the report, and give the exit status."""
    if arguments.show_settings:
        print(load_settings.effective_settings_text(arguments), end="")
        return 0
    wanted = load_settings.resolve(arguments)
    outcome = Outcome(Level(wanted.fail_on))
    _refuse_what_does_not_go_together(arguments)
    planned = outputs.wanted(arguments)
    if arguments.fix or arguments.fix_only or arguments.diff:
        return _fix(arguments, wanted, outcome, planned)
    gates = Thresholds(arguments)
    known = Baseline(arguments.baseline) if arguments.baseline else None
    found = gates.watch(results(arguments, wanted, _copies(arguments, wanted)))
    found = known.watch(found) if known else found
    outputs.write(planned, outcome.watch(_shown(arguments, found)), outcome.failing)
    if known and (told := known.told()):
        print(f"plainspeak: {told}", file=sys.stderr)
    closed = gates.closed and not arguments.exit_zero
    return outcome.status(exit_zero=arguments.exit_zero) or int(closed)


def _fix(
    arguments: argparse.Namespace,
    wanted: Settings,
    outcome: Outcome,
    planned: Sequence[Output],
) -> int:
    """Make the fixes, or show them, and report what is left."""
    from plainspeak.cli.fix import Fixes

    fixes = Fixes(arguments, wanted)
    watched = list(outcome.watch(_shown(arguments, results(arguments, wanted, fixes))))
    quiet = arguments.fix_only or arguments.diff or STANDARD_INPUT in arguments.paths
    if not quiet:
        outputs.write(planned, watched, outcome.failing, fixed=True)
    aside = quiet or outputs.is_machine_readable(planned)
    print(fixes.told(), file=sys.stderr if aside else sys.stdout)
    changed = fixes.count > 0
    status = outcome.status(exit_zero=arguments.exit_zero or quiet)
    if changed and (arguments.diff or arguments.exit_non_zero_on_fix):
        return status or 1
    return status


def _shown(arguments: argparse.Namespace, results: Results) -> Results:
    """The results, each finding with the line that would leave it out if that is asked for."""
    return map(_with_how_to_ignore, results) if arguments.show_ignores else results


def _with_how_to_ignore(result: Report | DocumentError) -> Report | DocumentError:
    from plainspeak.rules import suppressions

    return result if isinstance(result, DocumentError) else suppressions.with_hints(result)


def _copies(arguments: argparse.Namespace, wanted: Settings) -> Copies | None:
    """The copies with comments, when they are asked for."""
    if arguments.annotate is None:
        return None
    from plainspeak.cli.annotate import Copies

    return Copies(arguments, wanted)


def _refuse_what_does_not_go_together(arguments: argparse.Namespace) -> None:
    """Raises ``SettingsError`` for options that would be passed over in silence."""
    fixes = arguments.fix or arguments.fix_only
    if arguments.track_changes and not fixes:
        what = "there are no changes to track without fixes"
        raise SettingsError("--track-changes", what, "Add --fix.")
    if arguments.annotate is not None and (fixes or arguments.diff):
        what = "comments and fixes cannot be made in one run"
        raise SettingsError("--annotate", what, "Make the fixes first, then the comments.")


def results(
    arguments: argparse.Namespace,
    wanted: Settings,
    by: Fixes | Copies | None = None,
) -> Iterator[Report | DocumentError]:
    """What comes of each file, folder or standard input, in order, fixed or copied if wanted."""
    paths = [path for path in arguments.paths if path != STANDARD_INPUT]
    if len(paths) < len(arguments.paths):
        yield _standard_input(arguments.stdin_filename, wanted, by)
    listed = list(batch.find(paths, wanted, force_exclude=arguments.force_exclude))
    yield from (each for each in listed if isinstance(each, DocumentError))
    own = outputs.files(arguments)  # a report in the folder is no document to check
    files = [
        each for each in listed if isinstance(each, Path) and outputs.absolute(each) not in own
    ]
    since = _since(arguments)
    if since:
        files = since.files(files)
    found: Results
    if by:
        found = by.of_files(files)
    else:
        found = _progress(_checked(files, wanted, arguments), len(files), arguments)
    yield from _gc_paused_until_first_result(since.watch(found) if since else found)


def _gc_paused_until_first_result(results: Results) -> Iterator[Report | DocumentError]:
    """Let Python look for rubbish from the first result on.

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


def _since(arguments: argparse.Namespace) -> ChangedLines | None:
    """What changed in git, when that is asked for."""
    revision = vars(arguments).get("since")
    if revision is None:
        return None
    from plainspeak.batch.git_changes import ChangedLines

    first = next((path for path in arguments.paths if path != STANDARD_INPUT), Path())
    return ChangedLines(revision, first if first.is_dir() else first.parent)


def _checked(
    files: Sequence[Path], wanted: Settings, arguments: argparse.Namespace
) -> Iterator[Report | DocumentError]:
    """What comes of each file; what is unchanged since another run is remembered."""
    scores = outputs.needs_scores(arguments)
    if arguments.no_cache:
        yield from batch.check(files, wanted, arguments.jobs, scores=scores)
        return
    with batch.ResultCache(arguments.cache_dir) as cache:
        yield from batch.check(files, wanted, arguments.jobs, cache, scores=scores)


def _standard_input(
    name: str, chosen: Settings, by: Fixes | Copies | None
) -> Report | DocumentError:
    from plainspeak.checker import Checker
    from plainspeak.formats import File, read_file

    try:
        file = File(sys.stdin.buffer.read(), name, chosen.file_limits)
        if by:
            return by.of_text(file)
        return Checker(chosen).check_document(read_file(file))
    except DocumentError as error:
        return error


def _progress(results: Results, total: int, arguments: argparse.Namespace) -> Results:
    """A progress bar for a folder, on a terminal that shows nothing else meanwhile."""
    quiet = sys.stdout.isatty() and outputs.writes_stdout(arguments)
    if total == 1 or quiet or not sys.stderr.isatty():
        return results
    return _bar(results, total)


def _bar(results: Results, total: int) -> Results:
    """Files, words, how many a second, and the time that is left."""
    from tqdm import tqdm

    words = 0
    with tqdm(total=total, unit="file", leave=False) as bar:
        for result in results:
            words += 0 if isinstance(result, DocumentError) else result.words
            bar.set_postfix_str(f"{words:,} words", refresh=False)
            bar.update()
            yield result


class Outcome:
    """What the exit status is made of, gathered while the results pass by."""

    def __init__(self, fail_on: Level) -> None:
        order = [Level.ERROR, Level.WARNING, Level.NOTE]
        self.failing = frozenset(order[: order.index(fail_on) + 1])
        self._found = self._failed = False
        for error in (*rules.registry().errors, *formats.registry().errors):
            self._complain(error)

    def watch(self, results: Results) -> Iterator[Report | DocumentError]:
        """Pass the results on; say on standard error at once what could not be read."""
        for result in results:
            if isinstance(result, DocumentError):
                self._complain(result)
                yield result
                continue
            for problem in result.problems:
                self._complain(problem)
            if any(finding.level in self.failing for finding in result.findings):
                self._found = True
            yield result

    def _complain(self, error: object) -> None:
        self._failed = True
        print(f"plainspeak: {error}", file=sys.stderr)

    def status(self, *, exit_zero: bool) -> int:
        """The exit status."""
        if self._failed:
            return FAILED
        return int(self._found and not exit_zero)
