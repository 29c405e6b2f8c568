"""Finds a word that readers will meet and may not know, used before it is explained.

Such a word may stay, but the document should say once what it means, at its first use: "reablement
(short-term help at home)" or "piles (haemorrhoids)". After that the word is free. There is one
finding for each such word in a document, at its first use. What the word means is said only where
the document gives a reason to think so; otherwise the finding asks. It is a note: nearby words
often help the reader in ways that no program sees.

>>> import plainspeak
>>> plainspeak.check("You may need reablement.").findings[0].rule
'unexplained-term'
>>> plainspeak.check("You may need reablement (short-term help at home).").findings
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.lexicon.status import sentence
from plainspeak.model import Level
from plainspeak.rules import _acronyms, _blocks, _swaps
from plainspeak.rules._references import is_reference
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.located import LocatedTerm
    from plainspeak.model import Finding, Suggestion, Term


RULE = Rule(
    name="unexplained-term",
    summary=("word to explain", "words to explain"),
    level=Level.NOTE,
    looks_at="terms",
    priority=30,
    bad="You may need reablement.",
    good="You may need reablement (short-term help at home).",
    why="Readers who do not know it cannot follow what comes next.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each word that is not explained by the time it is used.

    A list of words may be anywhere: readers know to look there.
    """
    explained = dict(analysis.explained)
    spelled_out = [
        entry.acronym.explained_at for entry in analysis.acronyms if entry.acronym.explained_at
    ]
    for found in analysis.terms:
        if found.explained or found.glossary or _is_in(spelled_out, found.start):
            at = -1 if found.glossary else found.start
            name = found.terms[0].term
            explained[name] = min(at, explained.get(name, at))
    settled: set[str] = set()
    for found in analysis.terms:
        term = found.terms[0]
        if term.level != "explain" or term.kind == "respect" or term.term in settled:
            continue
        place = explained.get(term.term)
        if _is_passed_over(analysis, found, explained=place is not None):
            continue
        if is_reference(analysis.document.text, found.start, found.end):
            continue
        settled.add(term.term)
        if place is None or _is_late(analysis, found.start, place):
            yield _finding(analysis, found, place)


def _is_late(analysis: Analysis, use: int, explanation: int) -> bool:
    return _blocks.sentences_between(analysis, use, explanation) > _blocks.NEAR_SENTENCES


def _is_passed_over(analysis: Analysis, found: LocatedTerm, *, explained: bool) -> bool:
    """Whether the words are in a title, whose text has its chance to explain them.

    So may the item of a list of contents; any short item, where the text below ``explained`` them.
    """
    if _blocks.is_title(analysis, found.start):
        return True
    if explained:
        return _blocks.may_be_contents(analysis, found.start)
    return _blocks.is_contents_item(analysis, found.start)


def _is_in(spelled_out: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether words are where a short form is spelled out: there they are the explanation."""
    return any(begin <= start < end for begin, end in spelled_out)


def _finding(analysis: Analysis, found: LocatedTerm, place: int | None) -> Finding:
    """The finding for one use; it asks where the document gives no evidence for a meaning."""
    start, end = found.start, found.end
    if place is not None:
        suggestions = _swaps.swaps(analysis, found)
        where = _acronyms.place(analysis, place)
        message = f"This is explained only later{where and ','}{where}. Explain it here"
        message = _with_swaps(message, suggestions)
        return RULE.finding(analysis, start, end, message, suggestions, found.terms[0])
    sure = tuple(term for term in found.terms if term.meaning and analysis.fields.supports(term))
    if sure:
        return _stated(analysis, found._replace(terms=sure))
    written = found.written(analysis.document)
    message = f'Will every reader know "{written}"? If not, say here what it means.'
    note = RULE.note_level(analysis)
    return RULE.finding(analysis, start, end, message, term=found.terms[0], level=note)


def _stated(analysis: Analysis, found: LocatedTerm) -> Finding:
    """The finding where the document gives evidence for what the words mean."""
    term = found.terms[0]
    written = found.written(analysis.document)
    old = sentence(term.status, written)
    place = _swaps.context(analysis, found)
    suggestions = _swaps.swaps(analysis, found, place)
    message = f'Explain "{written}" the first time ({_meanings(found.terms)})'
    message = f"{old} {message}" if old else message
    message = _with_swaps(message, suggestions)
    offered = _swaps.preferred(analysis, suggestions, _swaps.explained(analysis, found, place))
    return RULE.finding(analysis, found.start, found.end, message, offered, term)


def _with_swaps(message: str, suggestions: tuple[Suggestion, ...]) -> str:
    said = _swaps.choices(suggestions)
    return f"{message}, or say {said}." if said else f"{message}."


def _meanings(terms: tuple[Term, ...]) -> str:
    """What the rows say it means, each once."""
    meanings = dict.fromkeys(term.meaning for term in terms if term.meaning)
    means = "it means" if len(meanings) == 1 else "it can mean"
    return f"{means} {', or '.join(meanings)}"
