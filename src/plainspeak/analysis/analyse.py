"""What is understood of a document before any rule speaks: sentences, terms and short forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.index import AcronymIndex
from plainspeak.acronyms.shape import is_short_form
from plainspeak.analysis.definitions import glossary_definition, is_defined_here
from plainspeak.model import Kind, ScoringInput, SentenceSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from plainspeak.acronyms.index import AcronymEntry
    from plainspeak.analysis.detectors import Detection, Detector
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.model import Document, Term, TermMatch
    from plainspeak.settings import Profile, Settings
    from plainspeak.text import Passage, Tokenizer, Tokens


class LocatedTerm(NamedTuple):
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
class Analysis:
    """One document, analysed once; every rule looks at this and at nothing else."""

    document: Document
    settings: Settings
    profile: Profile
    words: int
    sentences: Sequence[SentenceSpan]
    terms: Sequence[LocatedTerm]
    acronyms: Sequence[AcronymEntry]
    all_caps_lines: Sequence[SentenceSpan]
    detections: Mapping[str, Sequence[Detection]]


class Tools(NamedTuple):
    """What documents are analysed with; ``detectors`` makes new ones for each document."""

    settings: Settings
    profile: Profile
    tokenizer: Tokenizer
    lexicon: Lexicon
    detectors: Callable[[], Mapping[str, Detector]]


def analyse(
    document: Document,
    tools: Tools,
    suppressed: Sequence[tuple[int, int]] = (),
    tokens: Tokens | None = None,
) -> Analysis:
    """Read a document piece by piece, so that a long one needs little memory.

    ``suppressed`` are start and end of the parts whose words count for nothing. ``tokens`` are
    those of a host program, taken in the place of our own.
    """
    settings = tools.settings
    words = 0
    sentences: list[SentenceSpan] = []
    listed: list[LocatedTerm] = []
    caps_lines: list[SentenceSpan] = []
    index = AcronymIndex()
    markup_defined_starts = {start for start, *_ in document.markup_definitions}
    detectors = tools.detectors()
    for passage in tools.tokenizer.passages(document, tokens):
        caps_lines += [_span(passage, *line) for line in passage.all_caps_lines]
        excluded = {i for line in passage.all_caps_lines for i in range(*line)}
        if not settings.quotations:
            excluded |= passage.quoted
        for start, end in suppressed:
            excluded |= {i for i, at in enumerate(passage.starts) if start <= at < end}
        sentences += spans(passage)
        words += passage.count(0, len(passage.words))
        matches = list(tools.lexicon.match(passage))
        short = [match for match in matches if _is_short(passage, match)]
        index.add(passage, short, excluded)
        for detector in detectors.values():
            detector.add(passage, matches, excluded)
        listed += [
            _listed(passage, match, markup_defined_starts)
            for match in matches
            if match.terms[0].kind != "acronym"
            and match.terms[0].level != "ok"
            and match.first not in excluded
        ]
    index.add_markup_definitions(document)
    sections: list[int] = []
    if settings.acronym_scope == "section":
        sections = [block.start for block in document.blocks if block.kind is Kind.HEADING]
    entries = index.entries(sections)
    detections = {rule: list(detector.found(document.text)) for rule, detector in detectors.items()}
    return Analysis(
        document,
        settings,
        tools.profile,
        words,
        sentences,
        listed,
        entries,
        caps_lines,
        detections,
    )


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


def _listed(passage: Passage, match: TermMatch, markup_defined_starts: set[int]) -> LocatedTerm:
    """``markup_defined_starts`` are the places of words that the file itself marks as explained."""
    first, last, terms = match
    begin, end = passage.sentence_of(first)
    return LocatedTerm(
        passage.starts[first],
        passage.ends[last - 1],
        terms,
        terms[0].level == "explain"
        and (
            passage.starts[first] in markup_defined_starts or is_defined_here(passage, first, last)
        ),
        glossary_definition(passage, first, last) if terms[0].level == "explain" else None,
        (passage.starts[begin], passage.ends[end - 1]),
        passage.kind_at(first),
    )


def scoring(analysis: Analysis) -> ScoringInput:
    """What the scores of the document are worked out from."""
    settings = analysis.settings
    return ScoringInput(
        tuple(analysis.sentences),
        terms(analysis),
        settings.leave_out,
        analysis.profile.limit("sentence-words"),
    )


def terms(analysis: Analysis) -> tuple[int, ...]:
    """Where the listed terms, and the short forms that are not known to everybody, begin."""
    found = {each.start for each in analysis.terms if each.terms[0].kind in {"jargon", "medical"}}
    for entry in analysis.acronyms:
        if not any(term.level == "ok" for term in entry.terms):
            found.update(start for start, _ in entry.acronym.uses)
    return tuple(sorted(found))
