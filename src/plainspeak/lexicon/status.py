"""The cell ``status``: whether what a row names is still there, and what took its place.

``current``                                                     it is
``old: replaced by integrated care boards in July 2022``        it is not, or has another name
``not-yet: it comes with the Mental Health Act 2025``           it is planned, or is not in force
``unsure: government plans to end the role in 2028``            somebody should look

A note may follow any of them, after a colon; behind ``old`` and ``unsure`` it must.
"""

from __future__ import annotations

import re
from typing import NamedTuple

KINDS = ("current", "old", "not-yet", "unsure")

_NOTED = frozenset({"old", "unsure"})

_PARTICIPLE = re.compile(
    r"(?:replaced|renamed|merged|dropped|called|named|given|split|taken|superseded|abolished|"
    r"withdrawn|repealed|scrapped|(?:no longer|now) (?:used|called|named|in use))\b"
)
_VERB = re.compile(r"(?:closed|ended|stopped|expired|became|moved|left|lost)\b")


class Status(NamedTuple):
    """The kind of a status, one of ``KINDS``, and the note behind it."""

    kind: str
    note: str


_CURRENT = frozenset({"", "current"})


def parse(cell: str) -> Status:
    """Read a cell; an empty one is ``current``.

    Raises ``ValueError`` saying what is not clear.

    >>> parse("old: closed in March 2025")
    Status(kind='old', note='closed in March 2025')
    """
    kind, _, note = (part.strip() for part in (cell or "current").partition(":"))
    if kind not in KINDS:
        message = f'"{kind}" is not a status; choose {", ".join(KINDS[:-1])} or {KINDS[-1]}'
        raise ValueError(message)
    if kind in _NOTED and not note:
        message = f'"{kind}" needs a colon and a few words after it, such as what replaced it'
        raise ValueError(message)
    return Status(kind, note)


def sentence(cell: str, written: str) -> str:
    """What a reader of a finding should know of the status; empty where there is nothing to say.

    >>> sentence("old: replaced by integrated care boards in July 2022", "CCG")
    '"CCG" is old: it was replaced by integrated care boards in July 2022.'
    >>> sentence("old: closed in March 2025; the department does its work", "ESFA")
    '"ESFA" is old: it closed in March 2025; the department does its work.'
    >>> sentence("current", "NHS")
    ''
    """
    if cell in _CURRENT:  # as nearly always
        return ""
    kind, note = parse(cell)
    if kind == "old":
        return f'"{written}" is old: {_clause(note)}.'
    if kind == "not-yet":
        return f'"{written}" is planned and not in use yet{note and ": "}{note}.'
    return ""


def _clause(note: str) -> str:
    """A note as a clause."""
    if _PARTICIPLE.match(note):
        return f"it {'is' if note.startswith(('no', 'called')) else 'was'} {note}"
    return f"it {note}" if _VERB.match(note) else note
