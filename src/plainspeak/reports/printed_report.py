"""The report on one document as a terminal shows it, to be kept for the next run."""

from __future__ import annotations

import json
from typing import NamedTuple

Kinds = tuple[tuple[str, str, int], ...]
"""How many findings there are of each level and rule, in the order in which they were met."""


class PrintedReport(NamedTuple):
    """What is printed of a report, and all else that a run asks of it.

    ``fixable`` is how many safe changes could be made.

    >>> printed = PrintedReport("a.md", "", 12, (("note", "jargon", 2),))
    >>> PrintedReport.of_bytes(printed.to_bytes()) == printed
    True
    """

    name: str
    text: str
    words: int
    kinds: Kinds = ()
    fixable: int = 0
    problems: tuple[str, ...] = ()
    passed_over: str = ""

    @property
    def levels(self) -> frozenset[str]:
        """The levels of its findings."""
        return frozenset(level for level, _, _ in self.kinds)

    def to_bytes(self) -> bytes:
        """The same as JSON."""
        return json.dumps(self).encode("ascii")

    @classmethod
    def of_bytes(cls, data: bytes) -> PrintedReport | None:
        """The report that was kept; ``None`` when this is none."""
        try:
            name, text, words, kinds, fixable, problems, passed_over = json.loads(data)
            found = tuple((str(level), str(rule), int(count)) for level, rule, count in kinds)
            return cls(name, text, words, found, fixable, tuple(problems), passed_over)
        except (TypeError, ValueError):
            return None
