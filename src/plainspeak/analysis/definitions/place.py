"""A place in a passage where a term is, as the patterns see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plainspeak.text import Passage

MAX_CLAUSE_TOKENS = 60
"""Tokens of a clause that are looked at."""

_CLAUSE_ENDS = frozenset({",", ";", ":", ".", "!", "?", ")", "(", "]", "[", "\u2013", "\u2014"})


class Place(NamedTuple):
    """A term in a passage: its tokens ``first`` up to ``last``."""

    passage: Passage
    first: int
    last: int

    @property
    def begin(self) -> int:
        """The first token of its sentence."""
        return self.passage.sentence_of(self.first)[0]

    def lower(self, at: int) -> str:
        """A token in small letters."""
        return self.passage.words[at].lower

    def clause_end(self, at: int, end: int) -> int:
        """The token that ends the clause beginning at one, or ``end``."""
        stop = min(end, at + MAX_CLAUSE_TOKENS)
        while at < stop and self.passage.words[at].text not in _CLAUSE_ENDS:
            at += 1
        return at
