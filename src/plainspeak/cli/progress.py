"""What a terminal shows before there are results: why a first run takes longer, and a bar."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from plainspeak._platform import disk_cache
from plainspeak.cli import console
from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Report
    from plainspeak.reports import PrintedReport

Found = TypeVar("Found", bound="Report | PrintedReport | DocumentError")

SMOOTHING = 0.05
"""How much the last file counts in the estimate of the time left (tqdm; 0 is the average)."""

FIRST_RUN = "Preparing the word lists. This happens once after an install, and takes some seconds."


def announce_first_run() -> None:
    """Say, on a terminal, that the lists are compiled first."""
    if _is_seen() and not disk_cache.has("lists"):
        console.inform(FIRST_RUN)


class Progress:
    """Files, words, and the time that is left. ``quiet``: results are printed as they come."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total = total
        printed = quiet and console.is_terminal()
        self._shown = total > 1 and not printed and _is_seen()

    def watch(self, results: Iterable[Found]) -> Iterator[Found]:
        """Pass the results on."""
        if not self._shown:
            yield from results
            return
        from tqdm import tqdm  # only for a bar

        words = 0
        with tqdm(total=self._total, unit="file", leave=False, smoothing=SMOOTHING) as bar:
            for result in results:
                words += 0 if isinstance(result, DocumentError) else result.words
                bar.set_postfix_str(f"{words:,} words", refresh=False)
                bar.update()
                if isinstance(result, DocumentError):
                    bar.clear()  # the error that follows gets a line of its own
                yield result


def _is_seen() -> bool:
    """Whether a person sees what goes to standard error."""
    return sys.stderr is not None and sys.stderr.isatty()
