"""Three nouns or more in a row, told apart from verbs and adjectives by the words around them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from plainspeak.analysis.detectors import Detection
from plainspeak.analysis.detectors.passive import ADVERBS, ASKING, BE, HAVE
from plainspeak.lexicon import inflections
from plainspeak.text.pos import BEFORE_A_VERB, DETERMINERS, PREPOSITIONS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.text import Passage

MIN_NOUNS = 3
"""Nouns in a row from which on they are hard to take in; a well-known pair counts as one."""

_GROUPS = word_groups("nouns")
NOUNS = _GROUPS["nouns"]
NOT_NOUNS = _GROUPS["not nouns"]
PLURALS_INSIDE = _GROUPS["plurals inside"]

FUNCTION_WORDS = (DETERMINERS | PREPOSITIONS | BEFORE_A_VERB | ADVERBS | ASKING | BE | HAVE) | (
    _GROUPS["no part of a string"]
)
"""Words that are no part of a string of nouns."""

AUXILIARY = BE | HAVE | _GROUPS["auxiliaries"]

ADJECTIVE_ENDINGS = ("al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ed", "ish", "ary")

NOUN_ENDINGS = ("ment", "tion", "ness", "ity", "er", "or", "ship", "ism", "ments", "tions", "ers")
"""Endings of nouns, for words that nobody knows."""

PASTS = _GROUPS["pasts like nouns"]
NEEDS = _GROUPS['nouns behind "needs"']
CROWDS = _GROUPS["nouns with a verb of several"]
"""Nouns that take a verb as a plural does: "staff support people"."""


def find(passage: Passage) -> Iterator[Detection]:
    """Each string of nouns, as long as it is."""
    for begin, end in passage.sentences:
        for first, last in _runs(passage, begin, end):
            if (count := _units(passage, first, last)) >= MIN_NOUNS:
                sentence = passage.starts[begin], passage.ends[end - 1]
                start, stop = passage.starts[first], passage.ends[last - 1]
                yield Detection(start, stop, sentence, nouns=count)


def _runs(passage: Passage, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """First word, and the one after the last, of each row of words that are nouns here."""
    first = begin
    for i in range(begin, end + 1):
        if i < end and _is_noun(passage, i, begin):
            if i > first and _ends_subject(passage, i):
                yield first, i
                first = i
            continue
        if i > first:
            yield first, _without_verb(passage, first, i, begin, end)
        first = i + 1


def _units(passage: Passage, first: int, last: int) -> int:
    """How many nouns a reader takes in, each well-known pair as one."""
    count, i = 0, first
    while i < last:
        pair = "-".join(word.lower.rstrip("s") for word in passage.words[i : i + 2])
        i += 2 if i + 1 < last and pair in _pairs() else 1
        count += 1
    return count


@cache
def _pairs() -> frozenset[str]:
    return frozenset(
        "-".join(w.rstrip("s") for w in pair.split("-")) for pair in _GROUPS["well-known pairs"]
    )


def _is_noun(passage: Passage, i: int, begin: int) -> bool:
    """Whether a word is a noun where it is, names apart."""
    word = passage.words[i]
    if not word.is_alpha or word.is_upper or (word.is_title and i > begin):
        return False
    if passage.tags:
        return passage.tags[i] == "NOUN"
    text = word.lower
    if text in FUNCTION_WORDS or len(text) < MIN_NOUNS or _joins(passage, i):
        return False
    if _is_verb(passage, i, begin):
        return False
    return can_be_noun(text)


def _is_verb(passage: Passage, i: int, begin: int) -> bool:
    """Whether a word that can be a verb is one here: an order, or behind "to" or "will"."""
    text = passage.words[i].lower
    if i == begin:
        return text.endswith("ing") or _opens_order(passage, i)
    before = passage.words[i - 1]
    if text.endswith("ing"):
        led = before.is_alpha and before.lower not in FUNCTION_WORDS - DETERMINERS
        return text not in NOUNS or not led
    if "VERB" not in inflections.parts_of_speech(text):
        return False
    joined = before.lower in {"and", "or"} and text not in NOUNS
    return before.lower in BEFORE_A_VERB | {"to"} or joined or (before.is_title and i - 1 > begin)


def _joins(passage: Passage, i: int) -> bool:
    """Whether a hyphen or slash ties the word to another."""
    before, after = passage.starts[i] - 1, passage.ends[i]
    return (
        passage.text[max(0, before) : before + 1] in "-/@"
        or passage.text[after : after + 1] in "-/@"
    )


def _opens_order(passage: Passage, i: int) -> bool:
    """Whether the first word of a sentence is a verb that tells the reader what to do."""
    kinds = inflections.parts_of_speech(passage.words[i].lower)
    return "VERB" in kinds and not passage.words[i].lower.endswith(("s", "ment", "tion"))


@lru_cache(maxsize=20_000)
def can_be_noun(word: str) -> bool:
    """Whether a lower-case word is used as a noun in most places.

    >>> can_be_noun("assessment"), can_be_noun("social"), can_be_noun("hospital")
    (True, False, True)
    """
    if word in NOUNS:
        return True
    if word in NOT_NOUNS or word.endswith("ly"):
        return False
    kinds = inflections.parts_of_speech(word)
    if not kinds:
        return word.endswith(NOUN_ENDINGS)
    if "NOUN" not in kinds:
        return False
    if word.endswith(ADJECTIVE_ENDINGS):
        return kinds == {"NOUN"}
    return not kinds & {"ADJ", "ADV"}


def _ends_subject(passage: Passage, i: int) -> bool:
    """Whether a verb, or a noun of its own, begins at ``i``: "nurses | check", "parents | pay"."""
    if passage.tags:
        return False
    before, word = passage.words[i - 1].lower, passage.words[i].lower
    if before in CROWDS:
        return "VERB" in inflections.parts_of_speech(word) and not word.endswith(("ing", "s", "ed"))
    if before == "needs":
        return word not in NEEDS
    if before.endswith("s") and not before.endswith("ss"):
        return before not in PLURALS_INSIDE
    return False


def _without_verb(passage: Passage, first: int, last: int, begin: int, end: int) -> int:
    """The end of a run, without a verb that ends it: "the bus station | closes at noon"."""
    word = passage.words[last - 1].lower
    after = passage.words[last].lower if last < end else ""
    if passage.tags or last - first < MIN_NOUNS or "VERB" not in inflections.parts_of_speech(word):
        return last
    if word in PASTS:
        return last - 1
    if not word.endswith("s") or after in AUXILIARY:
        return last
    object_follows = after.isalpha() and after not in PREPOSITIONS | {"and", "or"}
    return last - 1 if object_follows or _is_subject(passage, first, begin) else last


def _is_subject(passage: Passage, first: int, begin: int) -> bool:
    """Whether only articles and adjectives come before a run, so that its verb is to come."""
    before = {passage.words[k].lower for k in range(begin, first)}
    return first - begin < MIN_NOUNS + 1 and not before & (FUNCTION_WORDS - DETERMINERS)
