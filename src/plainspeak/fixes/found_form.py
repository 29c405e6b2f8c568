"""Which form of a term was found: "used" may be the past, or the participle in "it was used"."""

from __future__ import annotations

from functools import lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases
from plainspeak.lexicon import inflections, phrase_forms
from plainspeak.text.spelling import normalise_phrase

if TYPE_CHECKING:
    from plainspeak.fixes.context import ReplacementContext
    from plainspeak.model import Term

PAST_OR_PARTICIPLE = "past or past_participle"
"""The form of "used" where the words around do not tell which it is."""

ANY_FORM = "base, past or past_participle"
"""The form of "put" where the words around do not tell which it is."""

BEFORE_A_BASE = grammar.MODALS | grammar.DO | {"to", "please", "help", "helps", "let", "not", "n't"}
"""Words that tell the base of a verb from its plural: "will be", but "they are"."""

_PLURAL_OF_BE = frozenset({"am", "are"})
"""Forms of "be" that other verbs do not tell from their base: "we are", "we get"."""

_BEFORE_A_PARTICIPLE = grammar.BE | grammar.HAVE | {"get", "gets", "got"}
_BEHIND_A_PARTICIPLE = frozenset(
    {"as", "at", "by", "for", "from", "in", "on", "to", "under", "with"}
)


def form_of(term: Term, place: ReplacementContext) -> str | None:
    """The name of the form that was found: "past", "plural", "base"; ``None`` when unsure.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> from plainspeak.model import Term
    >>> row = Term("words", 2, "utilise", pos="verb")
    >>> form_of(row, ReplacementContext("It was utilised.", 7, 15, (0, 16)))
    'past_participle'
    """
    if term.pos not in {"verb", "noun"}:
        return "base"
    names = _names((term.term, *term.variants), term.pos, place.written)
    if names == ("base",) and term.pos == "verb":
        return _base_or_past(term.term, place)
    if "past" in names and "past_participle" in names:
        return _past_or_participle(place)
    return names[0] if names else None


@lru_cache(maxsize=20_000)
def _names(phrases: tuple[str, ...], pos: str, written: str) -> tuple[str, ...]:
    """The names of the forms of a term that are written like this, the term's own first.

    A variant that is a form of the term as well, such as "opted out", is that form.
    """
    wanted = normalise_phrase(written)
    if wanted == normalise_phrase(phrases[0]):
        return ("base",)
    for each in phrases:
        start, word, end = phrase_forms.head(each, pos)
        names = tuple(
            name
            for name, forms in inflections.inflections(word, pos).forms.items()
            if any(normalise_phrase(f"{start}{form}{end}") == wanted for form in forms)
        )
        if names:
            return ("base",) if wanted.split(maxsplit=1)[0] in _PLURAL_OF_BE else names
    return ("base",) if any(wanted == normalise_phrase(each) for each in phrases) else ()


@lru_cache(maxsize=20_000)
def forms_like_the_base(phrase: str) -> frozenset[str]:
    """The forms of a verb that are written like its base: all of "put", one of "come".

    >>> sorted(forms_like_the_base("put in place")), sorted(forms_like_the_base("use"))
    (['past', 'past_participle'], [])
    """
    known = inflections.inflections(phrase_forms.head(phrase, "verb")[1], "verb").forms
    return frozenset({"past", "past_participle"} - known.keys()) if "ing" in known else frozenset()


def _base_or_past(term: str, place: ReplacementContext) -> str:
    """Tell "they will put in place" from "it was put in place" and "they put it in place"."""
    alike, before = forms_like_the_base(term), verb_in_front(place)
    if "past_participle" in alike and before in _BEFORE_A_PARTICIPLE:
        return "past_participle"
    sure = "past" not in alike or before in BEFORE_A_BASE or place.first
    return "base" if sure else ANY_FORM


_SUBJECTS = grammar.SUBJECTS | grammar.EITHER


def _past_or_participle(place: ReplacementContext) -> str:
    """Tell "we used it" from "it was used" and "the tools used by staff"."""
    before = verb_in_front(place)
    if before in _BEFORE_A_PARTICIPLE:
        return "past_participle"
    if place.before in _SUBJECTS:
        return "past"
    if before in grammar.AND:
        return PAST_OR_PARTICIPLE
    if phrases.begins(place.right, 0, place.tags) or _is_the_only_verb(place):
        return "past"
    describes = place.after in _BEHIND_A_PARTICIPLE and grammar.is_open(place.before)
    return "past_participle" if describes else PAST_OR_PARTICIPLE


def verb_in_front(place: ReplacementContext) -> str:
    """The first word in front that is no adverb."""
    words = (word.lower for word in place.left)
    return next(dropwhile(lambda word: grammar.is_adverb(word) or word == "been", words), "")


def _is_the_only_verb(place: ReplacementContext) -> bool:
    """Whether no other word near by can be the verb of the sentence, as in "the lift stopped"."""
    others = (word.lower for word in (*place.left, *place.right))
    return not any(
        word in grammar.AUXILIARIES or grammar.is_third_person(word) or word.endswith("ed")
        for word in others
    )
