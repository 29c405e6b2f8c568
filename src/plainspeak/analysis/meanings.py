"""Which meanings of a listed short form fit a document, by the evidence in it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from plainspeak.acronyms.meaning import Meaning
from plainspeak.lexicon.catalogue import catalogue, fields

if TYPE_CHECKING:
    from plainspeak.analysis.fields import Fields
    from plainspeak.model import Term

MUCH_STRONGER = 3
"""A field with so many times the evidence of another settles the meaning."""


class Grade(IntEnum):
    """How much speaks for one meaning."""

    AGAINST = 0  # the document is about something else
    OPEN = 1  # nothing speaks for it or against it
    FIELD = 2  # other words of its field stand in the document
    ROW = 3  # what the row needs stands beside it, or the group's own list says so


def choose(terms: tuple[Term, ...], evidence: Fields) -> Meaning:
    """The meanings that the document speaks for most, or that nothing speaks against.

    >>> from plainspeak.analysis.fields import Fields
    >>> from plainspeak.model import Term
    >>> term = Term("mental_health", 2, "CTO", say_instead=("community treatment order",))
    >>> choose((term,), Fields())
    Meaning(terms=(Term(...),), certain=False)
    """
    grades = {term: _grade(term, evidence) for term in dict.fromkeys(terms)}
    best = max(grades.values(), default=Grade.AGAINST)
    if best is Grade.AGAINST:
        return Meaning()
    strengths = {term: _strength(term, evidence) for term in terms if grades[term] is best}
    most = max(strengths.values())
    left = [term for term in strengths if strengths[term] * MUCH_STRONGER >= most]
    left.sort(key=lambda term: -strengths[term])
    meaning = Meaning(tuple(left))
    return meaning._replace(certain=best > Grade.OPEN and len(meaning.longs) == 1)


def _grade(term: Term, evidence: Fields) -> Grade:
    if term.level == "ok" or term.needs or term.list not in _shipped():
        return Grade.ROW
    field = fields().get(term.list)
    if field and evidence.supports(field):
        return Grade.FIELD
    return Grade.AGAINST if field and not evidence.are_unknown else Grade.OPEN


def _strength(term: Term, evidence: Fields) -> float:
    field = fields().get(term.list)
    return evidence.strength(field) if field else 0.0


def _shipped() -> frozenset[str]:
    return frozenset(each.name for each in catalogue())
