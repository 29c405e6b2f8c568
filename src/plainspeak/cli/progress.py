"""A progress bar for a folder, on a terminal that shows nothing else meanwhile."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from plainspeak.cli import console
from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Report
    from plainspeak.reports import PrintedReport

Found = TypeVar("Found", bound="Report | PrintedReport | DocumentError")

SMOOTHING = 0.05
"""How much the last file counts in the estimate of the time left (tqdm; 0 is the average)."""


class Progress:
    """Files, words, and the time that is left. ``quiet``: results are printed as they come."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total = total
        printed = quiet and console.is_terminal()
        seen = sys.stderr is not None and sys.stderr.isatty()
        self._shown = total > 1 and not printed and seen

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
