"""The jargon buster: the trade words and short forms that these documents use, from A to Z.

What the documents say of a word counts most, then what the group's own lists say, then ours.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.same_words import same_words
from plainspeak.errors import DocumentError
from plainspeak.lexicon.catalogue import catalogue
from plainspeak.reports._text import encodable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plainspeak.model import Report, Term, TermUse

NAMING = frozenset({"", "noun", "adjective"})
"""Parts of speech of words that name a thing; others are ways of talking."""


class SourcedText(NamedTuple):
    """What is said of a word, and the documents that say it; none when a list does."""

    text: str
    documents: tuple[str, ...] = ()


class GlossaryEntry(NamedTuple):
    """One entry. Where all of ``in_full``, ``meanings`` and ``instead`` are empty, nobody knows."""

    term: str
    in_full: tuple[SourcedText, ...]
    meanings: tuple[SourcedText, ...]
    instead: tuple[str, ...]
    uses: int
    documents: tuple[str, ...]

    @property
    def conflict(self) -> bool:
        """Whether the documents spell a short form out in two ways."""
        return len(self.in_full) > 1 and bool(self.in_full[0].documents)

    @property
    def unknown(self) -> bool:
        """Whether there is nothing to say of it, so that people have to write it in."""
        return not (self.in_full or self.meanings or self.instead)

    @property
    def letter(self) -> str:
        """The heading it is under."""
        first = self.term[:1].upper()
        return first if first.isalpha() else "0 to 9"


def collect_entries(results: Iterable[Report | DocumentError]) -> list[GlossaryEntry]:
    """Every trade word and short form of the documents, in alphabetical order."""
    builders: dict[str, EntryBuilder] = defaultdict(EntryBuilder)
    for result in results:
        if not isinstance(result, DocumentError):
            for use in result.terms:
                if not _is_style(use):
                    builders[use.term].add(encodable(result.document.name), use)
    words = [builder.entry(term) for term, builder in builders.items()]
    return sorted(words, key=lambda word: (word.letter, word.term.casefold(), word.term))


def _is_style(use: TermUse) -> bool:
    """Whether a word is a way of talking, such as "at pace", and not the name of a thing."""
    return (
        bool(use.rows)
        and not use.abbreviation
        and not use.meanings
        and all(
            row.level in {"avoid", "consider"} and row.kind != "medical" and row.pos not in NAMING
            for row in use.rows
        )
    )


class EntryBuilder:
    """What is gathered of one word, document by document."""

    def __init__(self) -> None:
        self._full: dict[str, list[str]] = {}
        self._said: dict[str, list[str]] = {}
        self._terms: dict[Term, None] = {}
        self._uses: Counter[str] = Counter()

    def add(self, document: str, use: TermUse) -> None:
        """Take in what one document does with the word; its first explanation counts."""
        self._terms.update(dict.fromkeys(use.rows))
        self._uses[document] += use.uses
        for long in use.long_forms:
            same = next((each for each in self._full if same_words(each, long)), long)
            documents = self._full.setdefault(same, [])
            if document not in documents:
                documents.append(document)
        if use.meanings:
            self._said.setdefault(use.meanings[0], []).append(document)

    def entry(self, term: str) -> GlossaryEntry:
        """The entry."""
        rows = _first_source(self._terms)
        longs = [_said(each) for each in self._full.items()]
        meanings = [_said(each) for each in self._said.items()]
        if longs:
            rows = [row for row in rows if any(_fits(row, each.text) for each in longs)]
        short = bool(longs) or any(row.kind == "acronym" for row in rows)
        if short and not longs:
            longs = [SourcedText(row.say_instead[0]) for row in rows if row.say_instead]
        elif len(longs) == 1:
            listed = [row.say_instead[0] for row in rows if row.say_instead]
            longs = [longs[0]._replace(text=next(iter(listed), longs[0].text))]
        if not meanings:
            meanings = [SourcedText(row.meaning) for row in rows if row.meaning]
        instead = [say for row in rows for say in row.say_instead[1 if short else 0 :] if say]
        meanings = [each for each in meanings if each.text not in {long.text for long in longs}]
        return GlossaryEntry(
            term,
            _each_once(longs),
            _each_once(meanings),
            tuple(dict.fromkeys(instead)),
            self._uses.total(),
            tuple(self._uses),
        )


def _first_source(terms: Iterable[Term]) -> list[Term]:
    """The rows of the group's lists, or else ours."""
    rows = list(terms)
    ours = {each.name for each in catalogue()}
    return [row for row in rows if row.list not in ours] or rows


def _fits(row: Term, long: str) -> bool:
    return any(same_words(say, long) for say in row.say_instead[:1])


def _said(item: tuple[str, list[str]]) -> SourcedText:
    return SourcedText(item[0], tuple(item[1]))


def _each_once(said: Sequence[SourcedText]) -> tuple[SourcedText, ...]:
    return tuple({each.text.casefold(): each for each in said}.values())
