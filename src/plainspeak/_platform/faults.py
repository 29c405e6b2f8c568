"""Our own faults, as a person hears of them."""

from __future__ import annotations

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
