"""The form and capitals of a swap: those of the words that go."""

from __future__ import annotations

import re
from functools import lru_cache

from plainspeak.fixes import grammar
from plainspeak.fixes.found_form import (
    ANY_FORM,
    BEFORE_A_BASE,
    PAST_OR_PARTICIPLE,
    forms_like_the_base,
)
from plainspeak.lexicon import inflections, phrase_forms
from plainspeak.text import frequency

MAX_ZIPF_DROP = 1.5
"""Zipf steps by which a plural may be rarer than its word; beyond it nobody says it."""


_NEVER_INFLECTED = grammar.MODALS | grammar.QUESTIONS
"""First words of swaps that stay as they are: "must", "what users need"."""
_PRONOUNS = frozenset({"it", "them", "you", "us"})


@lru_cache(maxsize=20_000)
def inflect(swap: str, pos: str, form: str | None) -> str:
    """A swap in the form of the words that go.

    >>> inflect("use", "verb", "past"), inflect("equipment", "noun", "plural")
    ('used', 'equipment')
    >>> inflect("person who comes often", "noun", "plural")
    'people who come often'
    >>> inflect("site or app", "noun", "plural"), inflect("help", "noun", "plural")
    ('sites or apps', 'help')
    >>> inflect("plan and pay for", "verb", "ing"), inflect("go up and down", "verb", "past")
    ('planning and paying for', 'went up and down')
    >>> inflect("not object", "verb", "third_person")
    'does not object'
    """
    if form in {None, "base", ANY_FORM} or swap.partition(" ")[0] in _NEVER_INFLECTED:
        return swap
    if form == "plural":
        return _plural(swap)
    if pos == "verb" and swap.startswith("not "):
        do = {"third_person": "does ", "past": "did ", PAST_OR_PARTICIPLE: "did "}.get(str(form))
        return f"{do}{swap}" if do else f"not {inflect(swap.removeprefix('not '), pos, form)}"
    before, word, after = phrase_forms.head(swap, pos)
    second = _SECOND_VERB.match(after) if pos == "verb" else None
    if second and grammar.is_base_verb(second[2]):
        after = f"{second[1]}{_form_of(second[2], pos, str(form))}{after[second.end() :]}"
    return f"{before}{_form_of(word, pos, str(form))}{after}"


def _form_of(word: str, pos: str, form: str) -> str:
    known = inflections.inflections(word, pos).forms
    return known.get("past" if form == PAST_OR_PARTICIPLE else form, (word,))[0]


_PARTICLE_PATTERN = "|".join(sorted(grammar.PARTICLES | grammar.PREPOSITIONS))
_SECOND_VERB = re.compile(
    rf"((?: (?:{_PARTICLE_PATTERN}))? (?:and|or) )(?!(?:{_PARTICLE_PATTERN})\b)(\w+)(?![\w-])"
)
"""A verb joined to the first: "fill in and send back"."""


def _plural(thing: str) -> str:
    """More than one of a thing; the same again where nobody says it: "equipments"."""
    before, word, after = phrase_forms.head(thing, "noun")
    if _CHOICE.search(before):
        *things, last = _CHOICE.split(f"{before}{word}")
        things[::2] = map(_plural, things[::2])  # the others are what is between them
        return f"{''.join(things)}{_plural(last)}{_for_many(after)}"
    plural = inflections.inflections(word, "noun").forms.get("plural", (word,))[0]
    is_stray = thing.partition(" ")[0] in grammar.PREPOSITIONS or word in _PRONOUNS
    if is_stray or grammar.is_never_plural(word):
        return thing
    if frequency.zipf_frequency(plural) < frequency.zipf_frequency(word) - MAX_ZIPF_DROP:
        return thing
    return f"{before}{plural}{_for_many(after)}"


_CHOICE = re.compile("(, (?:or )?| or )")
"""What is between things of which any will do: "website or app"."""
_OF_ONE = re.compile(r"( (?:who|that|which) )(\w+)(?:( (?:and|or) )(\w+))?")


