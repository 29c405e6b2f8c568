"""Writes reports to standard output and to files; a file takes its place only when it is whole."""

from __future__ import annotations

import io
import os
import sys
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from plainspeak import reports
from plainspeak._platform import atomic, regular
from plainspeak._platform.escape import Target, guard
from plainspeak.cli import console
from plainspeak.cli.options import Output
from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from plainspeak.cli.options import CheckOptions
    from plainspeak.model import Level
    from plainspeak.reports import PrintedReport, Results

    PrintedResults = Iterable[PrintedReport | DocumentError]

DEFAULT_COLUMNS = 100


def write_reports(
    outputs: Sequence[Output],
    results: Results | PrintedResults,
    options: CheckOptions,
    failing: frozenset[Level],
    *,
    fixed: bool = False,
) -> None:
    """Write all reports side by side. Raises ``DocumentError`` when a file cannot be written."""
    with ExitStack() as stack:
        targets = [
            stack.enter_context(_target(each, binary=reports.is_binary(each.report)))
            for each in outputs
        ]
        styles = [style(each, options, failing, fixed=fixed) for each in outputs]
        named = list(zip(outputs, styles, strict=True))
        writers = [reports.writer(each.report, look) for each, look in named]
        doors = [_door(each, look) for each, look in named]
        several = list(zip(writers, targets, doors, strict=True))
        for writer, target, door in several:
            target.write(door(writer.start))
        for result in results:
            for writer, target, door in several:
                if piece := writer.add(result):
                    target.write(door(piece))
                    _show_at_once(target)
        for writer, target, door in several:
            target.write(door(writer.end()))


def _door(output: Output, style: reports.Style) -> Callable[[Any], Any]:
    """What makes the pieces of a report safe for what reads it. Bytes are no text to guard."""
    if reports.is_binary(output.report):
        return bytes
    target = reports.target(output.report)
    colour = style.colour and target is Target.TERMINAL
    return partial(guard, target=target, colour=colour)


def _show_at_once(target: IO[Any]) -> None:
    """People at a terminal see each document when it is done."""
    if target is sys.stdout and target.isatty():
        target.flush()


def write_text(file: Path | None, pieces: Iterable[str], reader: Target = Target.TERMINAL) -> None:
    """Write a text where it was asked for, safe for what reads it.

    Raises ``DocumentError`` when that cannot be.
    """
    with _target(Output("", file)) as target:
        target.writelines(guard(each, reader) for each in pieces)


def write_bytes(file: Path, data: bytes) -> None:
    """Write a file whole. Raises ``DocumentError`` when that cannot be."""
    from plainspeak import formats  # few reports are Word documents

    formats.atomic_write(data, file)


@contextmanager
def _target(output: Output, *, binary: bool = False) -> Iterator[IO[Any]]:
    """Where a report goes. A name that no encoding can hold is written as its escapes."""
    if output.file is None:
        if sys.stdout is None:
            remedy = "Open it again, or write to a file with -o."
            raise DocumentError("standard output", "it is closed", remedy)
        yield sys.stdout.buffer if binary else sys.stdout
        sys.stdout.flush()
        return
    try:
        with ExitStack() as stack:
            file = stack.enter_context(_opened(output, output.file))
            if binary:
                yield file
                return
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
    special = regular.exists(file) and not regular.is_regular(file)  # such as "/dev/null"
    if output.append or special:
        return file.open("ab")
    return atomic.replacing(file)


def style(
    output: Output, options: CheckOptions, failing: frozenset[Level], *, fixed: bool = False
) -> reports.Style:
    """How a report looks where it goes."""
    import shutil  # --help starts quicker without it

    on_screen = output.file is None and console.is_terminal()
    columns = shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns
    return reports.Style(
        colour=output.file is None and has_colour(options.color),
        columns=columns if on_screen else DEFAULT_COLUMNS,
        failing=failing,
        root=_root(),
        fixed=fixed,
        every_use=options.verbose,
        brief=options.quiet,
    )


def has_colour(choice: str) -> bool:
    """As people ask, or as they set it for all programs, or else on a terminal that can show it."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return console.is_terminal() and os.environ.get("TERM") != "dumb"


def _root() -> Path:
    """The top of the repository on a build server, where it says so; or else this folder."""
    here = Path.cwd()
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        top = os.environ.get(name)
        if top and here.is_relative_to(top):
            return Path(top)
    return here
