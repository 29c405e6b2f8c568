"""What is on the pages of an Easy Read draft: headings, sentences, and hard words in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Kind
from plainspeak.reports.glossary import entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plainspeak.model import Report, ScoredTerm
    from plainspeak.reports.glossary.entries import GlossaryEntry

LEFT_OUT = frozenset({"page header", "page footer"})

SPACES = re.compile(r"\s+")
MARKER = re.compile(r"(?:[-*\u2022\u25cf\u25aa]|\d{1,2}[.)])\s+")
"""What an item of a list begins with, where the file has it in its text."""


class Heading(NamedTuple):
    """A heading."""

    text: str


class Line(NamedTuple):
    """One sentence, in pieces with whether each is bold, and what is said of its hard words."""

    pieces: tuple[tuple[str, bool], ...]
    meanings: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def text(self) -> str:
        """The sentence."""
        return "".join(words for words, _ in self.pieces)


class Draft(NamedTuple):
    """All that is on the pages, and the words for the list at the end with what they mean."""

    title: str
    parts: tuple[Heading | Line, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]


def draft(report: Report, title: str | None = None) -> Draft:
    """The draft of a document; its first heading is the title where none is given.

    >>> import plainspeak
    >>> made = draft(plainspeak.check("You may need reablement. Ask us.", "a.txt"))
    >>> [part.text for part in made.parts]
    ['You may need reablement.', 'Ask us.']
    """
    words = {each.term: each for each in entries.collect_entries([report])}
    said = {term: meaning for term, entry in words.items() if (meaning := _meaning(entry))}
    parts = tuple(_parts(report, said))
    first = parts[0] if parts else None
    if title is None and isinstance(first, Heading):
        return Draft(first.text, parts[1:], tuple(_listed(parts)))
    return Draft(title or "Easy Read draft", parts, tuple(_listed(parts)))


def _meaning(entry: GlossaryEntry) -> tuple[str, ...]:
    """What a word stands for and means; nothing where that may be more than one thing."""
    if entry.conflict or len(entry.meanings) > 1 or len(entry.in_full) > 1:
        return ()
    return tuple(each.text for each in (*entry.in_full, *entry.meanings))


def _parts(report: Report, said: Mapping[str, tuple[str, ...]]) -> Iterator[Heading | Line]:
    document, seen = report.document, set[str]()
    sentences = report.scoring.sentences
    for block in document.blocks:
        if document.locate(block.start).section in LEFT_OUT:
            continue
        if block.kind is Kind.HEADING:
            yield Heading(_clean(document.shown[block.start : block.end]))
            continue
        first = bisect_left(sentences, block.start, key=lambda each: each.start)
        last = bisect_left(sentences, block.end, key=lambda each: each.start)
        for span in sentences[first:last]:
            if span.words:
                yield _line(report, span.start, span.end, said, seen)


def _line(
    report: Report, start: int, end: int, said: Mapping[str, tuple[str, ...]], seen: set[str]
) -> Line:
    """One sentence, its hard words in bold where they come for the first time."""
    shown = report.document.shown
    pieces: list[tuple[str, bool]] = []
    meanings: list[tuple[str, tuple[str, ...]]] = []
    at = start
    for term in _terms(report, start, end):
        if term.name in seen or term.start < at or term.known:
            continue
        seen.add(term.name)
        written = _clean(shown[term.start : term.end])
        pieces += [(shown[at : term.start], False), (written, True)]
        meanings.append((written, () if term.explained else said.get(term.name, ())))
        at = term.end
    pieces.append((shown[at:end], False))
    tidy = [(SPACES.sub(" ", words), bold) for words, bold in pieces]
    tidy[0] = (MARKER.sub("", tidy[0][0].lstrip()), tidy[0][1])
    return Line(tuple(each for each in tidy if each[0]), tuple(meanings))


def _terms(report: Report, start: int, end: int) -> list[ScoredTerm]:
    terms = report.scoring.terms
    first = bisect_left(terms, start, key=lambda each: each.start)
    last = bisect_left(terms, end, key=lambda each: each.start)
    return list(terms[first:last])


def _listed(parts: tuple[Heading | Line, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The hard words in alphabetical order, each once."""
    found = {
        word: meaning for part in parts if isinstance(part, Line) for word, meaning in part.meanings
    }
    yield from sorted(found.items(), key=lambda each: each[0].casefold())


def _clean(text: str) -> str:
    return SPACES.sub(" ", text).strip()
