"""``plainspeak define``: what hard words mean, behind the text of documents."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from plainspeak import batch, formats
from plainspeak._platform.escape import one_line
from plainspeak.checker import Checker
from plainspeak.cli import console, load_settings, pipeline
from plainspeak.cli.exit_status import ExitStatus
from plainspeak.reports._text import count
from plainspeak.reports.glossary.first_uses import first_uses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from plainspeak.cli.page_options import DefineOptions
    from plainspeak.errors import DocumentError
    from plainspeak.formats import File
    from plainspeak.model import Report
    from plainspeak.settings import Settings


ELSEWHERE = "definitions go into web pages, Markdown, Word and OpenDocument files"
"""What is said of a file of another kind."""


def run(options: DefineOptions) -> int:
    """Write or take out the definitions; status 2 when a document cannot be read."""
    settings = load_settings.resolve(options)
    definer = Definer(options, settings)
    status = ExitStatus()
    for _ in pipeline.run(options, settings, rewriter=definer, observers=(status.observe,)):
        pass
    code = status.code(exit_zero=True)
    if said := definer.summary(failed=bool(code)):
        console.inform(said)
    return code


class Definer:
    """The definitions of one run, file by file."""

    def __init__(self, options: DefineOptions, settings: Settings) -> None:
        self._remove = options.remove
        self._limits = settings.file_limits
        self._checker = Checker(settings)
        self._lines: list[str] = []

    def of_files(self, paths: Iterable[Path]) -> Iterator[Report | DocumentError]:
        """Define the words of each file."""
        for path in paths:
            yield batch.guarded(str(path), partial(self._of_file, path), self._limits)

    def of_text(self, file: File) -> Report:
        """The same for standard input, which goes to standard output."""
        made, report = self._defined(file)
        if sys.stdout is not None:
            sys.stdout.buffer.write(made.data)
        return report

    def _of_file(self, path: Path) -> Report:
        file = formats.read_bytes(path, self._limits)
        if not formats.can_define(file):
            self._lines.append(f"{one_line(path.name)}: {ELSEWHERE}.")
            return self._checker.check_opened(file)
        made, report = self._defined(file)
        if made.data != file.data:
            formats.ensure_unchanged(path, file)
            formats.atomic_write(made.data, path)
        return report

    def _defined(self, file: File) -> tuple[File, Report]:
        """A file with the definitions of now, and none of an earlier run."""
        plain = file._replace(data=formats.undefined(file))
        report = self._checker.check_opened(plain)
        wanted = [] if self._remove else list(first_uses(report))
        made = plain._replace(data=formats.defined(plain, wanted))
        if wanted or made.data != file.data:
            done = f"{count(len(wanted), 'definition')}" if wanted else "definitions taken out"
            self._lines.append(f"{one_line(file.name)}: {done}")
        return made, report

    def summary(self, *, failed: bool = False) -> str:
        """What was done; nothing where all that there is to say is what ``failed``."""
        if failed or self._lines:
            return "\n".join(self._lines)
        return "There is nothing to define."
