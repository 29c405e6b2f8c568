"""What the exit status is made of, gathered while the results pass by.

0: nothing at the level that fails. 1: findings at that level or above, or a score beyond its limit.
2: the user's mistake, or a file that could not be read. 130: stopped with Ctrl-C.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plainspeak import formats, rules
from plainspeak.cli import FAILED, console
from plainspeak.errors import DocumentError
from plainspeak.model import Level

if TYPE_CHECKING:
    from plainspeak.model import Report
    from plainspeak.reports import PrintedReport

FINDINGS = 1

LEVELS = (Level.ERROR, Level.WARNING, Level.NOTE)


class ExitStatus:
    """The status of one run; what cannot be read is printed on standard error at once."""

    def __init__(self, fail_on: Level = Level.ERROR) -> None:
        self.failing = frozenset(LEVELS[: LEVELS.index(fail_on) + 1])
        self._found = self._failed = False
        for error in (*rules.plugin_errors(), *formats.plugin_errors()):
            self._complain(error)

    def observe(self, result: Report | PrintedReport | DocumentError) -> None:
        """Take one result into account."""
        if isinstance(result, DocumentError):
            self._complain(result)
            return
        for problem in result.problems:
            self._complain(problem)
        if result.passed_over:
            console.complain(f"{result.name}: {result.passed_over}")
        if not self.failing.isdisjoint(result.levels):
            self._found = True

    def _complain(self, error: object) -> None:
        self._failed = True
        sys.stdout.flush()
        console.complain(error)

    def code(self, *, exit_zero: bool = False) -> int:
        """The exit status."""
        if self._failed:
            return FAILED
        return FINDINGS if self._found and not exit_zero else 0
