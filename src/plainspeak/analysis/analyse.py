"""What is understood of a document before any rule speaks: sentences, terms and short forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.index import Ledger
from plainspeak.acronyms.shape import is_short_form
from plainspeak.analysis import detectors
from plainspeak.analysis.definitions import explains, in_glossary
from plainspeak.model import Kind, ScoringInput, SentenceSpan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plainspeak.acronyms.index import Entry
    from plainspeak.analysis.detectors import Advice
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.model import Document, Term, TermMatch
    from plainspeak.settings import Settings
    from plainspeak.text import Language, Passage


class Listed(NamedTuple):
    """Listed words found in the text, with what stands around them that a swap must fit.

    ``explained``: the text says here what they mean. ``glossary``: they are an entry of a list of
    words, whose meaning stands at these offsets.
    """

    start: int
    end: int
    terms: tuple[Term, ...]
    explained: bool
    glossary: tuple[int, int] | None
    sentence: tuple[int, int]
    kind: Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read once; every rule looks at this and at nothing else."""

    document: Document
    settings: Settings
    words: int
    sentences: Sequence[SentenceSpan]
    listed: Sequence[Listed]
    acronyms: Sequence[Entry]
    shouts: Sequence[SentenceSpan]
    advice: Mapping[str, Sequence[Advice]]


def read(
    document: Document,
    language: Language,
    lexicon: Lexicon,
    settings: Settings,
    alone: Sequence[tuple[int, int]] = (),
) -> Reading:
    """Read a document piece by piece, so that a long one needs little memory.

    ``alone`` are start and end of the parts whose words count for nothing.
    """
    words = 0
    sentences: list[SentenceSpan] = []
    listed: list[Listed] = []
    shouts: list[SentenceSpan] = []
    ledger = Ledger()
    marked = {start for start, *_ in document.explanations}
    advisers = detectors.advisers(settings, lexicon)
    for passage in language.passages(document):
        shouts += [_span(passage, *shout) for shout in passage.shouts]
        quiet = {i for shout in passage.shouts for i in range(*shout)}
        if not settings.quotations:
            quiet |= passage.quoted
        for start, end in alone:
            quiet |= {i for i, at in enumerate(passage.starts) if start <= at < end}
        sentences += spans(passage)
        words += passage.count(0, len(passage.words))
        matches = list(lexicon.match(passage))
        short = [match for match in matches if _is_short(passage, match)]
        ledger.add(passage, short, quiet)
        for adviser in advisers.values():
            adviser.add(passage, matches, quiet)
        listed += [
            _listed(passage, match, marked)
            for match in matches
            if match.terms[0].kind != "acronym"
            and match.terms[0].level != "ok"
            and match.first not in quiet
        ]
    ledger.define_as_marked(document)
    sections: list[int] = []
    if settings.acronym_scope == "section":
        sections = [block.start for block in document.blocks if block.kind is Kind.HEADING]
    entries = ledger.entries(sections)
    advised = {rule: list(adviser.found(document.text)) for rule, adviser in advisers.items()}
    return Reading(document, settings, words, sentences, listed, entries, shouts, advised)


def _is_short(passage: Passage, match: TermMatch) -> bool:
    """Whether listed words are a short form, or look like one and the group says it is fine."""
    term = match.terms[0]
    return term.kind == "acronym" or (
        term.level == "ok" and is_short_form(passage.words[match.first].text)
    )


def spans(passage: Passage) -> list[SentenceSpan]:
    """The sentences of a passage."""
    return [_span(passage, *sentence) for sentence in passage.sentences]


def _span(passage: Passage, first: int, last: int) -> SentenceSpan:
    count = passage.count(first, last)
    return SentenceSpan(
        passage.starts[first], passage.ends[last - 1], count, passage.kind_at(first)
    )


def _listed(passage: Passage, match: TermMatch, marked: set[int]) -> Listed:
    """``marked`` are the places of words that the file itself marks as explained."""
    first, last, terms = match
    begin, end = passage.sentence_of(first)
    return Listed(
        passage.starts[first],
        passage.ends[last - 1],
        terms,
        terms[0].level == "explain"
        and (passage.starts[first] in marked or explains(passage, first, last)),
        in_glossary(passage, first, last) if terms[0].level == "explain" else None,
        (passage.starts[begin], passage.ends[end - 1]),
        passage.kind_at(first),
    )


def scoring(reading: Reading) -> ScoringInput:
    """What the scores of the document are worked out from."""
    settings = reading.settings
    return ScoringInput(
        tuple(reading.sentences),
        terms(reading),
        settings.leave_out,
        settings.limit("sentence-words"),
    )


def terms(reading: Reading) -> tuple[int, ...]:
    """Where the listed terms, and the short forms that are not known to everybody, begin."""
    found = {each.start for each in reading.listed if each.terms[0].kind in {"jargon", "medical"}}
    for entry in reading.acronyms:
        if not any(term.level == "ok" for term in entry.terms):
            found.update(start for start, _ in entry.acronym.uses)
    return tuple(sorted(found))
