"""The form and capitals of a swap: those of the words that go."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.lexicon import inflections
from plainspeak.text import frequency
from plainspeak.text.spelling import normalise_phrase

if TYPE_CHECKING:
    from plainspeak.model import Term

PLURAL_OF_BE = frozenset({"am", "are"})
"""Forms of "be" that other verbs do not tell from their base: "we are", "we get"."""

AFTER_HAVE_OR_BE = frozenset(
    {
        *("have", "has", "had", "having", "be", "is", "are", "was", "were", "been", "being"),
        *("'ve", "get", "gets", "got"),
    }
)

MODALS = frozenset({"must", "can", "may", "will", "shall", "should", "could", "would", "might"})
"""Verbs that have no other form, so that none stands behind another one or behind "to"."""

NOT_BEFORE_MODALS = MODALS | {"to", "not", "be", "been", "being"}

MAX_ZIPF_DROP = 1.5
"""Zipf steps by which a plural may be rarer than its word; beyond it nobody says it."""


def form_of(term: Term, written: str, before: str) -> str | None:
    """The name of the form that was found: "past", "plural", "base"; ``None`` when unsure."""
    if term.pos not in {"verb", "noun"}:
        return "base"
    return _form((term.term, *term.variants), term.pos, written, before)


@lru_cache(maxsize=20_000)
def _form(phrases: tuple[str, ...], pos: str, written: str, before: str) -> str | None:
    wanted = normalise_phrase(written)
    for each in phrases:
        start, word, end = inflections.head(each, pos)
        known = inflections.inflections(word, pos)
        if wanted == normalise_phrase(each):
            return "base"
        names = [
            name
            for name, forms in known.forms.items()
            if any(normalise_phrase(f"{start}{form}{end}") == wanted for form in forms)
        ]
        if names and wanted.split()[0] in PLURAL_OF_BE:
            return "base"
        if names:
            return _choose(names, before)
    return None


def _choose(names: list[str], before: str) -> str:
    if len(names) > 1 and "past_participle" in names:
        return "past_participle" if before in AFTER_HAVE_OR_BE else "past"
    return names[0]


def inflect(swap: str, pos: str, form: str | None) -> str:
    """A swap in the form of the words that go.

    >>> inflect("use", "verb", "past"), inflect("equipment", "noun", "plural")
    ('used', 'equipment')
    """
    if form in {None, "base"}:
        return swap
    before, word, after = inflections.head(swap, pos)
    made = inflections.inflections(word, pos).forms.get(str(form), (word,))[0]
    if (
        form == "plural"
        and frequency.zipf_frequency(made) < frequency.zipf_frequency(word) - MAX_ZIPF_DROP
    ):
        return swap  # "equipments", "people involveds"
    return f"{before}{made}{after}"


def is_odd(text: str, pos: str, form: str | None, before: str) -> bool:
    """Whether a swap could be wrong here: a plural nobody says, "be" without a person, "will must".

    >>> is_odd("must", "verb", "base", "will"), is_odd("must", "verb", "base", "they")
    (True, False)
    """
    if form == "plural":
        return not inflections.head(text.lower(), pos)[1].endswith(("s", "people", "children"))
    first = text.lower().split(" ")[0]
    if pos == "verb" and first in MODALS:
        return before in NOT_BEFORE_MODALS or form in {"ing", "past", "past_participle"}
    return pos == "verb" and first == "be" and form not in {"base", None}


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
