"""The form and capitals of a swap: those of the words that go."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases
from plainspeak.lexicon import inflections
from plainspeak.text import frequency
from plainspeak.text.spelling import normalise_phrase

if TYPE_CHECKING:
    from plainspeak.fixes.context import ReplacementContext
    from plainspeak.model import Term

PLURAL_OF_BE = frozenset({"am", "are"})
"""Forms of "be" that other verbs do not tell from their base: "we are", "we get"."""

BEFORE_A_PARTICIPLE = grammar.BE | grammar.HAVE | {"get", "gets", "got"}

BEFORE_A_BASE = grammar.MODALS | grammar.DO | {"to", "please", "help", "helps", "let", "not", "n't"}
"""Words that tell the base of a verb from its plural: "will be", but "they are"."""

PAST_OR_PARTICIPLE = "past or past_participle"
"""The form of "used" where the words around do not tell which it is."""

ANY_FORM = "base, past or past_participle"
"""The form of "put" where the words around do not tell which it is."""

MAX_ZIPF_DROP = 1.5
"""Zipf steps by which a plural may be rarer than its word; beyond it nobody says it."""


def form_of(term: Term, place: ReplacementContext) -> str | None:
    """The name of the form that was found: "past", "plural", "base"; ``None`` when unsure."""
    if term.pos not in {"verb", "noun"}:
        return "base"
    names = _forms((term.term, *term.variants), term.pos, place.written)
    if names == ("base",) and term.pos == "verb":
        return _base_or_past(term.term, place)
    if "past" in names and "past_participle" in names:
        return _past_or_participle(place)
    return names[0] if names else None


@lru_cache(maxsize=20_000)
def _forms(phrases: tuple[str, ...], pos: str, written: str) -> tuple[str, ...]:
    """The names of the forms of a term that are written like this."""
    wanted = normalise_phrase(written)
    if any(wanted == normalise_phrase(each) for each in phrases):
        return ("base",)
    for each in phrases:
        start, word, end = inflections.head(each, pos)
        names = tuple(
            name
            for name, forms in inflections.inflections(word, pos).forms.items()
            if any(normalise_phrase(f"{start}{form}{end}") == wanted for form in forms)
        )
        if names:
            return ("base",) if wanted.split()[0] in PLURAL_OF_BE else names
    return ()


def _forms_like_the_base(term: str) -> frozenset[str]:
    """The forms of a verb that are written like its base: all of "put", one of "come"."""
    word = inflections.head(term, "verb")[1]
    known = inflections.inflections(word, "verb").forms
    return frozenset({"past", "past_participle"} - known.keys()) if "ing" in known else frozenset()


def _base_or_past(term: str, place: ReplacementContext) -> str:
    """Tell "they will put in place" from "it was put in place" and "they put it in place"."""
    alike = _forms_like_the_base(term)
    if "past_participle" in alike and _verb_in_front(place) in BEFORE_A_PARTICIPLE:
        return "past_participle"
    sure = "past" not in alike or _verb_in_front(place) in BEFORE_A_BASE or place.first
    return "base" if sure else ANY_FORM


def _verb_in_front(place: ReplacementContext) -> str:
    """The first word in front that is no adverb."""
    words = (word.lower for word in place.left)
    return next(dropwhile(lambda word: grammar.is_adverb(word) or word == "been", words), "")


def _past_or_participle(place: ReplacementContext) -> str:
    """Tell "we used it" from "it was used" and "the tools used by staff"."""
    before = _verb_in_front(place)
    if before in BEFORE_A_PARTICIPLE:
        return "past_participle"
    if place.before in grammar.SUBJECTS | grammar.EITHER:
        return "past"
    if before in grammar.AND:
        return PAST_OR_PARTICIPLE
    if phrases.begins(place.right, 0, place.tags) or _is_the_only_verb(place):
        return "past"
    if place.after in {"by", "to", "in", "on", "at", "for", "from", "with", "under", "as"}:
        return "past_participle" if grammar.is_open(place.before) else PAST_OR_PARTICIPLE
    return PAST_OR_PARTICIPLE


def _is_the_only_verb(place: ReplacementContext) -> bool:
    """Whether no other word near by can be the verb of the sentence: "The lift malfunctioned." """
    others = [word.lower for word in (*place.left, *place.right)]
    return not any(
        word in grammar.AUXILIARIES or grammar.is_third_person(word) or word.endswith("ed")
        for word in others
    )


def inflect(swap: str, pos: str, form: str | None) -> str:
    """A swap in the form of the words that go.

    >>> inflect("use", "verb", "past"), inflect("equipment", "noun", "plural")
    ('used', 'equipment')
    >>> inflect("person who comes often", "noun", "plural")
    'people who come often'
    >>> inflect("not object", "verb", "third_person")
    'does not object'
    """
    if form in {None, "base", ANY_FORM} or swap.partition(" ")[0] in grammar.MODALS:
        return swap
    if pos == "verb" and swap.startswith("not "):
        do = {"third_person": "does ", "past": "did ", PAST_OR_PARTICIPLE: "did "}.get(str(form))
        return f"{do}{swap}" if do else f"not {inflect(swap[4:], pos, form)}"
    before, word, after = inflections.head(swap, pos)
    known = inflections.inflections(word, pos).forms
    made = known.get("past" if form == PAST_OR_PARTICIPLE else str(form), (word,))[0]
    if form != "plural":
        return f"{before}{made}{after}"
    if frequency.zipf_frequency(made) < frequency.zipf_frequency(word) - MAX_ZIPF_DROP:
        return swap  # "equipments"
    return f"{before}{made}{_for_many(after)}"


_OF_ONE = re.compile(r"( (?:who|that|which) )(\w+)")


def _for_many(clause: str) -> str:
    """A clause behind a noun that has become a plural: "who comes" is then "who come".

    >>> _for_many(" who has epilepsy"), _for_many(" that stops clots"), _for_many(" with asthma")
    (' who have epilepsy', ' that stop clots', ' with asthma')
    """
    found = _OF_ONE.match(clause)
    if not found:
        return clause
    plural = {"is": "are", "was": "were", "has": "have", "does": "do"}.get(found[2])
    return f"{found[1]}{plural or grammar.base_of_third_person(found[2])}{clause[found.end() :]}"


def be_of(swap: str, written: str) -> str:
    """A swap that begins with "be", as the words that go do, in the form that they have.

    >>> be_of("be given", "are provided with")
    'are given'
    """
    first = written.split()[0].lower()
    return f"{first}{swap.removeprefix('be')}" if swap.startswith("be ") and first in grammar.BE else swap


def with_do(swap: str, pos: str, form: str | None, before: str) -> str:
    """A verb with "not", and "do" in front where no helping verb stands there.

    >>> with_do("not object", "verb", "base", "we"), with_do("not object", "verb", "base", "will")
    ('do not object', 'not object')
    """
    finite = pos == "verb" and form == "base" and before not in BEFORE_A_BASE
    return f"do {swap}" if finite and swap.startswith("not ") else swap


def is_odd(text: str, pos: str, form: str | None, before: str) -> bool:
    """Whether a swap could be wrong here: a plural nobody says, "be" without a person, "will must".

    >>> is_odd("must", "verb", "base", "will"), is_odd("must", "verb", "base", "they")
    (True, False)
    """
    if form == "plural":
        return not grammar.is_plural(inflections.head(text.lower(), pos)[1])
    if pos != "verb":
        return False
    if form == PAST_OR_PARTICIPLE and _differs(text):
        return True
    if form == ANY_FORM and len(_forms_like_the_base(text.lower())) < len(("past", "participle")):
        return True
    first, _, rest = text.lower().partition(" ")
    if first in grammar.MODALS:
        return before in BEFORE_A_BASE | grammar.BE or form not in {"base", "third_person", None}
    if first == "be":
        return before not in BEFORE_A_BASE
    return first in {"was", "were"} and bool(rest)


def _differs(text: str) -> bool:
    """Whether a verb in the past is another word than its participle: "gave", but "given"."""
    first = text.lower().partition(" ")[0]
    known = (
        inflections.inflections(base, "verb").forms
        for base in inflections.bases().get(first, ())
        if (base, "verb") in inflections.shipped()
    )
    return any(
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
