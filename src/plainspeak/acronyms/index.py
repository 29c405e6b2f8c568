"""The ledger of a document: each short form, where it is explained, and where it is used."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms import definitions, shape
from plainspeak.acronyms.definitions import Definition
from plainspeak.model import Acronym

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.model import Document, Term, TermMatch
    from plainspeak.text import Passage


class Use(NamedTuple):
    """One place a short form stands; ``suppressed`` if quoted, shouted or known to everybody."""

    start: int
    end: int
    suppressed: bool
    terms: tuple[Term, ...] = ()


class AcronymEntry(NamedTuple):
    """One short form of a document or section, with the rows of the lists that it may mean."""

    acronym: Acronym
    uses: tuple[Use, ...]
    terms: tuple[Term, ...]
    definitions: tuple[Definition, ...]

    @property
    def reportable_uses(self) -> list[Use]:
        """The uses that a reader must be able to understand, in reading order."""
        return [use for use in self.uses if not use.suppressed]

    @property
    def known(self) -> bool:
        """Whether the lists say that this audience knows it."""
        return bool(self.terms) and self.terms[0].level == "ok"


class AcronymIndex:
    """Gathers passage by passage, then gives an entry for each short form."""

    def __init__(self) -> None:
        self._uses: dict[str, dict[int, Use]] = defaultdict(dict)
        self._definitions: dict[str, dict[int, Definition]] = defaultdict(dict)

    def add(self, passage: Passage, matches: Iterable[TermMatch], quiet: set[int]) -> None:
        """Take in one passage, the listed short forms found in it, and the words to leave alone."""
        found = list(definitions.find(passage))
        listed = {match.first: match for match in matches}
        for first, last, terms in listed.values():
            longs = [long for term in terms for long in term.say_instead]
            if spelled := definitions.spelled_out(passage, first, last, longs):
                found.append(spelled)
        for definition in found:
            quoted = quiet and _joint(passage, definition) in quiet
            self._define(definition._replace(quoted=bool(quoted)))
        for first, last, terms in self._seen(passage, listed):
            short = shape.singular(passage.text[passage.starts[first] : passage.ends[last - 1]])
            known = bool(terms) and terms[0].level == "ok"
            use = Use(passage.starts[first], passage.ends[last - 1], known or first in quiet, terms)
            self._uses[short].setdefault(use.start, use)
        for definition in found:
            self._use_in(definition)

    def add_markup_definitions(self, document: Document) -> None:
        """Take in what the file itself says of short forms, such as the title of ``<abbr>``."""
        for start, end, long in document.markup_definitions:
            short = document.text[start:end]
            if shape.is_short_form(short):
                definition = Definition(short, long, start, end, start, glossary=True)
                self._define(definition)
                self._use_in(definition)

    def _define(self, definition: Definition) -> None:
        there = self._definitions[shape.singular(definition.short)]
        if definition.at not in there or not there[definition.at].long:
            there[definition.at] = definition

    def _use_in(self, definition: Definition) -> None:
        """An explanation is a use too, even where no space parts it from the next word."""
        at = definition.at
        uses = self._uses[shape.singular(definition.short)]
        uses.setdefault(at, Use(at, at + len(definition.short), suppressed=False))

    def _seen(
        self, passage: Passage, listed: dict[int, TermMatch]
    ) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
        """First word, the one after the last, and the rows of each short form, in order."""
        compound = tuple(short for short in self._definitions if not short.isalnum())
        skip = 0
        for i in self._candidates(passage, listed):
            if i < skip:
                continue
            text = passage.words[i].text
            if i in listed:
                skip = listed[i].last
                yield i, skip, listed[i].terms
            elif compound and (last := _stands(passage, i, compound)):
                skip = last
                yield i, last, ()
            elif shape.singular(text) in self._definitions or shape.is_undefined_acronym(
                passage, i
            ):
                yield i, i + 1, ()

    def _candidates(self, passage: Passage, listed: dict[int, TermMatch]) -> list[int]:
        """The words worth a look: few have capitals inside or digits, or are listed or defined."""
        found = set(passage.index.inner_caps) | listed.keys()
        plain = {short for short in self._definitions if short.istitle() or short.islower()}
        if plain:
            found |= {i for i, word in enumerate(passage.words) if word.text in plain}
        return sorted(found)

    def entries(self, sections: Sequence[int] = ()) -> list[AcronymEntry]:
        """Every short form, in the order of its first use.

        With the offsets at which sections begin, each section has its own.
        """
        found = []
        for short, uses in self._uses.items():
            parts: dict[int, tuple[list[Use], list[Definition]]] = defaultdict(lambda: ([], []))
            for start, use in sorted(uses.items()):
                parts[bisect_right(sections, start)][0].append(use)
            for at, definition in sorted(self._definitions.get(short, {}).items()):
                parts[bisect_right(sections, at)][1].append(definition)
            found += [_entry(short, *part) for part in parts.values()]
        return sorted(found, key=lambda entry: entry.acronym.uses[0])


def _entry(short: str, uses: list[Use], defined: list[Definition]) -> AcronymEntry:
    terms = tuple(dict.fromkeys(term for use in uses for term in use.terms))
    first = min(defined, key=lambda definition: definition.start, default=None)
    meanings = {term.say_instead[0] for term in terms if term.say_instead}
    long = next((each.long for each in defined if each.long), None)
    if long is None and len(meanings) == 1:
        long = meanings.pop()
    places = tuple((use.start, use.end) for use in uses)
    explained_at = (first.start, first.end) if first else None
    written = first.short if first and first.long else short
    return AcronymEntry(
        Acronym(written, long, explained_at, places), tuple(uses), terms, tuple(defined)
    )


def _joint(passage: Passage, definition: Definition) -> int:
    """The number of the word, or bracket, where a short form and its long form meet."""
    bracket = passage.text.find("(", definition.start, definition.end)
    at = bracket if bracket >= 0 else definition.start
    return bisect_right(passage.starts, at) - 1


def _stands(passage: Passage, i: int, compound: tuple[str, ...]) -> int:
    """The word after a short form of several parts, such as UNU-ONY, or 0."""
    start = passage.starts[i]
    for short in compound:
        end = start + len(short)
        if passage.text.startswith(short, start) and not passage.text[end : end + 1].isalnum():
            last = i + 1
            while last < len(passage.starts) and passage.starts[last] < end:
                last += 1
            return last
    return 0
