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

from dataclasses import replace
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level, Suggestion
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.index import AcronymEntry
    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Term

RULE = Rule(
    name="acronym-unexplained",
    summary=("short form to spell out", "short forms to spell out"),
    priority=70,
    bad="The MDT will meet.",
    good="The multidisciplinary team will meet.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each short form that is never explained."""
    for entry in analysis.acronyms:
        if entry.acronym.explained_at is None and entry.reportable_uses:
            yield _finding(analysis, entry)


def _finding(analysis: Analysis, entry: AcronymEntry) -> Finding:
    use = entry.reportable_uses[0]
    terms = tuple(term for term in entry.terms if term.level != "ok")
    finding = RULE.finding(
        analysis,
        use.start,
        use.end,
        f"{_advice(entry.acronym.short, terms)}{_how_often(len(entry.reportable_uses))}",
        _suggestions(entry.acronym.short, terms),
        terms[0] if terms else None,
    )
    if not terms and finding.level is not Level.ERROR:
        return replace(finding, level=Level.NOTE)
    return finding


def _advice(short: str, terms: tuple[Term, ...]) -> str:
    if not terms:
        return f'Can you spell out "{short}" the first time?'
    longs = list(dict.fromkeys(term.say_instead[0] for term in terms if term.say_instead))
    if len(longs) == 1:
        return f'Spell out "{short}" the first time: {longs[0]} ({short}).'
    return (
        f'Spell out "{short}" the first time. It can mean {", ".join(longs[:-1])} or {longs[-1]}.'
    )


def _how_often(uses: int) -> str:
    return f" It is used {uses} times." if uses > 1 else ""


def _suggestions(short: str, terms: tuple[Term, ...]) -> tuple[Suggestion, ...]:
    reason = "only the writer knows that this is what it means here"
    texts = [f"{term.say_instead[0]} ({short})" for term in terms if term.say_instead]
    return tuple(Suggestion(text, safe=False, reason=reason) for text in dict.fromkeys(texts))