def _for_many(clause: str) -> str:
    """A clause behind a noun that has become a plural: "who comes" is then "who come".

    >>> _for_many(" who has epilepsy"), _for_many(" that stops clots"), _for_many(" with asthma")
    (' who have epilepsy', ' that stop clots', ' with asthma')
    >>> _for_many(" that comes and goes")
    ' that come and go'
    """
    found = _OF_ONE.match(clause)
    if not found:
        return clause
    opening, first, joint, second = found.groups("")
    return f"{opening}{_verb_of_many(first)}{joint}{_verb_of_many(second)}{clause[found.end() :]}"


def _verb_of_many(verb: str) -> str:
    irregular = {"is": "are", "was": "were", "has": "have", "does": "do"}
    return irregular.get(verb) or grammar.base_of_third_person(verb)


def be_of(swap: str, written: str) -> str:
    """A swap that begins with "be", as the words that go do, in the form that they have.

    >>> be_of("be given", "are provided with"), be_of("use", "utilise")
    ('are given', 'use')
    """
    first = written.lower().split(maxsplit=1)[0]
    begins = swap.startswith("be ") and first in grammar.BE
    return f"{first}{swap.removeprefix('be')}" if begins else swap


def with_do(swap: str, pos: str, form: str | None, before: str) -> str:
    """A verb with "not", and "do" in front where no helping verb is there.

    >>> with_do("not object", "verb", "base", "we"), with_do("not object", "verb", "base", "will")
    ('do not object', 'not object')
    """
    finite = pos == "verb" and form == "base" and before not in BEFORE_A_BASE
    return f"do {swap}" if finite and swap.startswith("not ") else swap


_NEVER_BEFORE_MODALS = BEFORE_A_BASE | grammar.BE


@lru_cache(maxsize=20_000)
def is_odd(text: str, pos: str, form: str | None, before: str) -> bool:
    """Whether a swap could be wrong here: a plural nobody says, a tense nobody knows, "will must".

    >>> is_odd("must", "verb", "base", "will"), is_odd("must", "verb", "base", "they")
    (True, False)
    """
    if form == "plural":
        return not grammar.is_plural(phrase_forms.head(text.lower(), pos)[1])
    if pos != "verb":
        return False
    first = text.lower().partition(" ")[0]
    if first in grammar.MODALS:
        nobody = not before or before in _NEVER_BEFORE_MODALS
        return nobody or form not in {"base", "third_person"}
    if first in {"be", "was", "were"}:  # of whom it is said decides
        return first != "be" or before not in BEFORE_A_BASE
    return _has_an_unknown_tense(text.lower(), form)


def _has_an_unknown_tense(text: str, form: str | None) -> bool:
    """Whether the words around do not tell between two forms that the swap writes differently."""
    if form == ANY_FORM:
        return len(forms_like_the_base(text)) < len(("past", "past_participle"))
    first = text.partition(" ")[0]
    known = (
        inflections.inflections(base, "verb").forms
        for base in inflections.bases().get(first, ())
        if (base, "verb") in inflections.shipped()
    )
    return form == PAST_OR_PARTICIPLE and any(
        first in forms.get("past", ()) and first not in forms.get("past_participle", ())
        for forms in known
    )


def capitals(text: str, written: str) -> str:
    """Capitals like those of the words that go: none, the first letter, each word, or all.

    >>> capitals("use", "Utilise"), capitals("before", "PRIOR TO")
    ('Use', 'BEFORE')
    """
    if len(written) > 1 and written.isupper():
        return text.upper()
    words = written.split()
    if len(words) > 1 and words[-1][:1].isupper() and words[0][:1].isupper():
        return " ".join(word[:1].upper() + word[1:] for word in text.split())
    return text[:1].upper() + text[1:] if written[:1].isupper() else text
