"""The few edits that make a document easiest, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import HelpfulEdit
from plainspeak.readability.candidates import candidates
from plainspeak.readability.edited import EditedDocument

if TYPE_CHECKING:
    from plainspeak.model import Report
    from plainspeak.readability.candidates import Candidate
    from plainspeak.readability.edited import Change, Total

MIN_GAIN = 0.01
"""The least that an edit must take off the difficulty to be worth a line."""


def helpful_edits(report: Report, most: int = 5) -> tuple[HelpfulEdit, ...]:
    """The edits that lower the difficulty of a document most, the best first.

    Each is the best once those before it are made, and its ``difficulty`` is that of the document
    with all of them. No two want the same words. There are none where the document has no
    difficulty, as one in another language.

    >>> import plainspeak
    >>> report = plainspeak.check("We will utilise the hall. You can utilise it in May.")
    >>> [(edit.kind.value, edit.text, edit.places) for edit in helpful_edits(report)]
    [('swap', 'use', 2)]
    """
    if report.readability.difficulty is None:
        return ()
    document = EditedDocument(report.document, report.scoring)
    open_ones = {each: _Gain() for each in candidates(report)}
    chosen: list[HelpfulEdit] = []
    while len(chosen) < most and open_ones:
        for candidate, gain in open_ones.items():
            gain.update(document, candidate.change)
        best = min(open_ones, key=lambda each: open_ones[each].difficulty(document.total))
        if document.total.difficulty - open_ones[best].difficulty(document.total) < MIN_GAIN:
            break
        chosen.append(_made(document, best))
        changed = document.touched(best.change)
        open_ones = {
            each: gain
            for each, gain in open_ones.items()
            if each is not best and document.fits(each.change)
        }
        for gain in open_ones.values():
            gain.forget(changed)
    return tuple(chosen)


def _made(document: EditedDocument, candidate: Candidate) -> HelpfulEdit:
    document.make(candidate.change)
    kind, start, end, text, change, places = candidate
    difficulty = round(document.total.difficulty, 2)
    return HelpfulEdit(kind, start, end, text, places, change.edits, difficulty)


class _Gain:
    """What a candidate adds to the total; worked out anew only when its sentences have changed."""

    def __init__(self) -> None:
        self._added: Total | None = None
        self._sentences: set[int] = set()

    def update(self, document: EditedDocument, change: Change) -> None:
        """Work it out, if it is not known."""
        if self._added is None:
            self._sentences = document.touched(change)
            self._added = document.with_change(change).plus(document.total, -1)

    def forget(self, changed: set[int]) -> None:
        """Take note that some sentences have changed."""
        if changed & self._sentences:
            self._added = None

    def difficulty(self, total: Total) -> float:
        """The difficulty of the document with this done as well."""
        assert self._added is not None
        return total.plus(self._added).difficulty
