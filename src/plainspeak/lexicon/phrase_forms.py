"""The forms a phrase takes: one of its words inflects, and the rest stays as it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.lexicon.inflections import TAGS, inflections, shipped
from plainspeak.text.pos import PREPOSITIONS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Term

# What follows one of these says more about the noun before it, which is the one that inflects.
POSTMODIFIER_OPENERS = (
    " that ", " who ", " which ", " where ", " when ", " you ",
    " of ", " for ", " in ", " to ", " with ", " on ", " at ",
)  # fmt: skip

_PARTICLES = word_groups("grammar")["particles"] | PREPOSITIONS
"""The word in front of one takes the forms: "sign-off", "signed-off"."""

ALWAYS_THE_HEAD = ("person", "someone", "thing")
"""Nouns that no other noun follows, so that whatever does says more about them."""


@lru_cache(maxsize=20_000)
def head(phrase: str, pos: str) -> tuple[str, str, str]:
    """What comes before, the word that inflects, and what follows, hyphens kept.

    >>> head("package of care", "noun"), head("carry out", "verb")
    (('', 'package', ' of care'), ('', 'carry', ' out'))
    >>> head("fast-track", "verb"), head("sign-off on", "verb")
    (('fast-', 'track', ''), ('', 'sign', '-off on'))
    >>> head("older person sleeping rough", "noun")
    ('older ', 'person', ' sleeping rough')
    """
    if pos == "verb":
        first, space, others = phrase.partition(" ")
        before, _, last = first.rpartition("-")
        rest = f"{space}{others}"
        if not before:
            return "", first, rest
        return ("", before, f"-{last}{rest}") if last in _PARTICLES else (f"{before}-", last, rest)
    places = [phrase.find(opener) for opener in POSTMODIFIER_OPENERS]
    places += [
        phrase.find(f"{noun} ") + len(noun) for noun in ALWAYS_THE_HEAD if f"{noun} " in phrase
    ]
    link = min((place for place in places if place > 0), default=len(phrase))
    cut = max(phrase.rfind(" ", 0, link), phrase.rfind("-", 0, link)) + 1
    return phrase[:cut], phrase[cut:link], phrase[link:]


def forms(phrase: str, pos: str) -> Iterator[str]:
    """Every inflected form of a phrase, the phrase itself first.

    >>> list(forms("package of care", "noun"))
    ['package of care', 'packages of care']
    """
    if pos not in TAGS:
        yield phrase
        return
    before, word, after = head(phrase, pos)
    for form in inflections(word, pos).all:
        yield f"{before}{form}{after}"


def shipped_parts_of_speech(phrase: str) -> Iterator[str]:
    """The parts of speech in which the shipped lists have the word of a phrase that inflects.

    >>> list(shipped_parts_of_speech("signpost"))
    ['noun', 'verb']
    """
    yield from (pos for pos in TAGS if (head(phrase, pos)[1], pos) in shipped())


def needed(terms: Iterable[Term]) -> Iterator[tuple[str, str]]:
    """Each word, with its part of speech, that a list or a swap in it inflects."""
    for term in terms:
        if term.pos in TAGS and term.kind not in {"acronym", "name"}:
            for phrase in (term.term, *term.variants, *term.say_instead):
                word = head(phrase, term.pos)[1]
                if word.replace("'", "").isalpha():
                    yield word, term.pos
