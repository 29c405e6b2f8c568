"""Makes a swap fit its place: the form of the word, its capitals, and "a" or "an" before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.lists import inflection
from plainspeak.lists.spelling import plain
from plainspeak.model import Suggestion

if TYPE_CHECKING:
    from plainspeak.model import Term

LEAVE_OUT = "-"

PLURAL_OF_BE = frozenset({"am", "are"})
"""Forms of "be" that other verbs do not tell from their base: "we are", "we get"."""

AFTER_HAVE_OR_BE = frozenset(
    {
        "have",
        "has",
        "had",
        "having",
        "be",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "'ve",
        "get",
        "gets",
        "got",
    }
)


def suggestions(term: Term, written: str, before: str) -> tuple[Suggestion, ...]:
    """The swaps of a row, best first, each in the form that the words found have.

    ``before`` is the word in front of them, in lower case.
    A swap is safe when the row names it first, its form is sure, and the words around can stay.
    """
    form = _form(term, written, before)
    made: list[Suggestion] = []
    for number, swap in enumerate(term.say_instead):
        text = "" if swap == LEAVE_OUT else _inflect(swap, term.pos, form)
        reason = _doubt(term, number, swap, text, form, before)
        made.append(Suggestion(_capitals(text, written), safe=reason is None, reason=reason))
    return tuple(dict.fromkeys(made))


def _form(term: Term, written: str, before: str) -> str | None:
    """The name of the form that was found: "past", "plural", "base"; ``None`` when unsure."""
    if term.pos not in {"verb", "noun"}:
        return "base"
    wanted = plain(written)
    for each in (term.term, *term.variants):
        start, word, end = inflection.head(each, term.pos)
        known = inflection.inflections(word, term.pos)
        if wanted == plain(each):
            return "base"
        names = [
            name
            for name, forms in known.forms.items()
            if any(plain(f"{start}{form}{end}") == wanted for form in forms)
        ]
        if names and plain(written).split()[0] in PLURAL_OF_BE:
            return "base"
        if names:
            return _choose(names, before)
    return None


def _choose(names: list[str], before: str) -> str:
    if len(names) > 1 and "past_participle" in names:
        return "past_participle" if before in AFTER_HAVE_OR_BE else "past"
    return names[0]


def _inflect(swap: str, pos: str, form: str | None) -> str:
    if form in {None, "base"}:
        return swap
    before, word, after = inflection.head(swap, pos)
    forms = inflection.inflections(word, pos).forms
    return f"{before}{forms.get(str(form), (word,))[0]}{after}"


def _capitals(text: str, written: str) -> str:
    """Capitals like those of the words that go: none, the first letter, or all."""
    if len(written) > 1 and written.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if written[:1].isupper() else text


def _doubt(
    term: Term, number: int, swap: str, text: str, form: str | None, before: str
) -> str | None:
    """Why a machine should not make this swap unasked; ``None`` when it may."""
    if term.level != "avoid" or term.kind == "respect":
        return "only the writer can choose these words"
    if number:
        return "another swap may fit better"
    if swap == LEAVE_OUT:
        return "the words around may have to change"
    if form is None:
        return "the form of the words is not sure"
    if before in {"a", "an"} and (before == "an") != (text[:1].lower() in "aeio"):
        return f'"{before}" before it may have to change'
    return None
