"""Reports kept as they are printed, so that nothing is made again for files that did not change."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from plainspeak.reports import PrintedReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.batch.result_cache import ResultCache
    from plainspeak.formats import File
    from plainspeak.model import Report
    from plainspeak.settings import Settings


class PrintedCache:
    """A cache of reports, and of each as ``printed`` shows it in a certain ``style``.

    Where a report is kept and not yet printed in that style, it is printed and kept.
    """

    def __init__(
        self, reports: ResultCache, style: str, printed: Callable[[Report], PrintedReport]
    ) -> None:
        self._reports = reports
        self._style = style.encode()
        self._printed = printed

    def key(self, file: File, settings: Settings) -> bytes:
        """What the report of a file is found by."""
        return self._reports.key(file, settings)

    def find(self, key: bytes) -> PrintedReport | None:
        """A report that is kept, printed."""
        data = self._reports.load(self._printed_key(key))
        if data is not None and (found := PrintedReport.of_bytes(data)):
            return found
        report = self._reports.find(key)
        return None if report is None else self._keep_printed(key, report)

    def keep(self, key: bytes, report: Report) -> PrintedReport:
        """Keep a report, and give it back printed."""
        return self._keep_printed(key, self._reports.keep(key, report))

    def _keep_printed(self, key: bytes, report: Report) -> PrintedReport:
        printed = self._printed(report)
        self._reports.store(self._printed_key(key), printed.to_bytes())
        return printed

    def _printed_key(self, key: bytes) -> bytes:
        return hashlib.blake2b(key + self._style, digest_size=20).digest()
