"""Explanations behind a term: in brackets, after a comma or a dash, or in what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.meanings import NO_MEANING
from plainspeak.analysis.definitions.patterns import Explanation, first_match
from plainspeak.text.pos import DETERMINERS, PREPOSITIONS
from plainspeak.text.quotes import MARKS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.analysis.definitions.place import Place

MAX_NAME_TOKENS = 3
"""Words of a name behind the short form that it begins with."""

MAX_SHORT_FORM_TOKENS = 4
"""Tokens of a bracket that holds a short form only: "care plan (EHC plan)"."""

MAX_OPENING_TOKENS = 6
"""Words in front of the comma that opens a sentence: "In the same way,"."""

_GROUPS = word_groups("definitions")
_BEFORE_SUBJECT = _GROUPS["before a subject"]
_BOUNDARIES = _GROUPS["clause boundaries"] - {",", "and"}
CLOSERS = MARKS | {"\u201d", "\u2019", "''", "*", "_"}


def behind(place: Place, begin: int, end: int) -> Explanation | None:
    """The explanation behind a term in its sentence, which is from ``begin`` up to ``end``."""
    at = place.last
    if at < end and place.passage.words[at].text in CLOSERS:
        at += 1
    past_short_form = _behind_short_form(place, at, end)
    starts = (at,) if past_short_form is None else (at, past_short_form)
    for start in starts:
        if found := first_match("after the term", place, start, end):
            return found
    for start in starts:
        if found := first_match("after the term, which is the subject", place, start, end):
            return found if is_subject(place, begin) else None
    return None


def behind_words(place: Place, end: int) -> Explanation | None:
    """What explains words behind them, and would not say what the letters of a short form mean."""
    return first_match("after words that are no short form", place, place.last, end)


def _behind_short_form(place: Place, at: int, end: int) -> int | None:
    """The token behind a short form in brackets."""
    words = place.passage.words
    if at >= end or words[at].text != "(":
        return None
    for i in range(at + 1, min(end, at + 2 + MAX_SHORT_FORM_TOKENS)):
        if words[i].text == ")":
            return i + 1
    return None


def is_subject(place: Place, begin: int) -> bool:
    """Whether the term begins its sentence, or a clause: "We say that a stoma is an opening"."""
    words = place.passage.words
    at = place.first - 1
    while at >= begin and (
        words[at].lower in _BEFORE_SUBJECT or words[at].text in MARKS or words[at].text in CLOSERS
    ):
        if words[at].lower == "that" and at > begin:
            return True
        at -= 1
    if at < begin or words[at].lower in _BOUNDARIES:
        return True
    if at == begin and not words[at].is_alpha:
        return True
    if words[at].text == "," and at - begin <= MAX_OPENING_TOKENS:
        commas = sum(word.text == "," for word in words[begin : at + 1])
        return commas == 1 and words[begin].lower in PREPOSITIONS  # "In law, an easement is"
    return at == place.first - 1 and _opens_with_modifier(place, begin, at)


def _opens_with_modifier(place: Place, begin: int, at: int) -> bool:
    """Whether one word, and an article at most, opens the sentence: "Replacement attorneys are"."""
    article = begin < at and place.lower(begin) in {"a", "an"}
    lower = place.lower(at)
    opens = at == begin + article and place.passage.words[at].is_alpha
    return opens and lower not in NO_MEANING and lower not in DETERMINERS


def behind_name(place: Place, end: int) -> Explanation | None:
    """Brackets behind a name that begins with the short form: "EMIS Health (a provider of ...)"."""
    words = place.passage.words
    at = place.last
    while at < min(end, place.last + MAX_NAME_TOKENS) and words[at].is_title:
        at += 1
    if at == place.last or at >= end or words[at].text != "(":
        return None
    return first_match("after the term", place, at, end)
