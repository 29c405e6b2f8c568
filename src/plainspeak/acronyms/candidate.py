"""A place where a text may explain a short form, and the explanation that comes of it."""

from __future__ import annotations

from enum import Enum
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.letters import Token


class Definition(NamedTuple):
    """A short form, the words that explain it, where both stand together, and the short form alone.

    ``long`` is empty where the words say what it is without spelling it out. ``at`` is the offset
    of the short form. ``glossary``: it is a line of a list of words, not a part of the running
    text. ``quoted``: somebody else wrote it.
    """

    short: str
    long: str
    start: int
    end: int
    at: int
    glossary: bool = False
    quoted: bool = False


class Side(Enum):
    """Where the long form is, seen from the short form, and how much of the window it is."""

    BEFORE = "its last words, up to the short form"
    AFTER = "its first words"
    WHOLE = "all of it, or all up to a comma"


class Candidate(NamedTuple):
    """Words that may be, begin or end with the long form of a short form that is at ``at``.

    ``start`` and ``end`` are those of the short form, with the brackets or the words that join the
    two.
    An explanation that comes of it reaches as far as these and the long form do. A fit may cost
    ``max_cost``.
    """

    short: str
    at: int
    words: Sequence[Token]
    side: Side
    start: int
    end: int
    max_cost: float = inf
    glossary: bool = False
