"""Makes a swap fit its place, and says whether a machine may make it unasked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.fixes import forms
from plainspeak.fixes.context import ReplacementContext
from plainspeak.model import Suggestion

if TYPE_CHECKING:
    from plainspeak.model import Term

__all__ = [
    "ReplacementContext",
    "suggestions",
]

LEAVE_OUT = "-"

MAY_NOT_FIT = "the new words may not fit with the words around"

_WEIGHTY = re.compile(
    r"\b(?:not|never|no|nor|none|cannot|must|shall|may|should|unless|except)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
"""Words that say what must, may or must not be done: a swap keeps them or is not safe."""


def suggestions(
    term: Term, place: ReplacementContext, *, exact: bool = True
) -> tuple[Suggestion, ...]:
    """The swaps of a row, each in the form and capitals of the words found.

    They come in the order of the row, the plainest first, but those that may not fit come last.
    ``exact`` says that the words stand in the file as they stand in the text.

    >>> from plainspeak.model import Term
    >>> text = "This is an advantageous plan."
    >>> place = ReplacementContext(text, 11, 23, (0, len(text)))
    >>> swap = suggestions(Term("words", 2, "advantageous", say_instead=("useful",)), place)[0]
    >>> [(edit.start, edit.text) for edit in swap.edits]
    [(8, 'a'), (11, 'useful')]
    """
    form = forms.form_of(term, place.written, place.before)
    made: dict[str, Suggestion] = {}
    for number, swap in enumerate(term.say_instead):
        if swap == LEAVE_OUT:
            text, edits = "", place.leave_out()
        else:
            swap_here = place.partitive(swap)
            text = _with_capitals(forms.inflect(swap_here, term.pos, form), term, place)
            edits = place.put(text)
        reason = _doubt(term, number, text, form, place, exact=exact)
        if reason is None and swap in term.contextual_swaps:
            reason = "it fits in some sentences only"
        made.setdefault(text, Suggestion(text, reason is None, reason, edits))
    return tuple(sorted(made.values(), key=lambda each: each.reason == MAY_NOT_FIT))


def _with_capitals(text: str, term: Term, place: ReplacementContext) -> str:
    """A name, whose capitals say nothing of its place, takes one at the start of a sentence."""
    if term.term == term.term.lower():
        return forms.capitals(text, place.written)
    return text[:1].upper() + text[1:] if place.first else text


def _doubt(  # noqa: PLR0911  each reason is one of the keep-list
    term: Term, number: int, text: str, form: str | None, place: ReplacementContext, *, exact: bool
) -> str | None:
    """Why a machine should not make this swap unasked; ``None`` when it may."""
    if term.level != "avoid" or term.kind == "respect":
        return "only the writer can choose these words"
    if form is None:
        return "the form of the words is not sure"
    if not exact:
        return "the words do not stand in the file exactly so"
    if any(map(str.isdigit, place.written)):
        return "it holds a number"
    weights = {word.lower() for word in _WEIGHTY.findall(place.written)}
    if weights - {word.lower() for word in _WEIGHTY.findall(text)}:
        return "it would change what must, may or must not be done"
    if forms.is_odd(text, term.pos, form, place.before):
        return MAY_NOT_FIT
    return "another swap may fit better" if number else None
