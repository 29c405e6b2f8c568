"""``plainspeak check --fix`` and ``--diff``: makes the safe fixes, or shows what they would be."""

from __future__ import annotations

import difflib
import shutil
import sys
from functools import partial
from typing import TYPE_CHECKING

from plainspeak import formats
from plainspeak.checker import Checker
from plainspeak.errors import DocumentError
from plainspeak.fixes import fixer
from plainspeak.model import Document, IdentityMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from plainspeak.cli.options import CheckOptions
    from plainspeak.fixes.fixer import FixResult
    from plainspeak.formats import File
    from plainspeak.model import Edit, Report
    from plainspeak.settings import Settings


class Fixes:
    """The fixes of one run: how many, and in how many files."""

    def __init__(self, options: CheckOptions, settings: Settings) -> None:
        self._options = options
        self._limits = settings.file_limits
        self._checker = Checker(settings)
        self.count = self.files = 0

    def of_files(self, paths: Iterable[Path]) -> Iterator[Report | DocumentError]:
        """Fix each file, or show how, and give the report of what is left."""
        for path in paths:
            try:
                yield self._of_file(path)
            except DocumentError as error:
                yield error

    def of_text(self, file: File) -> Report:
        """Fix what came in on standard input, and give it back on standard output."""
        fixed = self._fixed(file)
        if self._options.diff:
            sys.stdout.write(_diff(fixed.before.document, fixed.after.document))
        else:
            sys.stdout.write(fixed.after.document.shown)
        return fixed.after

    def _of_file(self, path: Path) -> Report:
        file = formats.read_bytes(path, self._limits)
        if not formats.can_rewrite(file):
            return self._checker.check_document(formats.read_file(file))
        fixed = self._fixed(file)
        if self._options.diff:
            sys.stdout.write(_diff(fixed.before.document, fixed.after.document))
        elif fixed.made:
            self._write(path, file, fixed.source)
        return fixed.after

    def _write(self, path: Path, old: File, new: File) -> None:
        if formats.read_bytes(path, self._limits).data != old.data:
            what = "the file was changed by somebody else while it was being fixed"
            raise DocumentError(str(path), what, "Run the command again.")
        if self._options.backup:
            shutil.copy2(path, path.with_name(f"{path.name}.bak"))
        formats.atomic_write(new.data, path)

    def _fixed(self, file: File) -> FixResult[File]:
        rewrite = partial(_rewritten, tracked=self._options.track_changes)
        unsafe = self._options.unsafe_fixes
        fixed = fixer.fix(
            self._checker.check_document, file, formats.read_file, rewrite, unsafe=unsafe
        )
        self.count += fixed.made
        self.files += bool(fixed.made)
        return fixed

    def told(self) -> str:
        """How much was done, in a sentence."""
        things = "1 thing" if self.count == 1 else f"{self.count} things"
        files = "1 document" if self.files == 1 else f"{self.files} documents"
        verb = "could be put right" if self._options.diff else "put right"
        return f"{things} {verb} in {files}."


def _rewritten(file: File, edits: Sequence[Edit], *, tracked: bool) -> File:
    return file._replace(data=formats.rewritten(file, edits, tracked=tracked))


def _diff(before: Document, after: Document) -> str:
    """What changes: line by line, or paragraph by paragraph where a file has no lines."""
    lines = difflib.unified_diff(_lines(before), _lines(after), before.name, before.name)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _lines(document: Document) -> list[str]:
    if isinstance(document.source_map, IdentityMap):
        return document.shown.splitlines(keepends=True)
    return [" ".join(document.text[b.start : b.end].split()) + "\n" for b in document.blocks]
