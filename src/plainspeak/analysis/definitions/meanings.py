"""The parts of a pattern that hold what a term means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.definitions.place import MAX_CLAUSE_TOKENS
from plainspeak.text.frequency import common_words, zipf_frequency
from plainspeak.text.pos import DETERMINERS, PREPOSITIONS
from plainspeak.text.pos import NO_NOUN as LITTLE_WORDS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.analysis.definitions.place import Place

_GROUPS = word_groups("definitions")
NO_MEANING = _GROUPS["start no meaning"]
REMARKS = _GROUPS["remarks in brackets"]
PLACES = _GROUPS["places in a document, before a number"]
NO_DESCRIPTION = _GROUPS["no description after an article"]
OPENS_GLOSS = _GROUPS["begin a meaning in brackets all the same"]
OBJECTS = _GROUPS["begin the object of such a verb"]
NO_SENSE = _GROUPS['no definition after "means"']
NO_NOUN = _GROUPS["no noun"]
WHAT_IT_IS = _GROUPS["begin what a thing is"]
MASS_NOUNS = _GROUPS["things that need no article"]
SAYS_MORE = _GROUPS["say more of a thing"]
VERBS = _GROUPS["verbs that say what a thing is"]
VERBS_BEFORE_ING = _GROUPS['verbs that say what a thing is with "-ing" behind them']
PHRASAL_VERBS = _GROUPS["verbs with a second word"]
ADJECTIVE_ENDINGS = ("able", "ible", "ful", "less", "ous", "ive", "al", "ic", "ed", "ly", "ish")
EXAMPLE_OPENERS = (
    ("such", "as"),
    ("for", "example"),
    ("for", "instance"),
    ("e.g.",),
    ("eg",),
    ("like",),
)
NOUN_ENDINGS = tuple(_GROUPS["endings of nouns that need no article"])

PHRASAL_OPENERS = frozenset(each.partition(":")[0] for each in PHRASAL_VERBS)
_OBJECTS = DETERMINERS | OBJECTS
_ENDS_NOUN = DETERMINERS | SAYS_MORE

MAX_NOUN_TOKENS = 5
"""Tokens in which the noun must come that says what a thing is."""

MAX_PEOPLE_TOKENS = 2
"""Words of "impartial people", and not of "common among people"."""

RARE_GLOSS_ZIPF = 250
"""Zipf frequency, times 100, that a single word must have to explain another."""

MIN_PHRASE_WORDS = 4
"""Words of the shortest bracket beginning with "who" or "with" that says what a thing is."""

MIN_AMOUNT_TOKENS = 5
"""Tokens of the shortest bracket beginning with a number that says what a thing is."""


def meaning(place: Place, at: int, end: int) -> int | None:
    """A few words that may say what a thing is, up to the end of their clause."""
    stop = place.clause_end(at, end)
    if stop == at or (place.lower(at) in NO_MEANING and place.lower(at) not in WHAT_IT_IS):
        return None
    return stop


def description(place: Place, at: int, end: int) -> int | None:
    """A meaning that is no name: "the QRG - Jane Smith" says who leads it, and not what it is."""
    stop = meaning(place, at, end)
    if stop is None:
        return None
    words = [word for word in place.passage.words[at:stop] if word.is_alpha]
    named = [word for word in words if word.is_title or word.lower in PREPOSITIONS]
    return None if len(named) == len(words) and len(words) > 1 else stop


def clause(place: Place, at: int, end: int) -> int | None:
    """Any words, up to the end of their clause."""
    return place.clause_end(at, end) if at + 1 < end else None


def sense(place: Place, at: int, end: int) -> int | None:
    """What may follow "means": no judgement ("a shorter wait") and no feeling ("a lot to us")."""
    start = at + 1 if at < end and place.lower(at) in DETERMINERS else at
    if start >= end or place.lower(start) in NO_SENSE:
        return None
    return place.clause_end(start, end)


def noun(place: Place, at: int, end: int) -> int | None:
    """What may follow "is" and say what a thing is: a noun, with more said of it."""
    if at + 1 >= end:
        return None
    first = place.lower(at)
    if first in WHAT_IT_IS or first == "about":
        return place.clause_end(at, end)
    if first in {"a", "an", "the"}:
        vague = place.lower(at + 1) in NO_DESCRIPTION
        return None if vague else place.clause_end(at + 1, end)
    if first in DETERMINERS or first in NO_MEANING or first in NO_NOUN:
        return None
    return _bare_noun(place, at, end)


def _bare_noun(place: Place, at: int, end: int) -> int | None:
    """A noun without an article: "help at home", "groups of parents"."""
    words = place.passage.words
    stop = at
    while stop < min(end, at + MAX_NOUN_TOKENS) and words[stop].is_alpha:
        if place.lower(stop) in _ENDS_NOUN:
            break
        stop += 1
    if stop == at or place.lower(at).endswith(("ly", "ing")):
        return None
    last = place.lower(stop - 1)
    alone = stop == at + 1
    same = last == place.lower(place.last - 1) and place.last - place.first > 1
    if last in MASS_NOUNS or last.endswith(NOUN_ENDINGS) or (same and not alone):
        return place.clause_end(stop, end)
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    plural = plural or (last in WHAT_IT_IS and stop - at <= MAX_PEOPLE_TOKENS)
    adjective = alone and last.endswith(ADJECTIVE_ENDINGS)
    more = stop < end and place.lower(stop) in SAYS_MORE
    return place.clause_end(stop, end) if plural and more and not adjective else None


def gloss(place: Place, at: int, end: int) -> int | None:  # noqa: C901, PLR0911  a decision list
    """What in brackets says what a thing is, up to the closing bracket."""
    words = place.passage.words
    stop = at
    while stop < min(end, at + MAX_CLAUSE_TOKENS) and words[stop].text != ")":
        if words[stop].text == "(":
            return None
        stop += 1
    if stop == at or stop >= end:
        return None
    first = place.lower(at)
    if first in OPENS_GLOSS:
        said = sum(word.is_alpha for word in words[at:stop])
        return stop if said >= MIN_PHRASE_WORDS else None
    if first in NO_MEANING and first not in WHAT_IT_IS:
        return None
    if not words[at].is_alpha and not words[at].text[0].isalpha():
        return stop if stop - at >= MIN_AMOUNT_TOKENS else None
    letters = [word for word in words[at:stop] if word.is_alpha]
    small = [word for word in letters if not word.is_title and word.lower not in PREPOSITIONS]
    numbered = first in PLACES and at + 1 < stop and words[at + 1].text[0].isdigit()
    if not small or first in REMARKS or numbered:
        return None
    if len(letters) == 1:
        known = words[at].norm in common_words(RARE_GLOSS_ZIPF) or _is_commoner(place, first)
        return stop if known and not first.endswith("ly") else None
    return stop


def _is_commoner(place: Place, word: str) -> bool:
    """Whether a word is met more often than the rarest of the term: "varicella (chickenpox)"."""
    term = place.passage.words[place.first : place.last]
    return zipf_frequency(word) > min(zipf_frequency(each.lower) for each in term)


def examples(place: Place, at: int, end: int) -> int | None:
    """Things of the kind, up to the closing bracket: "biometrics (such as your fingerprints)"."""
    for opener in EXAMPLE_OPENERS:
        start = at + len(opener)
        if tuple(place.lower(i) for i in range(at, min(start, end))) == opener:
            if start < end and place.lower(start) == ",":
                start += 1
            return gloss(place, start, end)
    return None


def instances(place: Place, at: int, end: int) -> int | None:
    """Things of the kind, one of them met more often: "physical restraint, such as holding"."""
    stop = meaning(place, at, end)
    named = [word.lower for word in place.passage.words[at:stop] if word.is_alpha]
    known = any(_is_commoner(place, word) for word in named if word not in LITTLE_WORDS)
    return stop if known else None


def does(place: Place, at: int, end: int) -> int | None:
    """A verb that says what a thing is by what is done: "lists", "looks at", "involves asking"."""
    if at + 1 >= end:
        return None
    verb = place.lower(at)
    if verb in VERBS_BEFORE_ING:
        return place.clause_end(at, end) if place.lower(at + 1).endswith("ing") else None
    if verb not in VERBS and (
        verb not in PHRASAL_OPENERS or f"{verb}:{place.lower(at + 1)}" not in PHRASAL_VERBS
    ):
        return None
    at += 1 if verb in VERBS else 2
    follows = at < end and place.lower(at) in _OBJECTS
    return place.clause_end(at, end) if follows else None
