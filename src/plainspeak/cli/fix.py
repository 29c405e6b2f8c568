"""``plainspeak check --fix`` and ``--diff``: makes the safe fixes, or shows what they would be."""

from __future__ import annotations

import difflib
import shutil
import sys
from typing import TYPE_CHECKING

from plainspeak import fixing, formats
from plainspeak.checker import Checker
from plainspeak.errors import DocumentError
from plainspeak.model import Document, Edit, Lines

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from plainspeak.fixing import Fixed
    from plainspeak.model import Report
    from plainspeak.settings import Settings


class Fixes:
    """The fixes of one run: how many, and in how many files."""

    def __init__(self, arguments: argparse.Namespace, settings: Settings) -> None:
        self._arguments = arguments
        self._checker = Checker(settings)
        self.count = self.files = 0

    def of_files(self, paths: Iterable[Path]) -> Iterator[Report | DocumentError]:
        """Fix each file, or show how, and give the report of what is left."""
        for path in paths:
            try:
                yield self._of_file(path)
            except DocumentError as error:
                yield error

    def of_text(self, text: str, name: str) -> Report:
        """Fix what came in on standard input, and print it."""
        document = formats.read_text(text, name)
        fixed = self._fixed(document)
        sys.stdout.write(_diff(text, fixed.text, name) if self._arguments.diff else fixed.text)
        return fixed.report

    def _of_file(self, path: Path) -> Report:
        document = formats.read(path)
        if not isinstance(document.origin, Lines):
            return self._checker.check_document(document)
        fixed = self._fixed(document)
        if fixed.text == document.shown:
            return fixed.report
        if self._arguments.diff:
            sys.stdout.write(_diff(document.shown, fixed.text, str(path)))
            return fixed.report
        if self._arguments.backup:
            shutil.copy2(path, path.with_name(f"{path.name}.bak"))
        whole = Edit(0, len(document.shown), fixed.text)
        formats.rewrite(path, document.shown, [whole])
        return fixed.report

    def _fixed(self, document: Document) -> Fixed:
        fixed = fixing.fix(self._checker, document, unsafe=self._arguments.unsafe_fixes)
        self.count += fixed.made
        self.files += bool(fixed.made)
        return fixed

    def told(self) -> str:
        """How much was done, in a sentence."""
        things = "1 thing" if self.count == 1 else f"{self.count} things"
        files = "1 document" if self.files == 1 else f"{self.files} documents"
        verb = "could be put right" if self._arguments.diff else "put right"
        return f"{things} {verb} in {files}."


def _diff(before: str, after: str, name: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), name, name
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
