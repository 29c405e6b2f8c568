"""A thing named again in other words, between commas: "an eVisa, a record of your stay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.meanings import SAYS_MORE, WHAT_IT_IS
from plainspeak.text.pos import DETERMINERS, PREPOSITIONS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.analysis.definitions.place import Place

_GROUPS = word_groups("definitions")
SUBORDINATORS = word_groups("grammar")["subordinators"]
AUXILIARIES = _GROUPS["auxiliaries"]
PRONOUNS = _GROUPS["subjects of a clause that says more"]

APPOSITION_OPENERS = WHAT_IT_IS | {"a", "an", "the", "any"}
_OPEN_CLAUSES = SUBORDINATORS | PREPOSITIONS

MIN_APPOSITION_TOKENS = 4
"""Tokens of the shortest apposition: fewer are likelier to be another thing in a list."""


def apposition(place: Place, at: int, end: int) -> int | None:
    """A thing named again in other words, between commas: "an eVisa, a record of your stay"."""
    if at >= end or place.lower(at) not in APPOSITION_OPENERS:
        return None
    if _is_listed(place):
        return None
    stop = place.clause_end(at, end)
    inside = [place.lower(i) for i in range(at + 1, stop)]
    closed = stop < end and place.lower(stop) == ","
    goes_on = closed and stop + 1 < end and place.lower(stop + 1) in AUXILIARIES
    if stop - at < MIN_APPOSITION_TOKENS or not (_says_more(inside) or goes_on):
        return None
    if not closed and _is_in_opening_clause(place):
        return None
    after = place.lower(stop + 1) if closed and stop + 1 < end else ""
    return None if after in {"and", "or", "a", "an"} else stop


def _says_more(inside: Sequence[str]) -> bool:
    """Whether more is said of a thing behind its noun, and the noun does nothing itself.

    "The nurse will ring you when" has a verb of its own, "the tax we can claim when" has not.
    """
    first = next((i for i, word in enumerate(inside) if i and word in SAYS_MORE), None)
    return first is not None and not any(
        (word in AUXILIARIES and inside[i - 1] not in PRONOUNS) or _begins_another(inside, i)
        for i, word in enumerate(inside[:first])
    )


def _begins_another(inside: Sequence[str], at: int) -> bool:
    """Whether the last thing of a list begins here: "and the" in "the hair test and the visits"."""
    return inside[at] in {"and", "or"} and inside[at + 1] in DETERMINERS


def _is_in_opening_clause(place: Place) -> bool:
    """Whether the next comma ends what opens the sentence: "If you have a stoma, a nurse ..."."""
    begin = place.begin
    while begin < place.first and not place.passage.words[begin].is_alpha:
        begin += 1  # the number of a paragraph
    if place.lower(begin) not in _OPEN_CLAUSES:
        return False
    return all(place.lower(i) != "," for i in range(begin, place.first))


def _is_listed(place: Place) -> bool:
    """Whether the term is itself a thing in a list, so that a comma may only part the next."""
    begin = place.begin
    at = place.first - 1
    while at >= begin and place.lower(at) in DETERMINERS:
        at -= 1
    return at > begin and place.lower(at) in {",", "and"}
