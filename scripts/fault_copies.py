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
    """A copy of this process, in a group of its own, that does one command."""

    def __init__(self, folder: Path, *command: str) -> None:
        self._told, tell = os.pipe()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  it lasts as long as the copy
        self._wrote = False
        self._status: int | None = None
        self._number = os.fork()
        if not self._number:
            try:
                os.setsid()
                sys.addaudithook(lambda event, about: _tell(tell, folder, event, about))
                os._exit(_in_silence(folder, command, self._errors.fileno()))
            finally:
                os._exit(LOST)
        os.close(tell)

    def wait_for_write(self) -> None:
        """Wait until it first opens a file to write to, or has come to its end."""
        self._wrote = self._wrote or bool(os.read(self._told, 1))

    def has_written(self) -> bool:
        """Whether one that has come to its end had opened a file to write to."""
        self.wait_for_write()
        os.close(self._told)
        return self._wrote

    def wait(self) -> int:
        """Wait for its end; what the system says about it."""
        if self._status is None:
            self._status = os.waitpid(self._number, 0)[1]
        return self._status

    def faults(self) -> str:
        """What it says on standard error that nobody should read."""
        self._errors.seek(0)
        said = self._errors.read().decode("utf-8", "replace")
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
        os.kill(self._number, signal.SIGKILL)
        return os.WIFSIGNALED(self.wait())


def _tell(pipe: int, folder: Path, event: str, about: tuple[object, ...]) -> None:
    """Send a byte when a file of a folder is opened to write to."""
    writes = event == "open" and isinstance(about[2], int) and about[2] & (os.O_WRONLY | os.O_RDWR)
    if (writes or event == "sqlite3.connect") and isinstance(about[0], str | Path):
        place = os.path.abspath(about[0])  # noqa: PTH100  a hook must be quick
        if place.startswith(str(folder)):
            os.write(pipe, b"w")


def _in_silence(folder: Path, command: tuple[str, ...], errors: int) -> int:
    """Do one command here; what it prints goes nowhere, and its errors into a file."""
    from plainspeak.cli import main

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(errors, 2)
    os.chdir(folder)
    return main(command)
