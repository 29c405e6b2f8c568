"""Which reports are written where: ``--output-format``, ``--output-file`` and ``--statistics``."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections import Counter
from contextlib import ExitStack, contextmanager
from itertools import tee, zip_longest
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from plainspeak import reports
from plainspeak._platform import atomic
from plainspeak.cli import thresholds
from plainspeak.errors import DocumentError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from plainspeak.model import Level
    from plainspeak.reports import Results


class Output(NamedTuple):
    """One report and the file it goes to; without a file, standard output."""

    report: str
    file: Path | None = None
    append: bool = False


def output(text: str) -> Output:
    """What ``--output-format`` says: a report, or a report and its file.

    >>> output("sarif=report.sarif").report
    'sarif'
    """
    name, _, file = text.partition("=")
    if name not in reports.names():
        message = f'"{name}" is not one of: {", ".join(reports.names())}'
        raise argparse.ArgumentTypeError(message)
    return Output(name, Path(file) if file else None)


def wanted(arguments: argparse.Namespace) -> list[Output]:
    """The reports to write. Raises ``SettingsError`` when one would be written over another."""
    asked: list[Output] = arguments.output_format or [Output("terminal")]
    given = arguments.output_file
    if given and all(each.file for each in asked):
        remedy = "Leave out -o, or name a report without a file."
        raise SettingsError(str(given), "every report has a file of its own", remedy)
    placed = [each if each.file else each._replace(file=given) for each in asked]
    ((place, number),) = Counter(each.file for each in placed).most_common(1)
    if number > 1:
        what = f"{number} reports would be written over each other"
        remedy = f"Give each its own file, such as --output-format {placed[0].report}=FILE."
        raise SettingsError(str(place or "standard output"), what, remedy)
    refuse_documents(arguments)
    return [*placed, *_job_summary(placed)]


def resolve_output(arguments: argparse.Namespace, usual: Path, kinds: Sequence[str]) -> Path:
    """The file to write. Raises ``SettingsError`` when it may not be, ``DocumentError`` if there.

    What is there may be the group's own work on an earlier report, so it is not replaced unasked.
    """
    file: Path = arguments.output_file or usual
    if file.suffix.lower() not in kinds:
        what = "a file of this kind is not made"
        raise SettingsError(str(file), what, f"End its name with one of: {', '.join(kinds)}.")
    arguments.output_file = file
    refuse_documents(arguments)
    if file.exists() and not arguments.overwrite:
        remedy = "Give another name, or add --overwrite to replace it."
        raise DocumentError(str(file), "this file is there", remedy)
    return file


def refuse_documents(arguments: argparse.Namespace) -> None:
    """Raise ``SettingsError`` when a report would be written over a document to be checked."""
    for path in arguments.paths:
        if absolute(path) in files(arguments):
            what = "the report would be written over a document"
            raise SettingsError(str(path), what, "Give the report a file of its own.")


def files(arguments: argparse.Namespace) -> frozenset[str]:
    """The files that reports are written to."""
    asked = vars(arguments).get("output_format")
    named = [each.file for each in asked] if isinstance(asked, list) else []
    return frozenset(absolute(file) for file in (*named, arguments.output_file) if file)


def absolute(path: Path) -> str:
    """One name for one file, however it was given; the disk is not asked, for there may be many."""
    return os.path.abspath(path)  # noqa: PTH100  a Path costs more, and this is done for each file


def _job_summary(outputs: Sequence[Output]) -> Iterator[Output]:
    """GitHub shows the page that a job adds to the file it names."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and any(each.report == "github" for each in outputs):
        yield Output("markdown", Path(summary), append=True)


def needs_scores(arguments: argparse.Namespace) -> bool:
    """Whether the scores of every document will be asked for."""
    given = vars(arguments)
    asked = given.get("output_format")
    shown = isinstance(asked, list) and any(reports.has_scores(each.report) for each in asked)
    return shown or thresholds.any_given(arguments) or given.get("scores", False)


def writes_stdout(arguments: argparse.Namespace) -> bool:
    """Whether a report is printed while the documents pass by, so that nothing else may be."""
    asked = arguments.output_format
    in_files = isinstance(asked, list) and all(each.file for each in asked)
    return not in_files and arguments.output_file is None


def is_machine_readable(outputs: Iterable[Output]) -> bool:
    """Whether what is printed is for a program, which a sentence for people would confuse."""
    return any(each.file is None and each.report != "terminal" for each in outputs)


def write(
    outputs: Sequence[Output], results: Results, failing: frozenset[Level], *, fixed: bool = False
) -> None:
    """Write all reports side by side. Raises ``DocumentError`` when a file cannot be written."""
    # Each report takes one result at a time, so what "tee" keeps for the others stays small.
    branches = tee(results, len(outputs)) if len(outputs) > 1 else (results,)
    with ExitStack() as stack:
        targets = [stack.enter_context(_target(each)) for each in outputs]
        writers = [
            reports.write(each.report, branch, _style(each, failing, fixed=fixed))
            for each, branch in zip(outputs, branches, strict=True)
        ]
        for pieces in zip_longest(*writers, fillvalue=""):
            for target, piece in zip(targets, pieces, strict=True):
                target.write(piece)


def write_one(file: Path | None, pieces: Iterable[str]) -> None:
    """Write a text where it was asked for. Raises ``DocumentError`` when that cannot be."""
    with _target(Output("", file)) as target:
        target.writelines(pieces)


def write_bytes(file: Path, data: bytes) -> None:
    """Write a file whole. Raises ``DocumentError`` when that cannot be."""
    from plainspeak import formats  # few reports are Word documents

    formats.atomic_write(data, file)


@contextmanager
def _target(output: Output) -> Iterator[IO[str]]:
    """Where a report goes. A name that no encoding can hold is written as its escapes.

    A file takes its place only when the report is whole, so that nobody finds half of one.
    """
    if output.file is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        with ExitStack() as stack:
            file = stack.enter_context(_opened(output, output.file))
            text = io.TextIOWrapper(file, "utf-8", "backslashreplace", newline="\n")
            yield text
            text.flush()
            text.detach()
    except BrokenPipeError:  # of standard output, which another report goes to
        raise
    except OSError as error:
        what = f"the report cannot be written ({error.strerror})"
        raise DocumentError(str(output.file), what, "Choose another place.") from error


def _opened(output: Output, file: Path) -> AbstractContextManager[IO[bytes]]:
    special = file.exists() and not file.is_file()  # such as "/dev/null"
    if output.append or special:
        return file.open("ab")
    return atomic.replacing(file)


def _style(output: Output, failing: frozenset[Level], *, fixed: bool) -> reports.Style:
    import shutil  # --help starts quicker without it

    on_screen = output.file is None and sys.stdout.isatty()
    return reports.Style(
        colour=output.file is None and has_colour(),
        columns=shutil.get_terminal_size((100, 24)).columns if on_screen else 100,
        failing=failing,
        root=_root(),
        fixed=fixed,
    )


def has_colour() -> bool:
    """As people set it for all programs, or else on a terminal that can show it."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _root() -> Path:
    """The top of the repository on a build server, where it says so; or else this folder."""
    here = Path.cwd()
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        top = os.environ.get(name)
        if top and here.is_relative_to(top):
            return Path(top)
    return here
