"""What a worker process does. All that it needs is loaded here, before workers split off."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from plainspeak.batch.guarded import checked
from plainspeak.checker import Checker
from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.formats import File
    from plainspeak.model import Report
    from plainspeak.settings import Settings

_checker: Checker | None = None
"""The checker of this process, made once."""


_scores = False


def begin(settings: Settings, scores: bool = False) -> None:  # noqa: FBT001, FBT002  a pool passes no names
    """Get ready. A person who stops the run stops the parent, which stops the workers.

    ``scores``: work them out here, where there is time, since somebody will ask for them.
    """
    global _checker, _scores  # noqa: PLW0603  a worker process keeps one checker
    _scores = scores
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _checker = Checker(settings)


def check(files: Sequence[File]) -> list[Report | DocumentError]:
    """The report of each file, or why it cannot be read."""
    assert _checker is not None
    results = [checked(_checker, file) for file in files]
    if _scores:
        for result in results:
            if not isinstance(result, DocumentError):
                _ = result.readability
    return results
