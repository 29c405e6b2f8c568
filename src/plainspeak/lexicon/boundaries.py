"""Whether words that spell a term are the term, and no part of other words beside them.

"In patients with a cold" holds no inpatient, "evidence based on trials" is not evidence-based, and
"up" in "sign up until May" belongs to the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.lexicon.inflections import bases
from plainspeak.text.frequency import is_ordinary
from plainspeak.text.lexeme import HYPHENS
from plainspeak.text.pos import PREPOSITIONS
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.text import Passage

_GROUPS = word_groups("particles")
_FIRST_PARTS = _GROUPS["function words that begin a hyphenated word"]
_LAST_PARTS = _GROUPS["particles that end a hyphenated word"]
_PARTICIPLES = _GROUPS["participles that take a preposition"]
_PARTICLES = _GROUPS["particles"]
_BEFORE_TO = _GROUPS['before "to"']
_VERBS = {each: _GROUPS[f'verbs that take "{each}"'] for each in _PARTICLES}

REPEATING_PREFIX = "re-"
"""A hyphen behind it tells "re-sign" from "resign", so these two are not one word."""


def spellings(form: str) -> tuple[str, ...]:
    """The ways to write a form: with its hyphens, with those that do not break, and joined.

    >>> spellings("co-operate"), spellings("re-presentation")
    (('co-operate', 'cooperate', 'co\u2011operate'), ('re-presentation', 're\u2011presentation'))
    """
    if "-" not in form:
        return (form,)
    joined = form.replace("-", "")
    other_word = form.startswith(REPEATING_PREFIX) and is_ordinary(joined)
    return (form, *(() if other_word else (joined,)), form.replace("-", "\u2011"))


def needs_hyphen(form: str) -> bool:
    """Whether a form with a hyphen means something else with a space in its place.

    >>> [needs_hyphen(form) for form in ("in-patient", "sign-off", "co-production")]
    [True, True, False]
    """
    first, hyphen, _ = form.partition("-")
    return bool(hyphen) and (first in _FIRST_PARTS or form.rpartition("-")[2] in _LAST_PARTS)


def is_whole(form: str, passage: Passage, first: int, last: int) -> bool:
    """Whether the tokens ``first`` up to ``last`` are the form of a term by themselves."""
    if "-" in form and _has_spaces(passage, first, last) and _misses_hyphen(form, passage, last):
        return False
    return not _belongs_to_verb(passage, first)


def in_longer_word(passage: Passage, first: int, last: int) -> bool:
    """Whether hyphens join the term to another word: "self-initiated", "prior-to-discharge"."""
    text, start, end = passage.text, passage.starts[first], passage.ends[last - 1]
    before = start > 1 and text[start - 1] in HYPHENS and text[start - 2].isalnum()
    return before or (text[end : end + 1] in HYPHENS and text[end + 1 : end + 2].isalnum())


def _has_spaces(passage: Passage, first: int, last: int) -> bool:
    """Whether no hyphen is written inside the term."""
    written = passage.text[passage.starts[first] : passage.ends[last - 1]]
    return last - first > 1 and HYPHENS.isdisjoint(written)


def _misses_hyphen(form: str, passage: Passage, last: int) -> bool:
    if needs_hyphen(form):
        return True
    end = passage.sentence_of(last - 1)[1]
    following = passage.words[last].lower if last < end else ""
    part = passage.words[last - 1].lower
    return following in PREPOSITIONS and (part.endswith("ed") or part in _PARTICIPLES)


def _belongs_to_verb(passage: Passage, first: int) -> bool:
    """Whether the first word of the term goes with the words before: "sign up", "due to".

    "Up to" and "off of" are prepositions of their own.
    """
    word = passage.words[first].lower
    if word != "to" and word not in _PARTICLES:
        return False  # as nearly always
    begin, end = passage.sentence_of(first)
    if first == begin:
        return False
    if word == "to":
        before = passage.words[first - 1].lower
        return before in _BEFORE_TO and not _is_particle_of_verb(passage, first - 1)
    following = passage.words[first + 1].lower if first + 1 < end else ""
    return following not in {"of", "to"} and _is_particle_of_verb(passage, first)


def _is_particle_of_verb(passage: Passage, at: int) -> bool:
    """Whether the verb in front takes a word for its particle, as in "signed up"."""
    word = passage.words[at].lower
    if word not in _PARTICLES or at == passage.sentence_of(at)[0]:
        return False
    verb = passage.words[at - 1].lower
    forms = {verb, *bases().get(verb, ())}
    for ending in ("s", "es", "ed", "d", "ing"):
        if verb.endswith(ending):
            stem = verb.removesuffix(ending)
            forms |= {stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem}
    return not _VERBS[word].isdisjoint(forms)
