"""One document at a time: a fault in it, or no end of it, is an error of that document alone."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from plainspeak._platform.faults import REPORT_IT, describe_place, is_out_of_memory
from plainspeak.errors import DocumentError, PlainspeakError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from plainspeak.checker import Checker
    from plainspeak.formats import File
    from plainspeak.model import Report
    from plainspeak.settings import FileLimits


IMPORTING = "<frozen importlib._bootstrap>"
"""The file, as Python names it, of what loads modules."""


class _OutOfTimeError(BaseException):
    """The time of a document is over. No ``except Exception`` on the way stops it."""


def checked(checker: Checker, file: File) -> Report | DocumentError:
    """The report of one file, or why it cannot be read."""
    return guarded(file.name, lambda: checker.check_opened(file), file.limits)


def guarded(name: str, make: Callable[[], Report], limits: FileLimits) -> Report | DocumentError:
    """What ``make`` gives for a document, or the error that it ends in.

    Whatever goes wrong, the other documents are still checked. Errors of the settings or the lists
    are raised, since they hold for all documents.

    >>> from plainspeak.settings import FileLimits
    >>> def fail(): return [][0]
    >>> guarded("a.docx", fail, FileLimits()).what.partition(" (")[0]
    'this file cannot be checked, through a fault of plainspeak'
    """
    try:
        with _time_limit(limits.seconds):
            return make()
    except DocumentError as error:
        return error
    except PlainspeakError:
        raise
    except _OutOfTimeError:
        what = f"this file takes more than {limits.seconds} seconds"
        remedy = 'Split it, or allow more with "seconds" under [files] in plainspeak.toml.'
        return DocumentError(name, what, remedy)
    except BrokenPipeError:  # the reader of what is printed meanwhile has gone
        raise
    except Exception as error:  # noqa: BLE001  what is our fault is said, and is no reason to stop
        if is_out_of_memory(error):
            return DocumentError(name, "there is not enough memory for this file", "Split it.")
        what = (
            f"this file cannot be checked, through a fault of plainspeak ({describe_place(error)})"
        )
        return DocumentError(name, what, REPORT_IT)


@contextmanager
def _time_limit(seconds: int) -> Iterator[None]:
    """Stop what takes longer, where the system has a signal for it (not on Windows).

    Seconds are those of the processor, so that a machine with much else to do stops nothing. Only
    the main thread of a process gets signals; a server has a limit of its own.
    """
    usable = hasattr(signal, "setitimer") and seconds > 0
    if not usable or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)  # again, where the first was passed over
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001  as Python calls it
    if not _is_importing(frame):
        raise _OutOfTimeError


def _is_importing(frame: FrameType | None) -> bool:
    """Whether a module is being loaded, which every later document needs whole."""
    while frame is not None and frame.f_code is not guarded.__code__:
        if frame.f_code.co_filename == IMPORTING:
            return True
        frame = frame.f_back
    return False
