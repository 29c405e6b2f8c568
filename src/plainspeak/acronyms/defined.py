"""The short forms that a document has defined so far, so that their uses are known again."""

from __future__ import annotations

import re
from collections import defaultdict

from plainspeak.acronyms import shape

_FIRST_RUN = re.compile(r"[^\W_]*")


class DefinedForms:
    """Short forms, each under its head, whatever their shape.

    >>> defined = DefinedForms()
    >>> for short in ("JS 3", "cdks", "MDT"):
    ...     defined.add(short)
    >>> defined.longest_at("In JS 3 we", 3), defined.longest_at("In JS 32", 3)
    (7, 0)
    >>> sorted(defined.unshaped)
    ['JS 3', 'cdks']
    """

    def __init__(self) -> None:
        self._all: set[str] = set()
        self._longer: dict[str, dict[str, None]] = defaultdict(dict)
        self.unshaped: set[str] = set()

    def add(self, short: str) -> None:
        """Take in one short form."""
        if short in self._all:
            return
        self._all.add(short)
        if not shape.is_short_form(short):
            self.unshaped.add(short)
        if not short.isalnum():
            self._longer[_first_run(short)][short] = None

    def __contains__(self, short: object) -> bool:
        return short in self._all

    def longest_at(self, text: str, start: int) -> int:
        """Where the longest short form of several parts ends that begins at an offset, or 0."""
        if not self._longer:
            return 0
        ends = (
            _end_of_word(text, start + len(short))
            for short in self._longer.get(_first_run(text, start), ())
            if text.startswith(short, start)
        )
        return max(ends, default=0)


def _end_of_word(text: str, at: int) -> int:
    """Where a word ends that may have a plural s behind an offset, or 0 where it goes on."""
    if text[at - 1 : at].isalpha() and text[at : at + 1] == "s":
        at += 1
    return 0 if text[at : at + 1].isalnum() else at


def _first_run(text: str, start: int = 0) -> str:
    """The letters and digits that a text begins with at an offset."""
    found = _FIRST_RUN.match(text, start)
    assert found is not None
    return found.group()
