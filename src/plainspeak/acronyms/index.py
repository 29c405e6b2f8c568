"""The index of a document: each short form, where it is explained, and where it is used."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms import definitions, mentions, shape
from plainspeak.acronyms.candidate import Definition
from plainspeak.acronyms.meaning import Meaning
from plainspeak.model import Acronym

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from plainspeak.acronyms.mentions import Mention
    from plainspeak.model import Document, Term, TermMatch
    from plainspeak.text import Passage


Rows = Callable[["Passage", tuple[int, int], str], tuple["Term", ...]]
"""What the lists say of a short form at two offsets of a passage."""


def no_rows(_: Passage, __: tuple[int, int], ___: str) -> tuple[Term, ...]:
    """What the lists say where there are none."""
    return ()


Choose = Callable[[tuple["Term", ...], list[int]], "Meaning"]
"""Which of some rows fit the places at which a short form is used."""


class Use(NamedTuple):
    """One place a short form stands; ``suppressed`` if quoted, shouted or known to everybody."""

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


class AcronymIndex:
    """Gathers passage by passage, then gives an entry for each short form."""

    def __init__(self, rows: Rows = no_rows) -> None:
        self._rows = rows
        self._uses: dict[str, dict[int, Use]] = defaultdict(dict)
        self._shouted: dict[str, dict[int, Use]] = defaultdict(dict)
        self._definitions: dict[str, dict[int, Definition]] = defaultdict(dict)
        self._longer: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, passage: Passage, matches: Iterable[TermMatch], quiet: set[int]) -> None:
        """Take in one passage, the listed words found in it, and the words to leave alone."""
        if not passage.blocks:
            return
        bounds = passage.blocks[0].start, passage.blocks[-1].end
        seen = list(mentions.find(passage.text, *bounds))
        listed = Listed(passage, matches, {each.start for each in seen})
        found = list(definitions.find(passage, seen, listed.longs))
        for definition in found:
            quoted = bool(quiet) and token_at(passage, _joint(passage, definition)) in quiet
            self._define(definition._replace(quoted=quoted))
        shouted = {i for line in passage.all_caps_lines for i in range(*line)}
        for start, end, terms in self._found(passage, seen, listed):
            token = token_at(passage, start) if quiet else -1
            known = bool(terms) and terms[0].level == "ok"
            use = Use(start, end, known or token in quiet, terms)
            key = shape.head(passage.text[start:end])
            into = self._shouted if token in shouted and not terms else self._uses
            into[key].setdefault(start, use)
        for definition in found:
            self._use_in(definition)

    def add_markup_definitions(self, document: Document) -> None:
        """Take in what the file itself says of short forms, such as the title of ``<abbr>``."""
        for start, end, long in document.markup_definitions:
            short = document.text[start:end]
            if shape.is_short_form(short) or shape.head(short) in self._uses:
                definition = Definition(short, long, start, end, start, glossary=True)
                self._define(definition)
                self._use_in(definition)

    def _define(self, definition: Definition) -> None:
        key, at = shape.head(definition.short), definition.at
        there = self._definitions[key]
        if at not in there or not there[at].long:
            there[at] = definition
        if not key.isalnum():
            run = _FIRST_RUN.match(key)
            self._longer[run[0] if run else ""][key] = None

    def _use_in(self, definition: Definition) -> None:
        """An explanation is a use too, even where no space parts it from the next word."""
        at = definition.at
        uses = self._uses[shape.head(definition.short)]
        uses.setdefault(at, Use(at, at + len(definition.short), suppressed=False))

    def _found(
        self, passage: Passage, seen: Iterable[Mention], listed: Listed
    ) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
        """Start, end and the rows of each short form, in order; none overlaps another."""
        free = 0
        for start, end, terms in sorted(
            (*self._mentioned(passage, seen, listed), *listed.all, *self._plain(passage))
        ):
            if start >= free:
                free = end
                yield start, end, terms

    def _mentioned(
        self, passage: Passage, seen: Iterable[Mention], listed: Listed
    ) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
        text = passage.text
        for start, end, _ in seen:
            if start in listed.starts:
                continue
            if self._longer and (longer := self._longer_at(text, start)):
                yield start, longer, ()
                continue
            written = text[start:end]
            form = shape.singular(written)
            name = listed.has_name(start)
            terms: tuple[Term, ...] = ()
            parted = passage.ends[token_at(passage, start)] != end  # "W4M" is two tokens
            if name or parted or form != written or listed.covers(start):
                terms = self._rows(passage, (start, end), form)
            if terms and terms[0].kind != "name":
                if not name or terms[0].level == "ok":
                    yield start, end, terms
            elif form in self._definitions or not (
                name or terms or shape.is_ordinary(written) or _are_initials(text, start, end)
            ):
                yield start, end, ()

    def _longer_at(self, text: str, start: int) -> int:
        """Where a defined short form of several parts ends that begins here, or 0."""
        run = _FIRST_RUN.match(text, start)
        ends = [
            start + len(key)
            for key in (self._longer.get(run[0], ()) if run else ())
            if text.startswith(key, start) and not text[start + len(key) :][:1].isalnum()
        ]
        return max(ends, default=0)

    def _plain(self, passage: Passage) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
        """The uses of short forms that are defined but look like words, such as "cdks"."""
        plain = {short for short in self._definitions if not shape.is_short_form(short)}
        if plain:
            for i, word in enumerate(passage.words):
                if word.text in plain or shape.singular(word.text) in plain:
                    yield passage.starts[i], passage.ends[i], ()

    def entries(self, choose: Choose, sections: Sequence[int] = ()) -> list[AcronymEntry]:
        """Every short form, in the order of its first use.

        ``choose`` says which of some rows fit the places of a short form. With the offsets at which
        sections begin, each section has its own entries.
        """
        found = []
        for short in self._uses:
            uses = self._uses[short] | self._shouted.get(short, {})
            parts: dict[int, tuple[list[Use], list[Definition]]] = defaultdict(lambda: ([], []))
            for start, use in sorted(uses.items()):
                parts[bisect_right(sections, start)][0].append(use)
            for at, definition in sorted(self._definitions.get(short, {}).items()):
                parts[bisect_right(sections, at)][1].append(definition)
            found += [_entry(short, *part, choose) for part in parts.values()]
        return sorted(found, key=lambda entry: entry.acronym.uses[0])


_FIRST_RUN = re.compile(r"[^\W_]*")


class Listed:
    """The listed words of a passage, by where they begin.

    ``mentioned`` are the offsets at which something has the shape of a short form: a listed one
    elsewhere is a part of a code, such as "ASC" in "ASC/HB/2025".
    """

    def __init__(
        self, passage: Passage, matches: Iterable[TermMatch], mentioned: Container[int]
    ) -> None:
        self._text = passage.text
        self.all: list[tuple[int, int, tuple[Term, ...]]] = []
        self._names: list[tuple[int, int]] = []
        self._others: list[tuple[int, int]] = []
        for first, last, terms in matches:
            start, end = passage.starts[first], passage.ends[last - 1]
            kind = terms[0].kind
            if kind == "name":
                self._names.append((start, end))
            elif kind != "acronym":
                self._others.append((start, end))
            elif start in mentioned or not shape.is_short_form(passage.words[first].text):
                self.all.append((start, end, terms))
        self.starts = {start for start, *_ in self.all}

    def longs(self, short: str) -> tuple[str, ...]:
        """The long forms that the rows found here have for a short form."""
        found = [
            long
            for start, end, terms in self.all
            if self._text[start:end] == short
            for term in terms
            for long in term.say_instead
        ]
        return tuple(dict.fromkeys(found))

    def has_name(self, start: int) -> bool:
        """Whether an offset is inside a listed name."""
        return _inside(self._names, start)

    def covers(self, start: int) -> bool:
        """Whether an offset is inside other listed words."""
        return _inside(self._others, start)


def _inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span[0])
    return at > 0 and offset < spans[at - 1][1]


def _entry(short: str, uses: list[Use], defined: list[Definition], choose: Choose) -> AcronymEntry:
    terms = tuple(dict.fromkeys(term for use in uses for term in use.terms))
    first = min(defined, key=lambda definition: definition.start, default=None)
    meaning = Meaning(terms, supported=bool(terms))
    if terms and not defined and terms[0].level != "ok":
        meaning = choose(terms, [use.start for use in uses])
    long = next((each.long for each in defined if each.long), None)
    if long is None and not defined and len(meaning.longs) == 1:
        long = meaning.longs[0]
    places = tuple((use.start, use.end) for use in uses)
    explained_at = (first.start, first.end) if first else None
    written = first.short if first and first.long else short
    known = bool(terms) and terms[0].level == "ok"
    acronym = Acronym(written, long, explained_at, places, known)
    return AcronymEntry(acronym, tuple(uses), terms, tuple(defined), meaning)


def _joint(passage: Passage, definition: Definition) -> int:
    """Where a short form and its long form meet: the bracket, if there is one."""
    bracket = passage.text.find("(", definition.start, definition.end)
    return bracket if bracket >= 0 else definition.start


def token_at(passage: Passage, offset: int) -> int:
    """The number of the token at an offset, or of the last one before it."""
    return bisect_right(passage.starts, offset) - 1


_SURNAME = re.compile(r"\s[A-Z][a-z]")


def _are_initials(text: str, start: int, end: int) -> bool:
    """Whether letters with full stops stand before a surname: "J.R.R. Tolkien"."""
    return "." in text[start:end] and bool(_SURNAME.match(text, end + (text[end : end + 1] == ".")))
