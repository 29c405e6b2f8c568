"""The parts of a pattern that are not fixed words: a meaning, a thing, people who have a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.text.frequency import common_words
from plainspeak.text.lexeme import HYPHENS
from plainspeak.text.pos import DETERMINERS, PREPOSITIONS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from plainspeak.text import Passage

_GROUPS = word_groups("definitions")
SUBORDINATORS = word_groups("grammar")["subordinators"]
AUXILIARIES = _GROUPS["auxiliaries"]
PRONOUNS = _GROUPS["subjects of a clause that says more"]
NO_MEANING = _GROUPS["start no meaning"]
REMARKS = _GROUPS["remarks in brackets"]
NO_DESCRIPTION = _GROUPS["no description behind an article"]
OPENS_GLOSS = _GROUPS["begin a meaning in brackets all the same"]
SAYING = _GROUPS["verbs of saying"]
OBJECTS = _GROUPS["begin the object of such a verb"]
NO_SENSE = _GROUPS['no definition behind "means"']
NO_NOUN = _GROUPS["no noun"]
WHAT_IT_IS = _GROUPS["begin what a thing is"]
MASS_NOUNS = _GROUPS["things that need no article"]
SAYS_MORE = _GROUPS["say more of a thing"]
VERBS = _GROUPS["verbs that say what a thing is"]
PHRASAL_VERBS = _GROUPS["verbs with a second word"]
NAMERS = _GROUPS["people who have a word for it"]

MAX_MEANING_TOKENS = 60
"""Tokens of a meaning that are looked at."""

MAX_NOUN_TOKENS = 5
"""Tokens in which the noun must come that says what a thing is."""

MAX_SUBJECT_TOKENS = 5
"""Tokens at the start of a sentence in which the clause must begin that says what a thing is."""

MIN_APPOSITION_TOKENS = 4
"""Tokens of the shortest apposition: fewer are likelier to be another thing in a list."""

RARE_GLOSS_ZIPF = 250
"""Zipf frequency, times 100, that a single word must have to explain another."""

MIN_PHRASE_WORDS = 4
"""Words of the shortest bracket beginning with "who" or "with" that says what a thing is."""

MIN_AMOUNT_TOKENS = 5
"""Tokens of the shortest bracket beginning with a number that says what a thing is."""

MAX_NAME_TOKENS = 4
"""Tokens of a name with its article."""

MAX_VALUE_TOKENS = 3
"""Tokens of a value, such as a score."""

MAX_THING_TOKENS = 3
"""Tokens before a thing in which its article stands."""

_KNOWN = frozenset({"the", "my", "your", "his", "her", "our", "their", "this", "that"})
_CLAUSE_ENDS = frozenset({",", ";", ":", ".", "!", "?", ")", "(", "]", "[", "\u2013", "\u2014"})
_DASHES = frozenset({"\u2013", "\u2014", "\u2012", "--"})
_ADJECTIVE_ENDINGS = ("able", "ible", "ful", "less", "ous", "ive", "al", "ic", "ed", "ly", "ish")
_NOUN_ENDINGS = (
    "ment",
    "tion",
    "sion",
    "ness",
    "ity",
    "ance",
    "ence",
    "ship",
    "ism",
    "hood",
    "dom",
)


class Place(NamedTuple):
    """A term in a passage: its tokens ``first`` up to ``last``."""

    passage: Passage
    first: int
    last: int

    def lower(self, at: int) -> str:
        """A token in small letters."""
        return self.passage.words[at].lower


def _clause_end(place: Place, at: int, end: int) -> int:
    """The token that ends the clause beginning at one."""
    stop = min(end, at + MAX_MEANING_TOKENS)
    while at < stop and place.passage.words[at].text not in _CLAUSE_ENDS:
        at += 1
    return at


def meaning(place: Place, at: int, end: int) -> int | None:
    """A few words that may say what a thing is, up to the end of their clause."""
    stop = _clause_end(place, at, end)
    if stop == at or (place.lower(at) in NO_MEANING and place.lower(at) not in WHAT_IT_IS):
        return None
    return stop


def clause(place: Place, at: int, end: int) -> int | None:
    """Any words, up to the end of their clause."""
    return _clause_end(place, at, end) if at + 1 < end else None


def sense(place: Place, at: int, end: int) -> int | None:
    """What may follow "means": no judgement ("a shorter wait") and no feeling ("a lot to us")."""
    start = at + 1 if at < end and place.lower(at) in DETERMINERS else at
    if start >= end or place.lower(start) in NO_SENSE:
        return None
    return _clause_end(place, start, end)


def noun(place: Place, at: int, end: int) -> int | None:
    """What may follow "is" and say what a thing is: a noun, with more said of it."""
    if at + 1 >= end:
        return None
    first = place.lower(at)
    if first in WHAT_IT_IS or first == "about":
        return _clause_end(place, at, end)
    if first in {"a", "an", "the"}:
        vague = place.lower(at + 1) in NO_DESCRIPTION
        return None if vague else _clause_end(place, at + 1, end)
    if first in DETERMINERS or first in NO_MEANING or first in NO_NOUN:
        return None
    return _bare_noun(place, at, end)


def _bare_noun(place: Place, at: int, end: int) -> int | None:
    """A noun without an article: "help at home", "groups of parents"."""
    words = place.passage.words
    stop = at
    while stop < min(end, at + MAX_NOUN_TOKENS) and words[stop].is_alpha:
        if place.lower(stop) in SAYS_MORE | DETERMINERS:
            break
        stop += 1
    if stop == at or place.lower(at).endswith(("ly", "ing")):
        return None
    last = place.lower(stop - 1)
    alone = stop == at + 1
    if last in MASS_NOUNS or last.endswith(_NOUN_ENDINGS):
        return _clause_end(place, stop, end)
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    adjective = alone and last.endswith(_ADJECTIVE_ENDINGS)
    more = stop < end and place.lower(stop) in SAYS_MORE
    return _clause_end(place, stop, end) if plural and more and not adjective else None


def gloss(place: Place, at: int, end: int) -> int | None:  # noqa: C901, PLR0911  a decision list
    """What in brackets says what a thing is, up to the closing bracket."""
    words = place.passage.words
    stop = at
    while stop < min(end, at + MAX_MEANING_TOKENS) and words[stop].text != ")":
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
    if not small or first in REMARKS:
        return None
    if len(letters) == 1:
        known = words[at].norm in common_words(RARE_GLOSS_ZIPF)
        return stop if known and not first.endswith("ly") else None
    return stop


def apposition(place: Place, at: int, end: int) -> int | None:
    """A thing named again in other words, between commas: "an eVisa, a record of your stay"."""
    if at >= end or place.lower(at) not in {"a", "an", "the", "any"} | WHAT_IT_IS:
        return None
    if _is_listed(place):
        return None
    stop = _clause_end(place, at, end)
    inside = [place.lower(i) for i in range(at + 1, stop)]
    if stop - at < MIN_APPOSITION_TOKENS or not _says_more(inside):
        return None
    closed = stop < end and place.lower(stop) == ","
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
        word in AUXILIARIES and inside[i - 1] not in PRONOUNS
        for i, word in enumerate(inside[:first])
    )


def _is_in_opening_clause(place: Place) -> bool:
    """Whether the next comma ends what opens the sentence: "If you have a stoma, a nurse ..."."""
    begin = place.passage.sentence_of(place.first)[0]
    while begin < place.first and not place.passage.words[begin].is_alpha:
        begin += 1  # the number of a paragraph
    if place.lower(begin) not in SUBORDINATORS | PREPOSITIONS:
        return False
    return all(place.lower(i) != "," for i in range(begin, place.first))


def _is_listed(place: Place) -> bool:
    """Whether the term is itself a thing in a list, so that a comma may only part the next."""
    begin = place.passage.sentence_of(place.first)[0]
    at = place.first - 1
    while at >= begin and place.lower(at) in DETERMINERS:
        at -= 1
    return at > begin and place.lower(at) in {",", "and"}


def dash(place: Place, at: int, end: int) -> int | None:
    """A dash with a space on each side, which may be written as a hyphen."""
    if at >= end:
        return None
    passage = place.passage
    if passage.words[at].text in _DASHES:
        return at + 1
    between = passage.text[passage.ends[at - 1] : passage.starts[at]] if at else ""
    spaced = between[:1].isspace() and between[-1:].isspace()
    return at if spaced and between.strip() in HYPHENS and between.strip() else None


def does(place: Place, at: int, end: int) -> int | None:
    """A verb that says what a thing is by what is done with it: "lists", "looks at"."""
    if at + 1 >= end:
        return None
    verb = place.lower(at)
    second = f"{verb}:{place.lower(at + 1)}"
    if verb not in VERBS and second not in PHRASAL_VERBS:
        return None
    at += 1 if verb in VERBS else 2
    follows = at < end and place.lower(at) in DETERMINERS | OBJECTS
    return _clause_end(place, at, end) if follows else None


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


def name(place: Place, at: int, end: int) -> int | None:
    """Another name of the same thing: up to three words before "or"."""
    start = at
    while at < min(end, start + MAX_NAME_TOKENS) and place.lower(at) != "or":
        if not place.passage.words[at].is_alpha:
            return None
        at += 1
    return at if at > start else None


def thing(place: Place, at: int, end: int) -> int | None:
    """A thing that has a name, as in "help called reablement", and nobody who calls somebody.

    Who calls is known or begins the sentence: "The crew called the team".
    """
    begin = place.passage.sentence_of(place.first)[0]
    if at >= end or at == begin or not place.passage.words[at].is_alpha:
        return None
    if place.lower(at) in NO_MEANING or place.lower(at) in NAMERS:
        return None
    before = range(max(begin, at - MAX_THING_TOKENS), at)
    return None if any(place.lower(i) in _KNOWN for i in before) else at + 1


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


SLOTS: Mapping[str, Callable[[Place, int, int], int | None]] = {
    "APPOSITION": apposition,
    "CLAUSE": clause,
    "DASH": dash,
    "DOES": does,
    "GLOSS": gloss,
    "HEAD": head,
    "MEANING": meaning,
    "NAME": name,
    "NOUN": noun,
    "PEOPLE": people,
    "SENSE": sense,
    "SUBJECT": subject,
    "TERM": term,
    "THING": thing,
    "VALUE": value,
    "WORD": word,
}

MEANINGS = frozenset({"APPOSITION", "CLAUSE", "DOES", "GLOSS", "MEANING", "NOUN", "SENSE"})
"""The slots that hold what a term means."""
