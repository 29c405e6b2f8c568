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
from plainspeak._platform.faults import REPORT_IT, describe_place, is_out_of_memory
from plainspeak.cli import console
from plainspeak.cli.arguments import WORDS, parser
from plainspeak.errors import PlainspeakError, SettingsError, cut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

FAILED = 2
INTERRUPTED = 130
"""128 and the number of the signal SIGINT, as shells have it."""
TERMINATED = 143
"""128 and the number of the signal SIGTERM, as shells have it."""

MAX_NAME_WORDS = 9
"""Words of a name that somebody may have typed without quotation marks."""

NO_MEMORY = "there is not enough memory. Check fewer files at once, or close other programs."


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    console.tolerate_any_encoding()
    _stop_cleanly()
    # numpy comes with NLTK, and would set memory aside for each processor.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    threading.excepthook = _tell_of_thread
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
        console.complain(NO_MEMORY if is_out_of_memory(error) else _sentence(error))
    except Exception as error:  # noqa: BLE001  no traceback is of use to a person who reads it
        console.complain(_fault(error))
    else:
        return status
    return FAILED


def _run(typed: list[str]) -> int:
    if name := _name_with_spaces(typed):
        what = "this name has a space in it, so it was taken for several names"
        raise SettingsError(name, what, f'Put it in quotation marks: "{name}".')
    typed = with_command(typed) or ["--help"]
    try:
        arguments = parser(typed).parse_args(typed)
    except SystemExit:
        if sys.stdout is not None:
            sys.stdout.flush()  # here, so that a full disk is said
        raise
    _say_if_cache_is_open(getattr(arguments, "cache_dir", None))
    return int(arguments.run(arguments))


def _say_if_cache_is_open(chosen: Path | None) -> None:
    """Say that a cache folder somebody chose is not used, since others may write in it."""
    if not (chosen or os.environ.get("PLAINSPEAK_CACHE_DIR")):
        return
    from plainspeak._platform import disk_cache  # few choose one

    for where in dict.fromkeys((chosen or disk_cache.folder(), disk_cache.folder())):
        if disk_cache.is_open(where):
            what = "others may write in this folder, so it is not used as a cache"
            console.complain(f"{where}: {what}. Choose one of your own.")


def _stop_cleanly() -> None:
    """Let SIGTERM end the run as Ctrl-C does, so that workers stop and unfinished files go."""
    usual = signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    if usual and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _terminate)


def _terminate(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001  as Python calls it
    raise SystemExit(TERMINATED)


def _tell_of_thread(about: threading.ExceptHookArgs) -> None:
    """Say what a thread has died of, unless the run that waits for it will say so."""
    error = about.exc_value
    if isinstance(error, Exception) and not is_out_of_memory(error):
        console.complain(_fault(error))


def _print_no_more() -> None:
    """Send what is still to be printed nowhere, so that Python does not try again at its end."""
    if sys.stdout is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _sentence(error: OSError) -> str:
    """What the system says is wrong, and where."""
    where = cut(error.filename) if error.filename else "standard output"
    return f"{where}: it cannot be used ({error.strerror or error}). Choose another place."


def _fault(error: Exception) -> str:
    """What is wrong when no sentence of ours says it."""
    if is_out_of_memory(error):
        return NO_MEMORY
    return f"this is a fault of plainspeak ({describe_place(error)}). {REPORT_IT}"


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


def _name_with_spaces(typed: Sequence[str]) -> str | None:
    """The file that several words name when spaces are put between them; the first is no name."""
    for first in range(len(typed) - 1):
        if regular.exists(typed[first]):
            continue  # as each of thousands of names is that a hook hands over
        for last in range(first + 2, min(len(typed), first + MAX_NAME_WORDS) + 1):
            name = " ".join(typed[first:last])
            if regular.is_regular(Path(name)):
                return name
    return None


def _looks_mistyped(word: str) -> bool:
    """Whether a word that is no file is more like a command than like the name of a file."""
    if "." in word or os.sep in word:
        return False
    import difflib  # only for what may be a mistake

    return bool(difflib.get_close_matches(word, WORDS, n=1)) or not Path(word).suffix
