"""What an analysis knows of one short form: its uses, its explanations and its meaning."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.meaning import Meaning
from plainspeak.model import Acronym, without_joiners

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.candidate import Definition
    from plainspeak.model import Term

Choose = Callable[[str, tuple["Term", ...], list[int]], Meaning]
"""What a short form means, given its rows and the offsets at which it is used."""


class Use(NamedTuple):
    """One place a short form is; ``suppressed`` if quoted, shouted or known to everybody."""

    start: int
    end: int
    suppressed: bool
    terms: tuple[Term, ...] = ()


class AcronymEntry(NamedTuple):
    """One short form of a document or section.

    ``terms`` are all rows of the lists that have it, ``meaning`` those that it may mean here.
    """

    acronym: Acronym
    uses: tuple[Use, ...]
    terms: tuple[Term, ...]
    definitions: tuple[Definition, ...]
    meaning: Meaning

    @property
    def reportable_uses(self) -> list[Use]:
        """The uses that a reader must be able to understand, in reading order."""
        return [use for use in self.uses if not use.suppressed]

    @property
    def known(self) -> bool:
        """Whether the lists say that this audience knows it."""
        return self.acronym.known


def make_entry(
    short: str, uses: Sequence[Use], definitions: Sequence[Definition], choose: Choose
) -> AcronymEntry:
    """The entry of a short form with these uses and explanations, each in reading order.

    Of the explanations the first one that spells it out gives the long form; without one, the
    meaning that ``choose`` gives does, if it is the only one.
    """
    definitions = [each._replace(short=without_joiners(each.short)) for each in definitions]
    terms = tuple(dict.fromkeys(term for use in uses for term in use.terms))
    known = bool(terms) and terms[0].level == "ok"
    meaning = Meaning(terms, supported=bool(terms))
    if not definitions and not known:
        meaning = choose(short, terms, [use.start for use in uses])
    long = next((each.long for each in definitions if each.long), None)
    if long is None and not definitions and len(meaning.longs) == 1:
        long = meaning.longs[0]
    first = min(definitions, key=lambda definition: definition.start, default=None)
    acronym = Acronym(
        first.short if first and first.long else short,
        long,
        (first.start, first.end) if first else None,
        tuple((use.start, use.end) for use in uses),
        known,
    )
    return AcronymEntry(acronym, tuple(uses), terms, tuple(definitions), meaning)
