"""The parts of a pattern that hold no meaning: a thing, a name, people who have a word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.meanings import NO_MEANING, REMARKS
from plainspeak.text.lexeme import HYPHENS
from plainspeak.text.pos import DETERMINERS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.analysis.definitions.place import Place

_GROUPS = word_groups("definitions")
SAYING = _GROUPS["verbs of saying"]
NAMERS = _GROUPS["people who have a word for it"]

MAX_SUBJECT_TOKENS = 5
"""Tokens at the start of a sentence in which the clause must begin that says what a thing is."""

MAX_NAME_TOKENS = 4
"""Tokens of a name with its article."""

MAX_WORDS_BEFORE_BRACKET = 8
"""Tokens between a thing and a bracket that says who or what it is."""

MAX_VALUE_TOKENS = 3
"""Tokens of a value, such as a score."""

MAX_THING_TOKENS = 3
"""Tokens before a thing in which its article is."""

_KNOWN = frozenset({"the", "my", "your", "his", "her", "our", "their", "this", "that"})
DASHES = frozenset({"\u2013", "\u2014", "\u2012", "--"})


def dash(place: Place, at: int, end: int) -> int | None:
    """A dash with a space on each side, which may be written as a hyphen."""
    if at >= end:
        return None
    passage = place.passage
    if passage.words[at].text in DASHES:
        return at + 1
    if not at or passage.starts[at] - passage.ends[at - 1] < len(" - "):
        return None
    between = passage.text[passage.ends[at - 1] : passage.starts[at]]
    spaced = between[:1].isspace() and between[-1:].isspace()
    return at if spaced and between.strip() in HYPHENS and between.strip() else None


def people(place: Place, at: int, end: int) -> int | None:
    """People who have a word for something: "what doctors call"."""
    return at + 1 if at < end and place.lower(at) in NAMERS else None


def word(place: Place, at: int, end: int) -> int | None:
    """Any one word."""
    return at + 1 if at < end and place.passage.words[at].is_alpha else None


def value(place: Place, at: int, end: int) -> int | None:
    """What a thing is just now, up to a comma: "3", "very good"."""
    stop = at
    while stop < min(end, at + MAX_VALUE_TOKENS) and place.lower(stop) != ",":
        stop += 1
    return stop if stop > at else None


def head(place: Place, at: int, end: int) -> int | None:
    """The last word of the term by itself: "a child protection plan. The plan ..."."""
    alone = place.last - place.first > 1
    same = at < end and place.passage.words[at].norm == place.passage.words[place.last - 1].norm
    return at + 1 if alone and same else None


def part(place: Place, at: int, end: int) -> int | None:
    """The first word of the term by itself: "Accrued pension. Accrued means"."""
    several = place.last - place.first > 1
    same = at < end and place.passage.words[at].norm == place.passage.words[place.first].norm
    return at + 1 if several and same else None


def name(place: Place, at: int, end: int) -> int | None:
    """Another name of the same thing: up to three words before "or"."""
    start = at
    while at < min(end, start + MAX_NAME_TOKENS) and place.lower(at) != "or":
        if not place.passage.words[at].is_alpha:
            return None
        at += 1
    return at if at > start else None


def other(place: Place, at: int, end: int) -> int | None:
    """Another name of the same thing, up to the bracket that closes behind it."""
    start = at
    while at < min(end, start + MAX_NAME_TOKENS) and place.passage.words[at].is_alpha:
        at += 1
    return at if at > start else None


def few_words(place: Place, at: int, end: int) -> int | None:
    """What belongs to the thing, up to a bracket: "The executor of the estate (someone who"."""
    words = place.passage.words
    for i in range(at, min(end, at + MAX_WORDS_BEFORE_BRACKET)):
        text = words[i].text
        if text == "(":
            return i if i > at else None
        if not text[0].isalpha() and words[i].lower != "'s":
            return None
    return None


def modifier(place: Place, at: int, end: int) -> int | None:
    """A word that is a part of a longer name of the thing: "(diabetic retinopathy)"."""
    if at >= end or not place.passage.words[at].is_alpha:
        return None
    lower = place.lower(at)
    free = lower in NO_MEANING or lower in REMARKS or lower in DETERMINERS
    return None if free or lower.endswith("ly") else at + 1


def noun_with_article(place: Place, at: int, end: int) -> int | None:
    """The noun that a term belongs to: "a multidisciplinary approach"."""
    begins = place.first > place.begin and place.lower(place.first - 1) in {"a", "an"}
    return at + 1 if begins and at < end and place.passage.words[at].is_alpha else None


def thing(place: Place, at: int, end: int) -> int | None:
    """A thing that has a name, as in "help called reablement", and nobody who calls somebody.

    Who calls is known or begins the sentence: "The crew called the team".
    """
    begin = place.begin
    if at >= end or at == begin or not place.passage.words[at].is_alpha:
        return None
    if place.lower(at) in NO_MEANING or place.lower(at) in NAMERS:
        return None
    for i in range(at - 1, max(begin, at - MAX_THING_TOKENS) - 1, -1):
        if place.lower(i) in {"a", "an", ","}:
            break
        if place.lower(i) in _KNOWN:
            return None
    return at + 1


def subject(place: Place, at: int, end: int) -> int | None:
    """A subject with a clause of its own, where the term ends the sentence.

    "A person who is left something in a will is a beneficiary."
    """
    passage = place.passage
    begin, stop = passage.sentence_of(place.first)
    ended = all(passage.words[i].is_punct for i in range(place.last, stop))
    if not ended or at >= end or place.lower(place.first - 1) not in {"a", "an"}:
        return None
    for i in range(begin + 1, min(at, begin + MAX_SUBJECT_TOKENS)):
        if place.lower(i) in {"who", "that", "which", "where"}:
            return at + 1 if place.lower(i - 1) not in SAYING else None
    return None


def term(place: Place, at: int, end: int) -> int | None:
    """The term itself, with an article or without."""
    if at < end and at < place.first and place.lower(at) in DETERMINERS:
        at += 1
    return place.last if at == place.first and place.last <= end else None
