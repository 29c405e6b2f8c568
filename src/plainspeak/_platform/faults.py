"""Our own faults, as a person hears of them."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

REPORT_IT = "Please report it, with the file if you may: https://github.com/plainspeak/plainspeak"


def describe_place(error: Exception) -> str:
    """The kind of an exception, and the place in our code that it comes from.

    What it says is left out: it may quote a document.

    >>> describe_place(ValueError("secret"))
    'ValueError'
    """
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if "plainspeak" in each.filename]
    place = f" in {Path(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else ""
    return f"{type(error).__name__}{place}"


NO_ROOM = ("failed to map segment", "annot allocate memory", "can't start new thread")
"""What a library, the GNU C library or Python says in words alone when the memory is full."""


def is_out_of_memory(error: Exception) -> bool:
    """Whether an exception means that the memory is full.

    >>> is_out_of_memory(ImportError("etree.so: failed to map segment from shared object"))
    True
    """
    if isinstance(error, OSError) and error.errno == errno.ENOMEM:
        return True
    return isinstance(error, MemoryError) or any(each in str(error) for each in NO_ROOM)
