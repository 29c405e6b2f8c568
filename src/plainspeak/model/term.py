"""One row of a word list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Term:
    """One row of a list: one meaning of one term. ``docs/lists.md`` explains the columns.

    ``contextual_swaps`` are those of ``say_instead`` that fit in some sentences only. ``frames``
    holds, for a swap that changes the words around the term, the frame that it is part of.
    """

    list: str
    line: int
    term: str
    variants: tuple[str, ...] = ()
    kind: str = "jargon"
    pos: str = ""
    level: str = "avoid"
    say_instead: tuple[str, ...] = ()
    meaning: str = ""
    fine_when: str = ""
    needs: str = ""
    unless: str = ""
    nation: str = ""
    status: str = "current"
    example: str = ""
    keep: str = ""
    source: str = ""
    checked_on: str = ""
    general: str = ""
    for_example: str = ""
    contextual_swaps: tuple[str, ...] = ()
    frames: tuple[tuple[str, str], ...] = ()

    def __hash__(self) -> int:
        """By its row alone, since terms are often counted and put into sets."""
        return hash((self.list, self.line, self.term))

    @property
    def id(self) -> str:
        """The name of the term in the wire format."""
        return f"{self.list}/{self.term}"


class TermMatch(NamedTuple):
    """Rows found at the tokens ``first`` up to ``last`` of a passage: one for each meaning."""

    first: int
    last: int
    terms: tuple[Term, ...]
