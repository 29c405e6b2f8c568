"""The jargon buster: the trade words and short forms that these documents use, from A to Z.

What the documents say of a word counts most, then what the group's own lists say, then ours.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.same_words import same_words
from plainspeak.acronyms.shape import head
from plainspeak.errors import DocumentError
from plainspeak.lexicon.catalogue import catalogue
from plainspeak.model import HIDDEN
from plainspeak.reports.overview.summary import readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from plainspeak.acronyms.index import AcronymEntry
    from plainspeak.analysis.analyse import Analysis, LocatedTerm
    from plainspeak.model import Document, Report, Term

JARGON = frozenset({"jargon", "medical"})
"""Kinds of rows that a jargon buster is for; others are about manners or wordiness."""

_POINTS_BACK = re.compile(r"(This|That|These|Those|It|They|We call)\b")
_SEPARATOR = re.compile(r"[\s:=\u2013\u2014-]+")


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
        """The heading it stands under."""
        first = self.term[:1].upper()
        return first if first.isalpha() else "0 to 9"


def collect_entries(
    results: Iterable[Report | DocumentError], read: Callable[[Document], Analysis]
) -> list[GlossaryEntry]:
    """Every trade word and short form of the documents, in alphabetical order."""
    notes: dict[str, EntryBuilder] = defaultdict(EntryBuilder)
    for result in results:
        if not isinstance(result, DocumentError):
            _take(notes, result.document, read(result.document))
    words = [note.word(term) for term, note in notes.items()]
    return sorted(words, key=lambda word: (word.letter, word.term.casefold(), word.term))


class EntryBuilder:
    """What is gathered of one word, document by document."""

    def __init__(self) -> None:
        self._full: dict[str, list[str]] = {}
        self._said: dict[str, list[str]] = {}
        self._terms: dict[Term, None] = {}
        self._uses: Counter[str] = Counter()

    def add(self, document: str, terms: Iterable[Term], uses: int) -> None:
        """Count the uses in a document, and keep the rows of the lists."""
        self._terms.update(dict.fromkeys(terms))
        self._uses[document] += uses

    def spelled(self, long: str, document: str) -> None:
        """A document writes a short form in full."""
        same = next((each for each in self._full if same_words(each, long)), long)
        documents = self._full.setdefault(same, [])
        if document not in documents:
            documents.append(document)

    def says(self, meaning: str, document: str) -> None:
        """A document says what the word means; its first explanation is the one that counts."""
        if not any(document in documents for documents in self._said.values()):
            self._said.setdefault(meaning, []).append(document)

    def word(self, term: str) -> GlossaryEntry:
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
            listed = [row.say_instead[0] for row in rows]
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


def _take(notes: dict[str, EntryBuilder], document: Document, analysis: Analysis) -> None:
    name = readable(document.name)
    for entry in analysis.acronyms:
        if entry.definitions or entry.reportable_uses:
            note = notes[head(entry.acronym.short)]
            note.add(name, entry.meaning.terms, len(entry.acronym.uses))
            _take_definitions(note, document, entry)
    for found in analysis.terms:
        if found.terms[0].kind in JARGON:
            note = notes[found.terms[0].term]
            note.add(name, found.terms, 1)
            for meaning in _explained(document, analysis, found):
                note.says(meaning, name)


def _take_definitions(note: EntryBuilder, document: Document, entry: AcronymEntry) -> None:
    name = readable(document.name)
    for each in entry.definitions:
        if each.long:
            note.spelled(each.long, name)
        elif each.glossary:
            written = _one_line(document.text[each.start : each.end])
            note.says(_SEPARATOR.sub("", written.removeprefix(each.short), count=1), name)


def _explained(document: Document, analysis: Analysis, found: LocatedTerm) -> Iterator[str]:
    """What the document says of a word where it stands."""
    if found.glossary:
        yield _one_line(document.text[slice(*found.glossary)])
    elif found.explained:
        marked = [each.text for each in document.markup_definitions if each.start == found.start]
        yield next(filter(None, marked), _sentence(document, analysis, found))


def _sentence(document: Document, analysis: Analysis, found: LocatedTerm) -> str:
    """The sentence that explains, with the one before it where it points back to that one."""
    start, end = found.sentence
    if _POINTS_BACK.match(document.text, start):
        at = bisect_left(analysis.sentences, start, key=lambda sentence: sentence.start)
        start = analysis.sentences[max(0, at - 1)].start
    return _one_line(document.text[start:end])


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


def _one_line(text: str) -> str:
    return " ".join(text.replace(HIDDEN, " ").split())
