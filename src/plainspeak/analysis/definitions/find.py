"""Looks for an explanation around one place where a term stands."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.glossary import glossary_entry
from plainspeak.analysis.definitions.patterns import Explanation, match, patterns
from plainspeak.analysis.definitions.slots import NO_MEANING, Place
from plainspeak.text.quotes import MARKS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.text import Passage

MAX_PATTERN_TOKENS = 9
"""Tokens of the longest pattern that stands before a term."""

MAX_TOKENS_BEHIND = 6
"""Tokens between a term and the end of its sentence, so that "It is ..." can mean the term."""

MAX_APPOSED_TOKENS = 7
"""Tokens of a thing, with its article, that a name follows between commas."""

MIN_APPOSED_TOKENS = 2
"""Tokens of the shortest one: "a nurse, the midwife, ..." may only list two people."""

MAX_SHORT_FORM_TOKENS = 4
"""Tokens of a bracket that holds a short form only: "care plan (EHC plan)"."""

_GROUPS = word_groups("definitions")
_BEFORE_SUBJECT = _GROUPS["before a subject"]
_BOUNDARIES = _GROUPS["clause boundaries"]
_ARTICLES = frozenset({"a", "an", "the", "your"})
_GOES_ON = _ARTICLES | {"and", "or"}
_OPENERS = MARKS | {"\u201c", "\u2018"}
_CLOSERS = MARKS | {"\u201d", "\u2019", "''", "*", "_"}


def find(passage: Passage, first: int, last: int) -> Explanation | None:
    """The explanation of the tokens ``first`` up to ``last``, where the text gives one here.

    A term in brackets is explained by what stands before them: "piles (haemorrhoids)".
    """
    place = Place(passage, first, last)
    begin, end = passage.sentence_of(first)
    return (
        _after(place, begin, end)
        or _before(place, begin)
        or _around(place, begin, end)
        or _apposed(place, begin, end)
        or _next_sentence(place, begin, end)
    )


def find_description(passage: Passage, first: int, last: int) -> Explanation | None:
    """What a text says here of a short form, in a list of words or around it.

    What stands before brackets says nothing of a short form in them: it may stand there for any
    other reason.
    """
    place = Place(passage, first, last)
    begin, end = passage.sentence_of(first)
    return (
        glossary_entry(passage, first, last)
        or _after(place, begin, end)
        or _before(place, begin)
        or _next_sentence(place, begin, end)
    )


def _after(place: Place, begin: int, end: int) -> Explanation | None:
    at = place.last
    if at < end and place.passage.words[at].text in _CLOSERS:
        at += 1
    behind = _behind_short_form(place, at, end)
    starts = (at,) if behind is None else (at, behind)
    for start in starts:
        if found := _first_match("after the term", place, start, end):
            return found
    if not _is_subject(place, begin):
        return None
    as_subject = (
        _first_match("after the term, which is the subject", place, start, end) for start in starts
    )
    return next(filter(None, as_subject), None)


def _behind_short_form(place: Place, at: int, end: int) -> int | None:
    """The token behind a short form in brackets."""
    words = place.passage.words
    if at >= end or words[at].text != "(":
        return None
    for i in range(at + 1, min(end, at + 2 + MAX_SHORT_FORM_TOKENS)):
        if words[i].text == ")":
            return i + 1
    return None


def _is_subject(place: Place, begin: int) -> bool:
    """Whether the term begins its sentence, or a clause: "We say that a stoma is an opening"."""
    words = place.passage.words
    at = place.first - 1
    while at >= begin and (
        words[at].lower in _BEFORE_SUBJECT or words[at].text in MARKS or words[at].text in _CLOSERS
    ):
        if words[at].lower == "that" and at > begin:
            return True
        at -= 1
    if at < begin or words[at].lower in _BOUNDARIES - {",", "and"}:
        return True
    return at == begin and not words[at].is_alpha


def _before(place: Place, begin: int) -> Explanation | None:
    """What stands before the term, its article and at most one more word: "called terminal"."""
    words = place.passage.words
    first = place.first
    while first > begin and (
        words[first - 1].lower in _ARTICLES or words[first - 1].text in _OPENERS
    ):
        first -= 1
    for stop in (first, first - 1) if _is_modifier(place, first, begin) else (first,):
        if stop <= begin:
            break
        for pattern in patterns("before the term").ending_with(words[stop - 1].lower):
            for at in range(stop - 1, max(begin, stop - MAX_PATTERN_TOKENS) - 1, -1):
                found = match(pattern, place, at, stop)
                if found and found[0] == stop:
                    return _explanation(place, begin, at) or _explanation(place, at, stop)
    return None


def _is_modifier(place: Place, first: int, begin: int) -> bool:
    """Whether the word before a term without an article may be a part of its name."""
    at = first - 1
    if first != place.first or at <= begin:
        return False
    return place.passage.words[at].is_alpha and place.lower(at) not in NO_MEANING


def _around(place: Place, begin: int, end: int) -> Explanation | None:
    """Brackets around the term, behind what it means."""
    for at in range(place.first - 1, max(begin, place.first - MAX_PATTERN_TOKENS) - 1, -1):
        if place.passage.words[at].text == "(":
            if at > begin and any(
                match(p, place, at, end) for p in patterns("around the term").all
            ):
                return _explanation(place, begin, at)
            return None
    return None


def _apposed(place: Place, begin: int, end: int) -> Explanation | None:
    """A thing, then its name between commas: "a second doctor, the medical examiner, checks"."""
    words = place.passage.words
    comma = place.first - 1
    while comma > begin and words[comma].lower in _ARTICLES:
        comma -= 1
    if comma <= begin or words[comma].text != "," or place.last >= end:
        return None
    after = words[place.last + 1].lower if place.last + 1 < end else ""
    if words[place.last].text != "," or after in _GOES_ON:
        return None
    for at in range(comma - 1, max(begin, comma - MAX_APPOSED_TOKENS) - 1, -1):
        if words[at].lower in {"a", "an"}:
            return _explanation(place, at, comma) if comma - at > MIN_APPOSED_TOKENS else None
        if not words[at].is_alpha:
            return None
    return None


def _next_sentence(place: Place, begin: int, end: int) -> Explanation | None:
    passage = place.passage
    number = bisect_right(passage.sentences, (begin, end))
    if number >= len(passage.sentences):
        return None
    near = end - place.last <= MAX_TOKENS_BEHIND or _is_subject(place, begin)
    if not near:
        return None
    start, stop = passage.sentences[number]
    if passage.words[start].text == "(":
        start += 1
    return _first_match("at the start of the next sentence", place, start, stop)


def _first_match(heading: str, place: Place, at: int, end: int) -> Explanation | None:
    if at >= end:
        return None
    for pattern in patterns(heading).beginning_with(place.lower(at)):
        if found := match(pattern, place, at, end):
            last, meaning = found
            return _explanation(place, meaning, last)
    return None


def _explanation(place: Place, first: int, last: int) -> Explanation | None:
    if last <= first:
        return None
    return Explanation(place.passage.starts[first], place.passage.ends[last - 1])
