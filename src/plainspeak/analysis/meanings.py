"""Which meanings of a listed short form fit a document, by the evidence in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from plainspeak.acronyms.meaning import Meaning
from plainspeak.analysis.fields import MUCH_LESS
from plainspeak.analysis.written_out import WrittenOut
from plainspeak.lexicon.catalogue import catalogue
from plainspeak.lexicon.context import Place, hold
from plainspeak.lexicon.fields import fields_of_list

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from plainspeak.acronyms.entry import Choose
    from plainspeak.acronyms.uses import Rows
    from plainspeak.analysis.fields import DocumentFields
    from plainspeak.lexicon.evidence import Evidence
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.model import Document, Term
    from plainspeak.text import Passage

MAX_SHARED_LETTERS = 3
"""So few letters have many meanings beyond those in the lists; four or more seldom do."""


class Grade(IntEnum):
    """How much speaks for one meaning."""

    AGAINST = 0  # the document is about something else
    OPEN = 1  # nothing speaks for it or against it
    FIELD = 2  # other words of its field are in the document
    ROW = 3  # what the row needs is beside it, or the group's own list says so
    WRITTEN = 4  # the document writes it in full somewhere


def rows_by(lexicon: Lexicon, evidence: Evidence) -> Rows:
    """What gives the rows of a short form at a place, however it is written there ("U.K.")."""

    def rows(passage: Passage, place: tuple[int, int], form: str) -> tuple[Term, ...]:
        first, last = (
            bisect_right(passage.starts, place[0]) - 1,
            bisect_left(passage.ends, place[1]),
        )
        sentence = passage.sentence_of(first)
        return tuple(
            term
            for term in lexicon.lookup(form)
            if (term.kind in {"acronym", "name"} or term.level == "ok")
            and _may_stand(term, Place(passage, first, last + 1, term, evidence, sentence))
        )

    return rows


def _may_stand(term: Term, place: Place) -> bool:
    """Whether what the row says of its surroundings holds at a place."""
    return (not term.needs or hold(term.needs, place)) and not (
        term.unless and hold(term.unless, place)
    )


def chooser(document: Document, fields: DocumentFields) -> Choose:
    """What tells the meaning of a short form from its rows and its places in a document."""
    written = WrittenOut(document)

    def meaning_of(short: str, terms: tuple[Term, ...], places: list[int]) -> Meaning:
        meaning = Meaning()
        if terms:
            near = fields.near(document.text, places)
            in_full = {term for term in terms if any(map(written.has, term.say_instead[:1]))}
            meaning = choose(terms, fields, near, in_full)
            if in_full:
                return meaning
        name = written.name_of(short)
        if not name:
            return meaning
        same = not meaning.terms or any(_is_same(name, long) for long in meaning.longs)
        return meaning._replace(name=name, supported=same)

    return meaning_of


def choose(
    terms: tuple[Term, ...],
    evidence: DocumentFields,
    near: Mapping[str, int],
    in_full: Container[Term] = (),
) -> Meaning:
    """The meanings that most speaks for in a document, or that nothing speaks against.

    ``near`` is the evidence beside the short form, from ``DocumentFields.near``. ``in_full`` are
    the rows whose long form the document writes somewhere.

    >>> from plainspeak.analysis.fields import DocumentFields
    >>> from plainspeak.lexicon.evidence import NO_EVIDENCE
    >>> from plainspeak.model import Term
    >>> none = DocumentFields(NO_EVIDENCE, ())
    >>> term = Term("mental_health", 2, "CTO", say_instead=("community treatment order",))
    >>> choose((term,), none, {"digital": 2}).longs
    ()
    >>> choose((term,), none, {"mental health": 1}).longs
    ('community treatment order',)
    """
    if len(terms) == 1:
        grade = Grade.WRITTEN if terms[0] in in_full else _grade(terms[0], evidence, near)
        return Meaning() if grade is Grade.AGAINST else Meaning(terms, grade > Grade.OPEN)
    grades = {
        term: Grade.WRITTEN if term in in_full else _grade(term, evidence, near)
        for term in dict.fromkeys(terms)
    }
    best = max(grades.values(), default=Grade.AGAINST)
    if best is Grade.AGAINST:
        return Meaning()
    weights = {
        term: (_most(near, own), _most(evidence.counts, own))
        for term, grade in grades.items()
        if grade is best
        for own in (fields_of_list(term.list),)
    }
    most, _ = max(weights.values())
    left = [term for term in weights if weights[term][0] * MUCH_LESS > most or not most]
    likeliest = sorted(left, key=weights.__getitem__, reverse=True)
    return Meaning(tuple(likeliest), supported=best > Grade.OPEN)


def _is_same(name: str, long: str) -> bool:
    """Whether two long forms are one, but for capitals, apostrophes and plurals."""
    return _letters(name) == _letters(long)


def _letters(words: str) -> str:
    return "".join(filter(str.isalpha, words.lower())).replace("s", "")


def _most(counts: Mapping[str, int], fields: Iterable[str]) -> int:
    return max((counts.get(field, 0) for field in fields), default=0)


def _grade(term: Term, evidence: DocumentFields, near: Mapping[str, int]) -> Grade:
    if term.level == "ok" or term.list not in _shipped():
        return Grade.ROW
    own = fields_of_list(term.list)
    if evidence.is_abroad(own):
        return Grade.AGAINST
    if term.needs:
        return Grade.ROW
    if evidence.support_near(own, near):
        return Grade.FIELD
    if not own:
        return Grade.AGAINST if evidence.are_other(near) else Grade.OPEN
    unknown = evidence.are_unknown and not near
    return Grade.OPEN if unknown or len(term.term) > MAX_SHARED_LETTERS else Grade.AGAINST


@cache
def _shipped() -> frozenset[str]:
    return frozenset(each.name for each in catalogue())
