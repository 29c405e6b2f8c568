"""Commands in copies of this process, which can be killed in the middle of their work.

A fresh process spends nine tenths of its time on its start, where nothing is written; a copy of
this one has everything loaded.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

LOST = 99
"""The status of a command that has come to no end, or after which a document is half written."""


def load(folder: Path, *command: str) -> None:
    """Do one command in this process, so that all it needs is loaded."""
    here, kept = Path.cwd(), [os.dup(number) for number in (1, 2)]
    try:
        _in_silence(folder, command, os.open(os.devnull, os.O_WRONLY))
    finally:
        os.chdir(here)
        for number, copy in enumerate(kept, 1):
            os.dup2(copy, number)
            os.close(copy)


class Copy:
    """A copy of this process, in a group of its own, that does one command.

    With ``last_step`` it kills itself at that step of its work, counted from its first write.
    """

    def __init__(self, folder: Path, *command: str, last_step: int = 0) -> None:
        self._told, tell = os.pipe()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  it lasts as long as the copy
        self._status: int | None = None
        self._number = os.fork()
        if not self._number:
            try:
                os.setsid()
                os.set_blocking(tell, False)
                sys.addaudithook(_Steps(tell, str(folder), last_step))
                os._exit(_in_silence(folder, command, self._errors.fileno()))
            finally:
                os._exit(LOST)
        os.close(tell)

    def steps(self) -> int:
        """The steps of its work from its first write to its end, which is waited for."""
        count = 0
        while told := os.read(self._told, 65_536):
            count += len(told)
        os.close(self._told)
        self.wait()
        return count

    def wait(self) -> int:
        """Wait for its end; what the system says about it."""
        if self._status is None:
            self._status = os.waitpid(self._number, 0)[1]
        return self._status

    def last_event(self) -> str:
        """The step at which it killed itself; empty where it did not."""
        return self._said().rpartition("\n")[2] if self._status == signal.SIGKILL else ""

    def _said(self) -> str:
        self._errors.seek(0)
        return self._errors.read().decode("utf-8", "replace")

    def faults(self) -> str:
        """What it says on standard error that nobody should read."""
        said = self._said()
        return said[-300:] if "Traceback" in said or "fault of" in said else ""

    def is_running(self) -> bool:
        """Whether it has not come to its end."""
        number, status = os.waitpid(self._number, os.WNOHANG)
        self._status = status if number else None
        return not number

    def kill(self) -> bool:
        """End it and all it has started; whether it had not come to its end."""
        with suppress(ProcessLookupError):  # it has no group yet
            os.killpg(self._number, signal.SIGKILL)
        with suppress(ProcessLookupError):
            os.kill(self._number, signal.SIGKILL)
        return self.was_killed()

    def was_killed(self) -> bool:
        """Whether it has not come to its end by itself, which is waited for."""
        return os.WIFSIGNALED(self.wait())


class _Steps:
    """Counts what Python does (https://docs.python.org/3/library/audit_events.html).

    A byte is sent for each step, from the first file of a folder on that is opened to write to.
    """

    def __init__(self, pipe: int, folder: str, last: int) -> None:
        self._pipe, self._folder, self._last = pipe, folder, last
        self._count = 0

    def __call__(self, event: str, about: tuple[object, ...]) -> None:
        if not self._count and not self._is_write(event, about):
            return
        self._count += 1
        with suppress(BlockingIOError):
            os.write(self._pipe, b"s")
        if self._count == self._last:
            os.write(2, f"\n{event}".encode())
            os.kill(os.getpid(), signal.SIGKILL)

    def _is_write(self, event: str, about: tuple[object, ...]) -> bool:
        flags = about[2] if event == "open" else 0
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        if not (writes or event == "sqlite3.connect") or not isinstance(about[0], str | Path):
            return False
        place = os.path.abspath(about[0])  # noqa: PTH100  a hook must be quick
        return place.startswith(self._folder)


def _in_silence(folder: Path, command: tuple[str, ...], errors: int) -> int:
    """Do one command here; what it prints goes nowhere, and its errors into a file."""
    from plainspeak.cli import main

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(errors, 2)
    os.chdir(folder)
    return main(command)
