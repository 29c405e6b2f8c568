"""The index of a document: each short form, where it is explained, and where it is used."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from plainspeak.acronyms import definitions, mentions, people, shape, uses
from plainspeak.acronyms.candidate import Definition
from plainspeak.acronyms.defined import DefinedForms
from plainspeak.acronyms.entry import AcronymEntry, Use, make_entry
from plainspeak.acronyms.listed import Listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plainspeak.acronyms.entry import Choose
    from plainspeak.acronyms.uses import Found, Rows
    from plainspeak.model import Document, TermMatch
    from plainspeak.text import Passage

T = TypeVar("T")

Describe = Callable[["Passage", int, int], tuple[int, int, bool] | None]
"""Where a passage says what the tokens from one up to another are, and whether a list of words is
what says so; ``None`` where nothing does."""

MAX_DESCRIPTIONS_TRIED = 20
"""Uses of one short form that are looked at for a description, so that none costs much."""


def no_description(_: Passage, __: int, ___: int) -> None:
    """What is known of descriptions where nothing looks for them."""


class AcronymIndex:
    """Gathers passage by passage, then gives an entry for each short form.

    ``rows`` says what the lists have for a short form at a place, ``describe`` where the text says
    there what it is without spelling it out.
    """

    def __init__(self, rows: Rows = uses.no_rows, describe: Describe = no_description) -> None:
        self._rows = rows
        self._describe = describe
        self._defined = DefinedForms()
        self._definitions: dict[str, dict[int, Definition]] = defaultdict(dict)
        self._uses: dict[str, dict[int, Use]] = defaultdict(dict)
        self._shouted: dict[str, dict[int, Use]] = defaultdict(dict)
        self._tried: dict[str, int] = defaultdict(int)

    @property
    def has_uses(self) -> bool:
        """Whether there is any short form at all."""
        return bool(self._uses)

    def add(self, passage: Passage, matches: Sequence[TermMatch], excluded: set[int]) -> None:
        """Take in one passage, the listed words found in it, and the tokens to leave alone."""
        if not passage.blocks:
            return
        bounds = passage.blocks[0].start, passage.blocks[-1].end
        mentioned = list(mentions.find(passage.text, *bounds))
        if not (mentioned or self._defined.unshaped or _may_hold_others(passage, matches)):
            return
        listed = Listed(passage, matches, {each.start for each in mentioned})
        places = mentions.with_listed(mentioned, listed)
        spelled_out = list(definitions.find(passage, places, listed.long_forms))
        for definition in spelled_out:
            token = uses.token_at(passage, _joint(passage, definition)) if excluded else -1
            self._define(definition._replace(quoted=token in excluded))
        shouted = {i for line in passage.all_caps_lines for i in range(*line)}
        for found in uses.find(passage, mentioned, listed, self._defined, self._rows):
            self._add_use(passage, found, excluded, shouted)
        for definition in spelled_out:
            self._use_in(definition)

    def _add_use(
        self, passage: Passage, found: Found, excluded: set[int], shouted: set[int]
    ) -> None:
        start, end, terms = found
        token = uses.token_at(passage, start)
        known = bool(terms) and terms[0].level == "ok"
        use = Use(start, end, known or token in excluded, terms)
        key = shape.head(passage.text[start:end])
        into = self._shouted if token in shouted and not terms else self._uses
        into[key].setdefault(start, use)
        explained = any(at <= start for at in self._definitions.get(key, ()))
        if not use.suppressed and not explained:
            self._look_for_description(passage, use, key)

    def _look_for_description(self, passage: Passage, use: Use, key: str) -> None:
        self._tried[key] += 1
        if self._tried[key] <= MAX_DESCRIPTIONS_TRIED:
            first = uses.token_at(passage, use.start)
            found = self._describe(passage, first, bisect_left(passage.starts, use.end))
            spelled_out = key in self._definitions  # then the next cell says no more than it seems
            if found and not (found[2] and spelled_out):
                start, end, glossary = found
                start, end = min(use.start, start), max(use.end, end)
                short = passage.text[use.start : use.end]
                self._define(Definition(short, "", start, end, use.start, glossary))

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
        self._defined.add(key)
        self._defined.add(definition.short)

    def _use_in(self, definition: Definition) -> None:
        """An explanation is a use too, even where no space parts it from the next word."""
        at = definition.at
        there = self._uses[shape.head(definition.short)]
        there.setdefault(at, Use(at, at + len(definition.short), suppressed=False))

    def entries(
        self, text: str, choose: Choose, sections: Sequence[int] = ()
    ) -> list[AcronymEntry]:
        """Every short form, in the order of its first use; the initials of people are none.

        ``choose`` says what a short form means where the text does not. With the offsets at which
        sections begin, each section has its own entries.
        """
        gathered = {
            short: (
                here | self._shouted.get(short, {}),
                self._definitions.get(short, {}),
            )
            for short, here in self._uses.items()
        }
        initials = people.initials(
            text, {short: (u.values(), d.values()) for short, (u, d) in gathered.items()}
        )
        found: list[AcronymEntry] = []
        for short, (every_use, every_definition) in gathered.items():
            if short in initials:
                continue
            if not sections:
                in_order = _sorted(every_use), _sorted(every_definition)
                found.append(make_entry(short, *in_order, choose))
                continue
            parts: dict[int, tuple[list[Use], list[Definition]]] = defaultdict(lambda: ([], []))
            for start, use in sorted(every_use.items()):
                parts[bisect_right(sections, start)][0].append(use)
            for at, definition in sorted(every_definition.items()):
                parts[bisect_right(sections, at)][1].append(definition)
            found += [make_entry(short, *part, choose) for part in parts.values()]
        return sorted(found, key=lambda entry: entry.acronym.uses[0])


def _may_hold_others(passage: Passage, matches: Iterable[TermMatch]) -> bool:
    """Whether there may be short forms where nothing has their shape: in brackets, or listed."""
    if any(match.terms[0].kind == "acronym" for match in matches):
        return True
    start, end = passage.blocks[0].start, passage.blocks[-1].end
    return any(passage.text.find(mark, start, end) >= 0 for mark in "([")


def _sorted(by_place: dict[int, T]) -> list[T]:
    """What is at some places, in their order."""
    return [by_place[at] for at in sorted(by_place)]


def _joint(passage: Passage, definition: Definition) -> int:
    """Where a short form and its long form meet: the bracket, if there is one."""
    bracket = passage.text.find("(", definition.start, definition.end)
    return bracket if bracket >= 0 else definition.start
