"""What changed since a revision of git: lines of text files, and whole files of other kinds."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.model import Document, Finding, Report

HUNK_HEADER = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
"""Where new lines begin, and how many there are."""


class ChangedLines:
    """The changes between a revision and the files as they are now.

    Raises ``SettingsError`` when there is no git, no repository, no commit or no such revision.
    """

    def __init__(self, revision: str, folder: Path) -> None:
        self._folder = folder
        self._top = Path(os.fsdecode(self._in_repository("rev-parse", "--show-toplevel").strip()))
        if not self._git("rev-parse", "--verify", "--quiet", "HEAD"):
            what = "this repository has no commits yet"
            raise SettingsError("--since", what, "Make the first commit, or leave --since out.")
        named = self._git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip()
        if not named or revision.startswith("-"):
            what = f'there is no revision "{revision}" in this repository'
            raise SettingsError("--since", what, 'Try "main", a tag, or "HEAD~1".')
        self._revision = named.decode()
        self._new = self._names("ls-files", "--others", "--exclude-standard", "-z")
        self._old_names = dict(self._changed_names())
        self._changed = {*self._old_names, *self._new}

    def _changed_names(self) -> Iterator[tuple[bytes, bytes]]:
        """Each changed file, and its name in the revision: another one where it was renamed."""
        command = ("diff", "--name-status", "--find-renames", "-z", self._revision)
        fields = iter(self._git(*command, at=self._top).split(b"\0"))
        for status in fields:
            if not status:
                return
            old = next(fields)
            new = next(fields) if status[:1] in b"RC" else old
            yield new, old

    def files(self, files: Iterable[Path]) -> list[Path]:
        """The files that changed. Raises ``SettingsError`` for one outside the repository."""
        return [file for file in files if self._inside(file) in self._changed]

    def only_changed(self, report: Report) -> Report:
        """The report with the findings on changed lines only, where the file has lines."""
        file = Path(report.document.name)
        if not regular.exists(file) or (inside := self._inside(file)) in self._new:
            return report
        names = {inside, self._old_names.get(inside, inside)}
        ranges = [
            range(int(start), int(start) + int(count or 1))
            for start, count in HUNK_HEADER.findall(
                self._git("diff", "--unified=0", "--no-color", "--no-ext-diff", "--find-renames",
                          self._revision, "--", *map(_literal, names))
            )
        ]  # fmt: skip
        kept = [each for each in report.findings if _touches(report.document, each, ranges)]
        return replace(report, findings=tuple(kept))

    def _inside(self, file: Path) -> bytes:
        try:
            return os.fsencode(file.resolve().relative_to(self._top.resolve()).as_posix())
        except ValueError:
            what = f"this file is outside the repository in {self._top}"
            raise SettingsError(str(file), what, "Check it on its own, without --since.") from None

    def _names(self, *command: str) -> set[bytes]:
        return {name for name in self._git(*command, at=self._top).split(b"\0") if name}

    def _in_repository(self, *command: str) -> bytes:
        if found := self._git(*command):
            return found
        what = "this folder is in no git repository"
        raise SettingsError(str(self._folder), what, "Leave --since out.")

    def _git(self, *command: str, at: Path | None = None) -> bytes:
        try:
            run = subprocess.run(  # noqa: S603  what is asked is our own
                ["git", "-C", str(at or self._folder), *command],  # noqa: S607
                capture_output=True,
                check=False,
            )
        except OSError:
            what = "git is not installed, or cannot be started"
            raise SettingsError("--since", what, "Install it, or leave --since out.") from None
        return run.stdout if run.returncode == 0 else b""


def _literal(name: bytes) -> str:
    """The name of a file, counted from the top of the repository, as git takes it word for word."""
    return f":(top,literal){os.fsdecode(name)}"


def _touches(document: Document, finding: Finding, ranges: Sequence[range]) -> bool:
    """Whether a finding is on a changed line; one in a file without lines always does."""
    first = document.locate(finding.start).line
    last = document.locate(max(finding.start, finding.end - 1)).line
    if first is None or last is None or document.locate(finding.start).page is not None:
        return True
    return any(lines.start <= last and first < lines.stop for lines in ranges)
