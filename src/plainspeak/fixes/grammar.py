"""What can be told of an English word without a tagger.

Function words are listed in ``grammar.txt`` and verbs in ``verbs.txt``; of other words the ending
tells. All words are in lower case with a straight apostrophe.
"""

from __future__ import annotations

from functools import lru_cache

from plainspeak.lexicon import inflections
from plainspeak.text.word_lists import word_groups

_LISTS = word_groups("grammar")

ARTICLES = _LISTS["articles"]
DEMONSTRATIVES = _LISTS["demonstratives"]
POSSESSIVES = _LISTS["possessives"]
FOR_ONE = _LISTS["for one"]
FOR_MANY = _LISTS["for many"]
QUANTITIES = _LISTS["quantities"]
SUBJECTS = _LISTS["subjects"]
OBJECTS = _LISTS["objects"]
EITHER = _LISTS["either"]
PREPOSITIONS = _LISTS["prepositions"]
PLAIN_PREPOSITIONS = _LISTS["plain prepositions"]
PARTICLES = _LISTS["particles"]
AND = _LISTS["and"]
SUBORDINATORS = _LISTS["subordinators"]
QUESTIONS = _LISTS["questions"]
BE = _LISTS["be"]
HAVE = _LISTS["have"]
DO = _LISTS["do"]
MODALS = _LISTS["modals"]
NOT = _LISTS["not"]
DEGREES = _LISTS["degrees"]
ADVERBS = _LISTS["adverbs"]
ADJECTIVES_IN_LY = _LISTS["adjectives in ly"]
SEPARABLE_BESIDE_ON = _LISTS["verbs with a separable in, on or over"]

DETERMINERS = ARTICLES | DEMONSTRATIVES | POSSESSIVES | FOR_ONE | QUANTITIES | FOR_MANY
PRONOUNS = SUBJECTS | OBJECTS | EITHER | _LISTS["reflexives"]
AUXILIARIES = BE | HAVE | DO | MODALS
FUNCTION_WORDS = frozenset().union(
    DETERMINERS, PRONOUNS, PREPOSITIONS, PARTICLES, AND, SUBORDINATORS, QUESTIONS,
    AUXILIARIES, NOT, DEGREES, ADVERBS,
)  # fmt: skip

_PLURAL_WITHOUT_S = _LISTS["plural without s"]
_SINGULAR_WITH_S = _LISTS["singular with s"]
_MASS = _LISTS["no plural"]
_COUNTED_TOO = _LISTS["of these, counted too"]
_NOUNS_IN_ING = _LISTS["nouns in ing"]
_VERBS = word_groups("verbs")["verbs"]
_VERBS_AND_MORE = word_groups("verbs")["verbs and more"]


def is_open(word: str) -> bool:
    """Whether a word is a noun, verb, adjective or adverb: none of the function words.

    >>> is_open("plan"), is_open("about"), is_open(",")
    (True, False, False)
    """
    return word[-1:].isalnum() and word not in FUNCTION_WORDS


def is_plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun.

    >>> [is_plural(each) for each in ("plans", "people", "process", "bus", "staff", "ICBs")]
    [True, True, False, False, True, True]
    """
    if word in _PLURAL_WITHOUT_S:
        return True
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return ends and len(word) > len("its") and word not in _SINGULAR_WITH_S


def is_mass(word: str) -> bool:
    """Whether a noun is not counted: "an advice" and "advices" are wrong."""
    return word in _MASS


def is_never_plural(word: str) -> bool:
    """Whether nobody writes more of a noun: "helps" is a verb, but "treatments" are many."""
    return word in _MASS and word not in _COUNTED_TOO


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb by its ending, or a small one that is listed."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > len("reply"))


def is_base_verb(word: str, *, surely: bool = False) -> bool:
    """Whether a word can be the base form of a verb; ``surely``, when it is nothing else.

    >>> is_base_verb("provide", surely=True), is_base_verb("plan", surely=True)
    (True, False)
    """
    return word in _VERBS or (not surely and word in _VERBS_AND_MORE)


@lru_cache(maxsize=5_000)
def base_of_ing(word: str) -> str | None:
    """The base of a verb that ends in "-ing"; ``None`` where it is no verb or not sure.

    >>> [base_of_ing(each) for each in ("teaching", "using", "planning", "dying", "morning")]
    ['teach', 'use', 'plan', 'die', None]
    """
    if not word.endswith("ing") or len(word) < len("going"):
        return None
    stem = word.removesuffix("ing")
    listed = [base for base in inflections.bases().get(word, ()) if _is_ing_of(word, base)]
    if len(listed) == 1:
        return listed[0]
    doubled = stem[:-1] if stem[-1] == stem[-2:-1] and stem[-1] not in "aeiou" else ""
    dying = f"{stem[:-1]}ie" if stem.endswith("y") else ""
    found = [each for each in (doubled, f"{stem}e", stem, dying) if each and is_base_verb(each)]
    return found[0] if len(found) == 1 else _likeliest(found, stem)


def is_gerund(word: str) -> bool:
    """Whether a word in "-ing" is surely a verb, unlike "parking" and "spending".

    >>> is_gerund("providing"), is_gerund("spending"), is_gerund("testing")
    (True, False, False)
    """
    base = base_of_ing(word)
    return base is not None and is_base_verb(base, surely=True) and not is_noun_in_ing(word)


def is_noun_in_ing(word: str) -> bool:
    """Whether a word in "-ing" is a noun more often than a verb: "parking", "spending"."""
    return word in _NOUNS_IN_ING or word in _MASS


def _is_ing_of(word: str, base: str) -> bool:
    known = (base, "verb") in inflections.shipped()
    return known and word in inflections.inflections(base, "verb").forms.get("ing", ())


def _likeliest(found: list[str], stem: str) -> str | None:
    """Of "planing" and the like the base without a silent letter, unless it is a rare one."""
    if f"{stem}e" in found and stem in found:
        return f"{stem}e" if stem[-1] in "sv" or stem.endswith(("dg", "ng", "u")) else None
    return None


def is_third_person(word: str) -> bool:
    """Whether a word can be the "-s" form of a verb.

    >>> is_third_person("gets"), is_third_person("applies"), is_third_person("always")
    (True, True, False)
    """
    return word not in FUNCTION_WORDS and base_of_third_person(word) != word


@lru_cache(maxsize=20_000)
def base_of_third_person(word: str) -> str:
    """The base of a verb that ends in "-s"; the word itself where it is no verb.

    >>> [base_of_third_person(each) for each in ("stops", "goes", "applies", "plus")]
    ['stop', 'go', 'apply', 'plus']
    """
    if not word.endswith("s"):
        return word
    bases = (word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y")
    return next((base for base in bases if base != word and is_base_verb(base)), word)


def takes(verb: str, complement: str) -> bool:
    """Whether a verb may have "to", "ing", "that" or "questions" behind it."""
    return verb in _LISTS[f"take {complement}"]
