"""What the console can show."""

from __future__ import annotations

import io
import sys


def tolerate_any_console() -> None:
    """Print what the encoding of the console cannot hold as escapes, and do not fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
