"""The command line: arguments in, exit status out (see ``exit_status``)."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak._platform.faults import REPORT_IT, describe_place
from plainspeak.cli import console
from plainspeak.cli.arguments import WORDS, parser
from plainspeak.errors import PlainspeakError, cut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

FAILED = 2
INTERRUPTED = 130
"""128 and the number of the signal SIGINT, as shells have it."""
TERMINATED = 143
"""128 and the number of the signal SIGTERM, as shells have it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    console.tolerate_any_encoding()
    _stop_cleanly()
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        if sys.stdout is not None:
            sys.stdout.flush()
    except PlainspeakError as error:
        console.complain(error)
    except KeyboardInterrupt:
        console.complain("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe, such as "head", has seen enough
        _print_no_more()
        return 0
    except OSError as error:
        _print_no_more()
        console.complain(_sentence(error))
    except MemoryError:
        console.complain("there is not enough memory. Check fewer files at once, or make room.")
    except Exception as error:  # noqa: BLE001  no traceback is of use to a person who reads it
        console.complain(f"this is a fault of plainspeak ({describe_place(error)}). {REPORT_IT}")
    else:
        return status
    return FAILED


def _run(typed: list[str]) -> int:
    typed = with_command(typed) or ["--help"]
    try:
        arguments = parser(typed).parse_args(typed)
    except SystemExit:
        if sys.stdout is not None:
            sys.stdout.flush()  # here, so that a full disk is said
        raise
    return int(arguments.run(arguments))


def _stop_cleanly() -> None:
    """Let SIGTERM end the run as Ctrl-C does, so that workers stop and unfinished files go."""
    usual = signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    if usual and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _terminate)


def _terminate(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001  as Python calls it
    raise SystemExit(TERMINATED)


def _print_no_more() -> None:
    """Send what is still to be printed nowhere, so that Python does not try again at its end."""
    if sys.stdout is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _sentence(error: OSError) -> str:
    """What the system says is wrong, and where."""
    where = cut(error.filename) if error.filename else "standard output"
    return f"{where}: it cannot be used ({error.strerror or error}). Choose another place."


def with_command(typed: Sequence[str]) -> list[str]:
    """What was typed, with the command that is meant where none was.

    A file or folder alone is checked, ``help`` is ``--help`` and ``version`` is ``--version``.

    >>> with_command(["help", "check"]), with_command(["version"]), with_command(["-q", "."])
    (['check', '--help'], ['--version'], ['check', '-q', '.'])
    """
    if not typed:
        return []
    first, *others = typed
    if first == "help":
        return [*others, "--help"]
    if first == "version":
        return ["--version"]
    if first in WORDS or first in {"-h", "--help", "-V", "--version"}:
        return list(typed)
    if first.startswith("-") or regular.exists(first) or not _looks_mistyped(first):
        return ["check", *typed]
    return list(typed)


def _looks_mistyped(word: str) -> bool:
    """Whether a word that is no file is more like a command than like the name of a file."""
    if "." in word or os.sep in word:
        return False
    import difflib  # only for what may be a mistake

    return bool(difflib.get_close_matches(word, WORDS, n=1)) or not Path(word).suffix
