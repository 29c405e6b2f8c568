"""What is wrong between rows, in one list or in several: twins, rows nobody hears, and cycles."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from plainspeak.errors import ListError
from plainspeak.text import spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.model import Term


def find_conflicts(terms: Iterable[Term]) -> Iterator[ListError]:
    """What is wrong between the rows of lists that the same people read.

    >>> from dataclasses import replace
    >>> from plainspeak.model import Term
    >>> there, back = Term("a", 2, "aid"), Term("b", 5, "help")
    >>> rows = replace(there, say_instead=("help",)), replace(back, say_instead=("aid",))
    >>> [error.what for error in find_conflicts(rows)]
    ['the swaps go round in a circle: aid, help, aid']
    """
    rows = list(terms)
    yield from _duplicates(rows)
    yield from _shadowed(rows)
    yield from _cycles(rows)


def _written(term: Term) -> set[str]:
    """The ways a row is written; those with capitals letter for letter, as they are matched."""
    written = (term.term, *term.variants)
    return {form if form != form.lower() else spelling.normalise_phrase(form) for form in written}


def _sense(term: Term) -> tuple[str, ...]:
    """What tells two rows for the same words apart."""
    if term.kind == "acronym":
        return "acronym", spelling.normalise_phrase(
            term.say_instead[0]
        ) if term.say_instead else term.needs
    return term.pos, term.needs, term.unless, term.nation


def _duplicates(rows: list[Term]) -> Iterator[ListError]:
    first: dict[tuple[str, ...], Term] = {}
    for term in rows:
        keys = {(form, *_sense(term)) for form in _written(term)}
        twin = next((first[key] for key in sorted(keys) if key in first), None)
        if twin:
            what = f'"{term.term}" means the same as "{twin.term}" in {_place(twin)}'
            yield ListError(_place(term), what, "Keep one of the two.")
        for key in keys:
            first.setdefault(key, term)


def _shadowed(rows: list[Term]) -> Iterator[ListError]:
    """Rows that another row, which always keeps quiet, silences."""
    quiet = {
        form: term
        for term in rows
        if term.level == "ok" and not term.needs and not term.unless
        for form in _written(term)
    }
    for term in rows:
        over = next((quiet[form] for form in sorted(_written(term)) if form in quiet), None)
        if over and term.level != "ok" and term.kind != "name":
            what = f'"{term.term}" never comes up, because {_place(over)} says that it is fine'
            yield ListError(_place(term), what, "Remove one of the two, or say when it is fine.")


def _cycles(rows: list[Term]) -> Iterator[ListError]:
    """Swaps that lead back to where they began."""
    swaps: dict[str, dict[str, None]] = defaultdict(dict)
    homes: dict[str, Term] = {}
    for term in rows:
        if term.level == "avoid":
            key = spelling.normalise_phrase(term.term)
            homes.setdefault(key, term)
            swaps[key] |= dict.fromkeys(map(spelling.normalise_phrase, term.say_instead))
    told: set[str] = set()
    for start in swaps:
        if start not in told and (way := _way_back(start, swaps)):
            told.update(way)
            what = f"the swaps go round in a circle: {', '.join(way)}"
            yield ListError(_place(homes[start]), what, "Change or remove one of these swaps.")


def _way_back(start: str, swaps: dict[str, dict[str, None]]) -> list[str]:
    """From a term by its swaps back to it; empty when there is no way."""
    ways = [[start]]
    seen = set()
    while ways:
        way = ways.pop()
        for swap in swaps.get(way[-1], ()):
            if swap == start:
                return [*way, start]
            if swap not in seen:
                seen.add(swap)
                ways.append([*way, swap])
    return []


def _place(term: Term) -> str:
    return f"{term.list}.csv, line {term.line}"
