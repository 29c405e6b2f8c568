"""Finds a short form with no explanation in the document.

Write it in full the first time, with the short form in brackets: "multidisciplinary team (MDT)".
If you use it only once or twice, just write it in full. Short forms that nearly everybody knows,
such as NHS, need no explaining; each audience has its list. There is one finding for each short
form, at its first use; a short form that is on no list is a note.

>>> import plainspeak
>>> plainspeak.check("The MDT will meet.").findings[0].rule
'acronym-unexplained'
>>> plainspeak.check("The multidisciplinary team (MDT) will meet.").findings
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.lexicon.status import sentence
from plainspeak.model import Finding, Suggestion
from plainspeak.rules import _acronyms, _blocks
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.entry import AcronymEntry, Use
    from plainspeak.acronyms.meaning import Meaning
    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="acronym-unexplained",
    summary=("short form to spell out", "short forms to spell out"),
    looks_at="acronyms",
    priority=70,
    bad="The MDT will meet.",
    good="The multidisciplinary team will meet.",
    why="Readers who do not know the letters cannot look them up here.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each short form that is never explained."""
    for entry in analysis.acronyms:
        if entry.acronym.explained_at is None:
            use = next((u for u in entry.reportable_uses if _counts(analysis, u)), None)
            if use:
                yield _finding(analysis, entry, use)


def _counts(analysis: Analysis, use: Use) -> bool:
    """Whether a reader must understand a use: it is not spoken of as a word, or in the contents."""
    return not (
        _acronyms.names_words(analysis, use.start) or _blocks.is_contents_item(analysis, use.start)
    )


def _finding(analysis: Analysis, entry: AcronymEntry, use: Use) -> Finding:
    short, meaning = _shown(analysis, entry, use), entry.meaning
    return RULE.finding(
        analysis,
        use.start,
        use.end,
        f"{_old(short, meaning)}{_advice(short, meaning)}{_how_often(len(entry.reportable_uses))}",
        _suggestions(short, meaning),
        meaning.terms[0] if meaning.certain and not meaning.name else None,
        None if meaning.terms else RULE.note_level(analysis),
    )


def _shown(analysis: Analysis, entry: AcronymEntry, use: Use) -> str:
    """The short form as a list has it where that is of several words: "EHC plan", and not "EHC"."""
    written = " ".join(analysis.document.shown[use.start : use.end].split())
    forms = {form for term in use.terms for form in (term.term, *term.variants)}
    return next((form for form in (written, written.removesuffix("s")) if form in forms), "") or (
        entry.acronym.short
    )


def _old(short: str, meaning: Meaning) -> str:
    """That what it means is gone or has another name, where it is certain what that is."""
    said = sentence(meaning.terms[0].status, short) if meaning.certain and meaning.terms else ""
    return f"{said} " if said else ""


def _advice(short: str, meaning: Meaning) -> str:
    """What to do: a meaning is stated as a fact only where the document gives evidence for it."""
    asked = f'Can you spell out "{short}" the first time?'
    if not meaning.longs:
        return asked
    if meaning.certain:
        return f'Spell out "{short}" the first time: {meaning.longs[0]} ({short}).'
    *others, last = meaning.longs
    offered = f"{', '.join(others)}{' or ' if others else ''}{last}."
    if meaning.supported:
        return f'Spell out "{short}" the first time. It can mean {offered}'
    return f"{asked} It may mean {offered}"


def _how_often(uses: int) -> str:
    often = {1: "", 2: " It is used twice."}
    return often.get(uses, f" It is used {uses} times.")


def _suggestions(short: str, meaning: Meaning) -> tuple[Suggestion, ...]:
    reason = "only the writer knows that this is what it means here"
    texts = [f"{long} ({short})" for long in meaning.longs]
    return tuple(Suggestion(text, safe=False, reason=reason) for text in texts)
