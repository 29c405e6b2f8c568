"""Odd files, places, settings and lists, and what runs a command on them as a person would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 60
"""A run that takes longer never ends."""

WORDY = "We will utilise it.\n"

PLAIN = {
    name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI"))
}

RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters that steer a terminal, or hide the order of the words."""


def run(
    folder: Path, *arguments: str | bytes, shell: str = "", limit: str = "", **changes: str
) -> subprocess.CompletedProcess[bytes]:
    """One command in a process of its own. ``shell`` is what follows it, such as ``>&-``."""
    command: list[str | bytes] = [sys.executable, "-m", "plainspeak", *arguments]
    if shell or limit:
        command = ["bash", "-c", f'{limit} "$@" {shell}', "bash", *command]
    return subprocess.run(
        command,
        cwd=folder,
        env={**PLAIN, **changes},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )


def faults(done: subprocess.CompletedProcess[bytes], *, commands: bool = False) -> list[str]:
    """What is wrong with what a command printed: a traceback, a raw character, a command.

    ``commands``: what is printed is for GitHub, and may have its commands on standard output.
    """
    out, err = (each.decode("utf-8", "surrogateescape") for each in (done.stdout, done.stderr))
    found = []
    if "Traceback" in err or "Error:" in err:
        found.append(f"a traceback: {err[-300:]}")
    found += [f"a raw character: {each!r}" for each in RAW.findall(out + err)[:3]]
    lines = [*err.splitlines(), *([] if commands else out.splitlines())]
    found += [f"a command: {each!r}" for each in lines if each.lstrip().startswith("::")]
    found += [f"a command: {each!r}" for each in (out + err).splitlines() if "##[" in each]
    if done.returncode not in {0, 1, 2}:
        found.append(f"status {done.returncode}: {err[-300:]}")
    return found
