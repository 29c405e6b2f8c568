"""The one place that prints: words for people, safe for a terminal and for a build log.

What a report prints passes the same door in ``targets``.
"""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from plainspeak._platform.escape import Target, guard, one_line

if TYPE_CHECKING:
    from typing import TextIO


def tolerate_any_encoding() -> None:
    """Print what the encoding of the console cannot hold as escapes, and do not fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def complain(message: object) -> None:
    """Say on standard error what is wrong, on one line."""
    if sys.stdout is not None:
        sys.stdout.flush()  # what came before it is shown before it
    _write(sys.stderr, f"plainspeak: {one_line(str(message))}\n")


def inform(text: object) -> None:
    """Say on standard error what was done."""
    _write(sys.stderr, f"{text}\n")


def show(text: object = "", end: str = "\n", *, flush: bool = False, colour: bool = False) -> None:
    """Print what was asked for on standard output. ``colour``: it has colours of our own."""
    _write(sys.stdout, f"{text}{end}", colour=colour)
    if flush:
        sys.stdout.flush()


def _write(stream: TextIO | None, text: str, *, colour: bool = False) -> None:
    """Print what is safe; a stream that is closed has nobody to read it."""
    if stream is not None:
        stream.write(guard(text, Target.TERMINAL, colour=colour))


def clear() -> None:
    """Clear the screen (ECMA-48)."""
    if sys.stdout is not None:
        sys.stdout.write("\033[2J\033[H")


def is_terminal() -> bool:
    """Whether what is printed is seen by a person."""
    return sys.stdout is not None and sys.stdout.isatty()
