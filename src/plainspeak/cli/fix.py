"""``plainspeak check --fix`` and ``--diff``: makes the safe fixes, or shows what they would be."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from plainspeak import batch, formats
from plainspeak._platform import atomic
from plainspeak._platform.escape import one_line
from plainspeak.checker import Checker
from plainspeak.cli import console, targets
from plainspeak.errors import DocumentError
from plainspeak.fixes import fixer, word_diff
from plainspeak.model import Document, IdentityMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from plainspeak.cli.options import CheckOptions
    from plainspeak.fixes.fixer import FixResult
    from plainspeak.fixes.word_diff import Piece
    from plainspeak.formats import File
    from plainspeak.model import Edit, Report
    from plainspeak.settings import Settings

MAX_NAMES = 3
"""Files that cannot be changed and are named."""

GONE_COLOUR, NEW_COLOUR = "\033[31;9m", "\033[32m"
"""Red and struck out; green."""


class Fixes:
    """The fixes of one run: how many, and what they changed in each file."""

    def __init__(self, options: CheckOptions, settings: Settings) -> None:
        self._options = options
        self._limits = settings.file_limits
        self._checker = Checker(settings)
        self._changed: list[str] = []
        self._left: list[str] = []
        self.count = self.files = 0

    def of_files(self, paths: Iterable[Path]) -> Iterator[Report | DocumentError]:
        """Fix each file, or show how, and give the report of what is left."""
        for path in paths:
            yield batch.guarded(str(path), partial(self._of_file, path), self._limits)

    def of_text(self, file: File) -> Report:
        """Fix what came in on standard input, and give it back on standard output."""
        fixed = fix_file(self._checker, file, self._options)
        if self._options.diff:
            self._show(fixed)
        elif sys.stdout is not None:
            sys.stdout.write(fixed.after.document.shown)
        self._count(fixed)
        return fixed.after

    def _of_file(self, path: Path) -> Report:
        file = formats.read_bytes(path, self._limits)
        if not formats.can_rewrite(file):
            self._left.append(path.name)
            return self._checker.check_opened(file)
        fixed = fix_file(self._checker, file, self._options)
        if self._options.diff:
            self._show(fixed)
        elif fixed.made:
            self._write(path, file, fixed.source)
        self._count(fixed)
        return fixed.after

    def _write(self, path: Path, old: File, new: File) -> None:
        formats.ensure_unchanged(path, old)
        if self._options.backup:
            _keep(path, old.data)
        formats.atomic_write(new.data, path)

    def _count(self, fixed: FixResult[File]) -> None:
        """Count the changes of a file once they are made, and keep what to say of them."""
        self.count += fixed.made
        self.files += bool(fixed.made)
        if fixed.made and not self._options.diff:
            self._changed.append(one_line(fixed.before.document.name))
            self._changed += [
                one_line(f'  {place + ": " if place else ""}"{before}" -> "{after}"')
                for place, before, after in fixed.changes
            ]

    def _show(self, fixed: FixResult[File]) -> None:
        colour = targets.has_colour(self._options.color)
        for line in diff(fixed.before.document, fixed.after.document, colour=colour):
            console.show(line, colour=colour)

    def summary(self) -> str:
        """What was changed, file by file, and how much in a sentence."""
        things = "1 change" if self.count == 1 else f"{self.count:,} changes"
        files = "1 document" if self.files == 1 else f"{self.files:,} documents"
        lines = [*self._changed, *self._unchangeable()]
        if not self.count:
            none = "There is nothing to change." if self._options.diff else "Nothing was changed."
            return "\n".join([*lines, none])
        done = "--fix makes" if self._options.diff else "Made"
        return "\n".join([*lines, f"{done} {things} in {files}."])

    def _unchangeable(self) -> Iterator[str]:
        """Which files are of a kind that cannot be changed, the first few by name."""
        names = sorted(self._left)
        if names:
            more = len(names) - MAX_NAMES
            shown = [*names[:MAX_NAMES], *([f"{more:,} more"] if more > 0 else [])]
            yield one_line(
                f"Cannot be changed: {', '.join(shown)}. Change what they were made from instead."
            )


def _keep(path: Path, data: bytes) -> None:
    """Keep a file as it was beside it. Raises ``DocumentError`` when that cannot be.

    A link that has the name of the copy is replaced: it could lead anywhere.
    """
    copy = path.with_name(f"{path.name}.bak")
    try:
        if copy.is_symlink():
            copy.unlink()
        atomic.write(data, copy, like=path)
        about = path.stat()
        os.utime(copy, ns=(about.st_atime_ns, about.st_mtime_ns))
    except OSError as error:
        what = f"the copy {copy.name} cannot be written ({error.strerror}), so nothing was changed"
        raise DocumentError(str(path), what, "Make room for it, or leave out --backup.") from error


def fix_file(checker: Checker, file: File, options: CheckOptions) -> FixResult[File]:
    """Make the changes that the options ask for in the bytes of a file."""
    rewrite = partial(_rewritten, tracked=options.track_changes)
    unsafe = options.unsafe_fixes
    return fixer.fix(checker.check_document, file, checker.read_file, rewrite, unsafe=unsafe)


def _rewritten(file: File, edits: Sequence[Edit], *, tracked: bool) -> File:
    return file._replace(data=formats.rewritten(file, edits, tracked=tracked))


def diff(before: Document, after: Document, *, colour: bool) -> Iterator[str]:
    """The name of a document that changes, and each line or paragraph of it word by word.

    >>> list(diff(Document("We utilise it.", (), "a.md"), Document("We use it.", ()), colour=False))
    ['a.md', '  line 1: We [-utilise-]{+use+} it.']
    """
    lines = [*word_diff.changed_lines(_lines(before), _lines(after))]
    if lines:
        yield one_line(before.name)
    for number, pieces in lines:
        shown = "".join(_painted(piece, colour=colour) for piece in pieces)
        yield f"  {_place(before, number)}{' '.join(shown.split())}"


def _place(document: Document, number: int) -> str:
    """Where a line or paragraph is, as people would say it."""
    if isinstance(document.source_map, IdentityMap):
        return f"line {number + 1}: "
    label = document.locate(document.blocks[number].start).label
    return f"{label}: " if label else ""


def _painted(piece: Piece, *, colour: bool) -> str:
    text = one_line(piece.text)
    if piece.kind == word_diff.KEPT:
        return text
    gone = piece.kind == word_diff.GONE
    if colour:
        return f"{GONE_COLOUR if gone else NEW_COLOUR}{text}\033[0m"
    return f"[-{text}-]" if gone else f"{{+{text}+}}"


def _lines(document: Document) -> list[str]:
    if isinstance(document.source_map, IdentityMap):
        return document.shown.splitlines()
    return [" ".join(document.text[b.start : b.end].split()) for b in document.blocks]
