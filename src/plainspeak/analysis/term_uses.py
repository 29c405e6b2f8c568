"""The words of a document that readers may not know, and where the document explains them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from plainspeak.acronyms.shape import head
from plainspeak.model import HIDDEN, Kind, TermUse, without_joiners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.entry import AcronymEntry
    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.located import LocatedTerm
    from plainspeak.model import Document

UNUSUAL = frozenset({"jargon", "medical"})
"""Kinds of rows about words that readers may not know; others are about manners or wordiness."""

MAX_TERM_WORDS = 5
"""Words before a colon that can still be a term."""

_GLOSSARY_HEADING = re.compile(
    r"\b(?:glossary|jargon buster|words (?:we|that we|you)|what (?:these|the|our) words mean)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"(This|That|These|Those|It|They|We call)\b")
_SEPARATOR = re.compile(r"[\s:=\u2013\u2014-]+")


def term_uses(analysis: Analysis) -> tuple[TermUse, ...]:
    """Each listed term and short form once, in the order of first use, the short forms first.

    Last come words on no list that the document explains in a glossary of its own.
    """
    found = (*_short_forms(analysis), *_terms(analysis))
    own = list(_glossary_entries(analysis.document))
    if not own:
        return found
    known = {each.term.casefold() for each in found}
    return (*found, *(each for each in own if each.term.casefold() not in known))


def _glossary_entries(document: Document) -> Iterator[TermUse]:
    """The lines below a heading such as "Words we use", where they read "word: what it means"."""
    inside = False
    for block in document.blocks:
        if block.kind is Kind.HEADING:
            heading = document.text[block.start : block.end]
            inside = bool(_GLOSSARY_HEADING.search(heading))
        elif inside:
            text = document.text[block.start : block.end]
            term, separator, meaning = _one_line(text).partition(": ")
            if separator and len(term.split()) <= MAX_TERM_WORDS:
                yield TermUse(term, (), 1, explained=True, meanings=(meaning,))


def _short_forms(analysis: Analysis) -> Iterator[TermUse]:
    """The short forms that are explained, or that some readers may not know."""
    for entry in analysis.acronyms:
        if entry.definitions or entry.reportable_uses:
            longs = [each.long for each in entry.definitions if each.long]
            yield TermUse(
                head(entry.acronym.short),
                entry.meaning.terms,
                len(entry.acronym.uses),
                abbreviation=True,
                explained=bool(entry.acronym.explained_at or entry.definitions),
                long_forms=tuple(dict.fromkeys(longs)),
                meanings=tuple(_glossary_texts(analysis, entry)),
            )


def _glossary_texts(analysis: Analysis, entry: AcronymEntry) -> Iterator[str]:
    for each in entry.definitions:
        if not each.long and each.glossary:
            written = _one_line(analysis.document.text[each.start : each.end])
            yield _SEPARATOR.sub("", written.removeprefix(each.short), count=1)


def _terms(analysis: Analysis) -> Iterator[TermUse]:
    found: dict[str, list[LocatedTerm]] = {}
    for each in analysis.terms:
        if each.terms[0].kind in UNUSUAL:
            found.setdefault(each.terms[0].term, []).append(each)
    for term, places in found.items():
        rows = dict.fromkeys(row for each in places for row in each.terms)
        meanings = (_meaning(analysis, each) for each in places)
        yield TermUse(
            term,
            tuple(rows),
            len(places),
            explained=any(each.explained or each.glossary for each in places),
            meanings=tuple(dict.fromkeys(filter(None, meanings))),
        )


def _meaning(analysis: Analysis, found: LocatedTerm) -> str:
    """What the document says of a word where it is; empty when it says nothing."""
    document = analysis.document
    if found.glossary:
        return _one_line(document.text[slice(*found.glossary)])
    if not found.explained:
        return ""
    marked = [each.text for each in document.markup_definitions if each.start == found.start]
    return next(filter(None, marked), None) or _sentence(analysis, found)


def _sentence(analysis: Analysis, found: LocatedTerm) -> str:
    """The sentence that explains, with the one before it where it points back to that one."""
    start, end = found.sentence
    if _POINTS_BACK.match(analysis.document.text, start):
        at = bisect_left(analysis.sentences, start, key=lambda sentence: sentence.start)
        start = analysis.sentences[max(0, at - 1)].start
    return _one_line(analysis.document.text[start:end])


def _one_line(text: str) -> str:
    return " ".join(without_joiners(text).replace(HIDDEN, " ").split())
