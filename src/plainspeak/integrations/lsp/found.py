"""A finding and where its words are in the open file, however often that changes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from plainspeak.model import IdentityMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.integrations.lsp.buffer import Change
    from plainspeak.model import Document, Finding, Location, Report


@dataclass(frozen=True, slots=True)
class Found:
    """A finding at ``start`` to ``end`` of the open file, where it was at ``checked_at``."""

    finding: Finding
    start: int
    end: int
    checked_at: int

    def after(self, changes: Iterable[Change]) -> Found | None:
        """The same once the file has changed; ``None`` where a change touches the words."""
        start, end = self.start, self.end
        for change in changes:
            place = change.moved(start, end)
            if place is None:
                return None
            start, end = place
        return replace(self, start=start, end=end)

    @property
    def moved(self) -> int:
        """How far the words have moved since they were checked."""
        return self.start - self.checked_at


def of_report(report: Report, text: str, origin: int = 0) -> Iterator[Found]:
    """The findings in a part of the open file: ``text``, which begins at ``origin``."""
    offsets = Offsets(report.document, text)
    for finding in report.findings:
        start, end = offsets.span(finding.start, finding.end)
        yield Found(finding, origin + start, origin + end, origin + start)


class Offsets:
    """Where the text of a document is in its file, in code points from the beginning of it.

    They differ where a reader decodes, as in web pages; there lines and columns tell.

    >>> from plainspeak import formats
    >>> page = "<p>R&amp;D costs"
    >>> Offsets(formats.read_text(page, "a.html"), page).span(0, 3)
    (3, 10)
    """

    def __init__(self, document: Document, text: str) -> None:
        self._document = document
        self._in_place = isinstance(document.source_map, IdentityMap)
        self._starts = [] if self._in_place else [0, *(m.end() for m in re.finditer("\n", text))]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Start and end in the file of some words of the text."""
        if self._in_place:
            return start, end
        document = self._document
        first = self._offset(document.locate(start))
        if end > start and document.is_verbatim(end - 1, end):
            return first, self._offset(document.locate(end - 1)) + 1
        return first, max(first, self._offset(document.locate(end)))

    def _offset(self, place: Location) -> int:
        return self._starts[(place.line or 1) - 1] + (place.column or 1) - 1
