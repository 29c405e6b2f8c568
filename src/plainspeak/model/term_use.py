"""A word that readers may not know, with what one document does to explain it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.model.term import Term


@dataclass(frozen=True, slots=True)
class TermUse:
    """A listed term or a short form in one document.

    ``rows`` are what the lists say of it, none for a short form that is on no list. ``uses`` counts
    its places. ``long_forms`` and ``meanings`` are the document's own words: what a short form
    stands for, and what the term means.
    """

    term: str
    rows: tuple[Term, ...]
    uses: int
    abbreviation: bool = False
    explained: bool = False
    long_forms: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
