"""``plainspeak check --annotate``: a copy of each document with comments, and changes if wanted."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import batch, formats
from plainspeak._platform import regular
from plainspeak.checker import Checker
from plainspeak.cli import console
from plainspeak.cli.fix import fix_file
from plainspeak.errors import DocumentError
from plainspeak.reports._text import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.cli.options import CheckOptions
    from plainspeak.formats import File
    from plainspeak.model import Report
    from plainspeak.settings import Settings


class Copies:
    """The copies of one run: where each goes, how many there are, and what cannot be copied."""

    def __init__(self, options: CheckOptions, settings: Settings) -> None:
        assert options.annotate is not None
        self._target = Path(options.annotate)
        self._folders = [path for path in options.paths if regular.is_folder(path)]
        self._into_folder = (
            bool(self._folders)
            or len(options.paths) > 1
            or regular.is_folder(self._target)
            or options.annotate.endswith(("/", os.sep))
        )
        self._options = options
        self._limits = settings.file_limits
        self._checker = Checker(settings)
        self._made: set[Path] = set()
        self._without = self._changes = 0

    def of_files(self, paths: Iterable[Path]) -> Iterator[Report | DocumentError]:
        """Check each file, write its copy, and give its report."""
        for path in paths:
            yield batch.guarded(str(path), partial(self._of_file, path), self._limits)
        self._report_counts()

    def of_text(self, file: File) -> Report:
        """Standard input has no copy. Raises ``DocumentError``."""
        what = "comments cannot be added to what comes in on standard input"
        raise DocumentError(file.name, what, "Name the file instead.")

    def _of_file(self, path: Path) -> Report:
        file = formats.read_bytes(path, self._limits)
        if self._into_folder and not formats.can_annotate(file):
            self._without += 1
            return self._checker.check_opened(file)
        target = self._target_for(path)
        file, report = self._checked(file)
        formats.atomic_write(formats.annotated(file, report.findings), target)
        self._made.add(target)
        return report

    def _checked(self, file: File) -> tuple[File, Report]:
        """A file and what is found in it, once the changes are made that were asked for."""
        if not self._options.fix or not formats.can_rewrite(file):
            return file, self._checker.check_opened(file)
        fixed = fix_file(self._checker, file, self._options)
        self._changes += fixed.made
        return fixed.source, fixed.after

    def _target_for(self, path: Path) -> Path:
        """Where the copy of a file goes. Raises ``DocumentError`` when it already exists."""
        target = self._target / self._below(path) if self._into_folder else self._target
        if target in self._made:
            what = f'two documents would have the same copy, "{target}"'
            raise DocumentError(str(path), what, "Check the folders one by one.")
        if regular.exists(target) and not self._options.overwrite:
            same = target.samefile(path)
            what = (
                "the copy would replace the document itself" if same else "this file already exists"
            )
            remedy = "Choose another name, or add --overwrite to replace it."
            raise DocumentError(str(target), what, remedy)
        return target

    def _below(self, path: Path) -> Path:
        """A file's place in the folder of copies: the same as in the folder it was found in."""
        for folder in self._folders:
            if path.is_relative_to(folder):
                inner = path.relative_to(folder)
                return inner if len(self._folders) == 1 else Path(folder.resolve().name, inner)
        return Path(path.name)

    def _report_counts(self) -> None:
        if self._made:
            copies = count(len(self._made), "copy", "copies")
            changes = f" and {count(self._changes, 'change')}" if self._options.fix else ""
            console.inform(f"Wrote {copies} with comments{changes} to {self._target}.")
        if self._without:
            skipped = count(self._without, "file")
            which = "they can be added to Word, OpenDocument, PowerPoint and PDF files"
            console.inform(f"Added no comments to {skipped}: {which}.")
