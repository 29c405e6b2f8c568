"""What the scores are worked out from, taken from the analysis, so that nothing is read twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import ScoredTerm, ScoringInput
from plainspeak.text.spans import is_inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.entry import AcronymEntry
    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Term

SCORED_TERM_KINDS = frozenset({"jargon", "medical"})
"""Kinds of listed terms that a reader may not know; "wordy" phrases are only long."""


def scoring_input(analysis: Analysis) -> ScoringInput:
    """What the scores of the document are worked out from."""
    uses = {use.start: use for use in _listed_terms(analysis)}
    for entry in analysis.acronyms:
        uses |= {use.start: use for use in _short_forms(entry)}
    return ScoringInput(
        tuple(analysis.sentences),
        tuple(uses[start] for start in sorted(uses)),
        analysis.settings.leave_out,
        analysis.profile.limit("sentence-words"),
        _detected(analysis, "passive"),
        _detected(analysis, "hidden-verb"),
        analysis.settings.audience,
        analysis.profile.limit("grade"),
        tuple(dict.fromkeys(each.language for each in analysis.foreign)),
    )


def _listed_terms(analysis: Analysis) -> Iterator[ScoredTerm]:
    """The listed terms, but for those that spell out a short form: there they are no riddle.

    A list of words may be anywhere: readers know to look there.
    """
    if not analysis.terms:
        return
    long_forms = sorted(each for e in analysis.acronyms if (each := e.acronym.explained_at))
    explained_from: dict[str, int] = {}
    for found in analysis.terms:
        if found.explained or found.glossary:
            explained_from.setdefault(found.terms[0].term, -1 if found.glossary else found.start)
    for found in analysis.terms:
        term = found.terms[0]
        if _wants_explaining(term) and not is_inside(long_forms, found.start):
            start = explained_from.get(term.term)
            explained = start is not None and start <= found.start
            yield ScoredTerm(found.start, found.end, term.term, explained)


def _wants_explaining(term: Term) -> bool:
    """Whether a reader may have to ask what a term means, until it is explained.

    Words that have plainer ones are as hard as they are rare, which is counted anyway.
    """
    return term.level == "explain" and term.kind in SCORED_TERM_KINDS


def _short_forms(entry: AcronymEntry) -> Iterator[ScoredTerm]:
    known = any(term.level == "ok" for term in entry.terms)
    starts = [-1 if each.glossary else each.start for each in entry.definitions]
    explained_from = min(starts, default=None)
    for start, end in entry.acronym.uses:
        explained = explained_from is not None and explained_from <= start
        yield ScoredTerm(start, end, entry.acronym.short, explained, known)


def _detected(analysis: Analysis, rule: str) -> int | None:
    """How many a rule has found; ``None`` when it is off."""
    found = analysis.detections.get(rule)
    return None if found is None else len(found)
