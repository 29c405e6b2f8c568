"""Explanations in front of a term: what is called so, or comes before its brackets or commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.meanings import NO_MEANING
from plainspeak.analysis.definitions.patterns import Explanation, explanation, match, patterns
from plainspeak.text.pos import DETERMINERS
from plainspeak.text.quotes import MARKS

if TYPE_CHECKING:
    from plainspeak.analysis.definitions.place import Place

MAX_PATTERN_TOKENS = 9
"""Tokens of the longest pattern that comes before a term."""

MAX_APPOSED_TOKENS = 7
"""Tokens of a thing, with its article, that a name follows between commas."""

MIN_APPOSED_TOKENS = 2
"""Tokens of the shortest one: "a nurse, the midwife, ..." may only list two people."""

_BEFORE_NAMES = frozenset({"a", "an", "the", "your"})
_GOES_ON = _BEFORE_NAMES | {"and", "or"}
_OPENERS = MARKS | {"\u201c", "\u2018"}


def in_front(place: Place, begin: int) -> Explanation | None:
    """What comes before the term, its article and at most one more word: "called terminal"."""
    words = place.passage.words
    first = start_of_name(place, begin)
    for stop in (first, first - 1) if _is_modifier(place, first, begin) else (first,):
        if stop <= begin:
            break
        for pattern in patterns("before the term").ending_with(words[stop - 1].lower):
            opening = pattern.elements[0]
            certain = not (opening.slot or opening.optional)
            for at in range(stop - 1, max(begin, stop - MAX_PATTERN_TOKENS) - 1, -1):
                if certain and words[at].lower not in opening.words:
                    continue
                found = match(pattern, place, at, stop)
                if found and found[0] == stop:
                    return explanation(place, begin, at) or explanation(place, at, stop)
    return None


def start_of_name(place: Place, begin: int) -> int:
    """The first token of a term with its article and the marks that open in front of it."""
    words, first = place.passage.words, place.first
    while first > begin and (
        words[first - 1].lower in _BEFORE_NAMES or words[first - 1].text in _OPENERS
    ):
        first -= 1
    return first


def _is_modifier(place: Place, first: int, begin: int) -> bool:
    """Whether the word before a term without an article may be a part of its name."""
    at = first - 1
    if first != place.first or at <= begin:
        return False
    return place.passage.words[at].is_alpha and place.lower(at) not in NO_MEANING


def around(place: Place, begin: int, end: int) -> Explanation | None:
    """Brackets around the term, behind what it means."""
    if "(" not in place.passage.norms_in((begin, end)):
        return None  # as nearly always
    for at in range(place.first - 1, max(begin, place.first - MAX_PATTERN_TOKENS) - 1, -1):
        if place.passage.words[at].text == "(":
            if (
                at > begin
                and leads_to_term(place, at)
                and any(match(p, place, at, end) for p in patterns("around the term").all)
            ):
                return explanation(place, begin, at)
            return None
    return None


_LEADS_TO_TERM = frozenset({"or", "also", "called", "named", "as", "is", "are"})
"""What all ways to put a term in brackets have before it, but those with a word or none."""


def leads_to_term(place: Place, bracket: int) -> bool:
    """Whether what is between a bracket and the term, but for an article, can lead to it."""
    at = place.first - 1
    if at > bracket + 1 and place.lower(at) in DETERMINERS:
        at -= 1
    return at <= bracket + 1 or place.lower(at) in _LEADS_TO_TERM


def comma_in_front(place: Place, begin: int) -> int | None:
    """The comma in front of a term and its article, where more of the sentence is before that."""
    words, at = place.passage.words, place.first - 1
    while at > begin and words[at].lower in _BEFORE_NAMES:
        at -= 1
    return at if at > begin and words[at].text == "," else None


def apposed(place: Place, begin: int, end: int) -> Explanation | None:
    """A thing, then its name between commas: "a second doctor, the medical examiner, checks"."""
    words = place.passage.words
    if place.last >= end or words[place.last].text != ",":
        return None
    comma = comma_in_front(place, begin)
    after = words[place.last + 1].lower if place.last + 1 < end else ""
    if comma is None or after in _GOES_ON:
        return None
    if comma == place.first - 1 and not words[place.first].is_title:
        return None  # one of several words that describe a thing: "a large, double-blind, trial"
    for at in range(comma - 1, max(begin, comma - MAX_APPOSED_TOKENS) - 1, -1):
        if words[at].lower in {"a", "an"}:
            return explanation(place, at, comma) if comma - at > MIN_APPOSED_TOKENS else None
        if not words[at].is_alpha:
            return None
    return None
