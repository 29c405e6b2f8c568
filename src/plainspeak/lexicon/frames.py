"""Frames: swaps that say how the sentence around the term changes with it.

``signpost someone to something > tell someone about something`` is in a cell of swaps. Both
sides hold the words as people write them, with a slot in the place of those that stay:

``someone``, ``something``  a person or thing in a few words: "you", "local groups", "the fee"
``doing``                   a verb that ends in "-ing"; ``do`` on the right is the same verb without
``do``                      a verb as it follows "to"

The left side holds the term itself. Where that is in its base form, the frame is for all its forms,
and the first word on the right takes the form that was found. ``/`` splits words of which any fits.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.lexicon import inflections, phrase_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Term

ARROW = ">"
THINGS = frozenset({"someone", "something"})
VERBS = frozenset({"doing", "do"})
SLOTS = THINGS | VERBS
_TURNS_INTO = {"do": "doing"}
"""A slot on the right that may be filled from another one on the left."""


class Frame(NamedTuple):
    """What must come before and after a term, and what is written instead of it all.

    ``form`` is the form of the term that the frame is for; ``None`` when it is for all of them.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    instead: tuple[str, ...]
    form: str | None


def is_frame(swap: str) -> bool:
    """Whether a choice in a cell of swaps is a frame."""
    return ARROW in swap


def instead(swap: str) -> str:
    """What a frame writes, as it is shown to people; a plain swap as it is.

    >>> instead("signpost someone to something > tell someone about something")
    'tell someone about something'
    """
    return swap.rpartition(ARROW)[2].strip()


def of_term(term: Term, swap: str) -> Frame | None:
    """The frame that a swap of a row is the right side of; ``None`` for a plain swap."""
    if not term.frames:
        return None
    written = dict(term.frames).get(swap)
    return parse(written, (term.term, *term.variants), term.pos) if written else None


@lru_cache(maxsize=2_000)
def parse(swap: str, phrases: tuple[str, ...], pos: str) -> Frame:
    """Read a frame for a term and its variants.

    Raises ``ValueError`` saying what is not clear.

    >>> parse("signpost someone to something > tell someone about something", ("signpost",), "verb")
    Frame(before=(), after=('someone', 'to', 'something'),
        instead=('tell', 'someone', 'about', 'something'), form=None)
    >>> parse("signpost someone > tell someone about something", ("signpost",), "verb")
    Traceback (most recent call last):
    ...
    ValueError: nothing on its left fills "something"
    """
    left, arrow, right = (part.strip() for part in swap.partition(ARROW))
    if not arrow or not left or not right or ARROW in right:
        message = f'it needs words on both sides of one "{ARROW}"'
        raise ValueError(message)
    here, there = left.split(), right.split()
    _check_slots(here, there)
    for form, phrase in _forms(phrases, pos):
        for at in range(len(here) - len(phrase) + 1):
            if here[at : at + len(phrase)] == phrase:
                after = tuple(here[at + len(phrase) :])
                return Frame(tuple(here[:at]), after, tuple(there), form)
    message = f'"{left}" does not hold the term "{phrases[0]}"'
    raise ValueError(message)


def _forms(phrases: tuple[str, ...], pos: str) -> Iterator[tuple[str | None, list[str]]]:
    """The forms of the term as lists of words, the longest phrases and the base forms first."""
    for phrase in sorted(phrases, key=len, reverse=True):
        yield None, phrase.split()
    if pos not in {"noun", "verb"}:
        return
    for phrase in phrases:
        before, word, after = phrase_forms.head(phrase, pos)
        known = inflections.inflections(word, pos).forms
        for name in sorted(known, key="past".__eq__):  # a participle looks like the past
            for form in known[name]:
                yield name, f"{before}{form}{after}".split()


def _check_slots(here: list[str], there: list[str]) -> None:
    ours, theirs = ([word for word in side if word in SLOTS] for side in (here, there))
    for side in (ours, theirs):
        if twice := next((slot for slot in side if side.count(slot) > 1), None):
            message = f'"{twice}" stands twice on one side'
            raise ValueError(message)
    for slot in theirs:
        if slot not in ours and _TURNS_INTO.get(slot) not in ours:
            message = f'nothing on its left fills "{slot}"'
            raise ValueError(message)
    for slot in ours:
        if slot not in theirs and not any(_TURNS_INTO.get(each) == slot for each in theirs):
            message = f'"{slot}" would be lost'
            raise ValueError(message)
