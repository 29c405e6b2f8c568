"""Makes a swap fit its place, and says whether a machine may make it unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.fixes import edits as editing
from plainspeak.fixes import fit, forms, found_form, framing, insertion, places, protected, slips
from plainspeak.fixes.context import ReplacementContext
from plainspeak.fixes.words import words
from plainspeak.lexicon import frames
from plainspeak.lexicon.table import LEAVE_OUT
from plainspeak.model import Kind, Suggestion

if TYPE_CHECKING:
    from plainspeak.model import Edit, Term

__all__ = [
    "ReplacementContext",
    "suggestions",
]


MAY_NOT_FIT = "the new words may not fit with the words around them"


class _Draft(NamedTuple):
    """What a swap would write and change; ``fits`` is false where its frame does not."""

    text: str
    edits: tuple[Edit, ...]
    fits: bool = True


def suggestions(
    term: Term, place: ReplacementContext, *, fixed: str | None = None
) -> tuple[Suggestion, ...]:
    """The swaps of a row, each in the form and capitals of the words found.

    They come in the order of the row, the plainest first, but those that do not fit come last.
    ``fixed`` says why the words cannot be changed in the file, if so.

    >>> from plainspeak.model import Term
    >>> text = "This is an advantageous plan."
    >>> place = ReplacementContext(text, 11, 23, (0, len(text)))
    >>> swap = suggestions(Term("words", 2, "advantageous", say_instead=("useful",)), place)[0]
    >>> [(edit.start, edit.text) for edit in swap.edits]
    [(8, 'a'), (11, 'useful')]
    """
    form = found_form.form_of(term, place)
    never = _never(term, place, form, fixed)
    made: dict[str, Suggestion] = {}
    for listed, draft in _drafts(term, place, form):
        swap = fit.Swap(draft.text, listed, term, form, place)
        misfit = _misfit(swap, draft) if draft.fits else MAY_NOT_FIT
        reason = never or _doubt(swap, draft) or misfit
        if reason is None and any(not each.by_hand for each in made.values()):
            reason = "another swap may fit better"
        safe, by_hand, fits = reason is None, not draft.fits, misfit is None
        found = Suggestion(draft.text, safe, reason, draft.edits, by_hand=by_hand, fits=fits)
        made.setdefault(draft.text, found)
    return tuple(sorted(made.values(), key=lambda each: not each.fits))


def _drafts(term: Term, place: ReplacementContext, form: str | None) -> list[tuple[str, _Draft]]:
    """What each swap would write here; of frames the one that fits.

    One that does not is shown as it is written, "tell someone about something", and only in a row
    that has nothing else.
    """
    drafts = [(swap, _draft(term, swap, place, form)) for swap in term.say_instead]
    if not term.frames:
        return drafts
    framed = [swap for swap, _ in drafts if swap in dict(term.frames)]
    fitting = [swap for swap, draft in drafts if draft.fits and swap in framed]
    shown = fitting[:1]
    if not fitting and len(framed) == len(drafts):
        shown = framed[:1]
    return [(swap, draft) for swap, draft in drafts if swap in shown or swap not in framed]


def _never(
    term: Term, place: ReplacementContext, form: str | None, fixed: str | None
) -> str | None:
    """Why no swap of a row may be made unasked at this place."""
    if term.level != "avoid" or term.kind == "respect":
        return "only the writer can choose these words"
    if form is None:
        return "the form of the words is not sure"
    if fixed:
        return fixed
    if any(map(str.isdigit, place.written)):
        return "it holds a number"
    return places.reason_to_leave(place, is_name=term.term != term.term.lower())


def _draft(term: Term, swap: str, place: ReplacementContext, form: str | None) -> _Draft:
    """What a swap would write here."""
    if swap == LEAVE_OUT:
        return _Draft("", insertion.leave_out(place))
    if frame := frames.of_term(term, swap):
        fitted = framing.fit(frame, place, term.pos, form)
        return _Draft(*fitted) if fitted else _Draft(swap, (), fits=False)
    here = forms.be_of(insertion.partitive(place, swap), place.written)
    if here == swap or not swap.startswith("be "):
        here = forms.inflect(here, term.pos, form)
    if here.startswith("not "):
        here = forms.with_do(here, term.pos, form, place.before)
    text = _with_capitals(insertion.agreeing(place, here), term, place)
    return _Draft(text, (*insertion.agreement_edits(place, text), *insertion.put(place, text)))


def _with_capitals(text: str, term: Term, place: ReplacementContext) -> str:
    """A name, whose capitals say nothing of its place, takes one at the start of a sentence.

    So does what is written like a name outside headings: "the Service Users met".
    """
    several = " " in place.written and place.kind is not Kind.HEADING
    like_a_name = several and place.written.istitle()
    if term.term == term.term.lower() and not like_a_name:
        return forms.capitals(text, place.written)
    return text[:1].upper() + text[1:] if place.first else text


def _doubt(swap: fit.Swap, draft: _Draft) -> str | None:
    """Why a machine should not make this swap unasked, but for how it reads."""
    if swap.listed in swap.term.contextual_swaps:
        return "it fits in some sentences only"
    if not draft.fits:
        return "the sentence would have to change in more places"
    if kept := protected.lost(swap.place.written, swap.text):
        return kept.why[:1].lower() + kept.why[1:].removesuffix(".")
    return fit.names_other_people(swap)


def _misfit(swap: fit.Swap, draft: _Draft) -> str | None:
    """Why the new words may read badly among the words around; ``None`` when they do not."""
    term, place = swap.term, swap.place
    if not dict(term.frames).get(swap.listed):
        before = found_form.verb_in_front(place) if term.pos == "verb" else ""
        if forms.is_odd(swap.text, term.pos, swap.form, before):
            return MAY_NOT_FIT
        if reason := fit.doubt(swap):
            return reason
    return _slip(draft.edits, place)


def _slip(edits: tuple[Edit, ...], place: ReplacementContext) -> str | None:
    """Read the sentence again as it would be."""
    if _is_sound(edits, place):
        return None
    start = min(place.window[0], edits[0].start)
    end = max(place.window[1], edits[-1].end)
    after = editing.apply_to(place.text, start, end, edits)
    return MAY_NOT_FIT if slips.new_slip(place.text[start:end], after) else None


def _is_sound(edits: tuple[Edit, ...], place: ReplacementContext) -> bool:
    """Whether one change to the words alone brings in no slip, as most do not.

    The words around are at hand, so that the sentence need not be put together and read.
    """
    [edit, *others] = edits
    if others or (edit.start, edit.end) != (place.start, place.end) or not place.is_apart:
        return False
    left, right = place.left[: slips.REACH], place.right[: slips.REACH]
    return not slips.has_any([*left[::-1], *words(edit.text), *right])
