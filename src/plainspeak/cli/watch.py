"""``plainspeak check --watch``: checks again whenever a document changes."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import batch
from plainspeak.cli import console, load_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.cli.options import CheckOptions

SECONDS = 0.5
"""How often the files are looked at."""


def run(options: CheckOptions, check: Callable[[CheckOptions], int]) -> int:
    """Check, then check again after each change, until somebody presses Ctrl-C."""
    once = replace(options, watch=False)
    seen: dict[Path, int] | None = None
    while True:
        now = stamps(options)
        if now != seen:
            seen = now
            console.clear()
            check(once)
            console.show("Watching for changes. Press Ctrl-C to stop.", flush=True)
        time.sleep(SECONDS)


def stamps(options: CheckOptions) -> dict[Path, int]:
    """When each file that would be checked was last changed, in nanoseconds."""
    settings = load_settings.resolve(options)
    found = batch.find(options.files_and_folders, settings, force_exclude=options.force_exclude)
    files = [each for each in found if isinstance(each, Path) and each.exists()]
    return {each: each.stat().st_mtime_ns for each in files}
