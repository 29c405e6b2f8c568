"""Finds a word that readers will meet and may not know, used before it is explained.

Such a word may stay, but the document should say once what it means, at its first use: "reablement
(short-term help at home)" or "piles (haemorrhoids)". After that the word is free. There is one
finding for each such word in a document, at its first use.

>>> import plainspeak
>>> plainspeak.check("You may need reablement.").findings[0].rule
'unexplained-term'
>>> plainspeak.check("You may need reablement (short-term help at home).").findings
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind
from plainspeak.rules import _acronyms, _swaps
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis, LocatedTerm
    from plainspeak.model import Term


RULE = Rule(
    name="unexplained-term",
    summary=("word to explain", "words to explain"),
    priority=30,
    bad="You may need reablement.",
    good="You may need reablement (short-term help at home).",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each word that is not explained by the time it is used.

    A list of words may stand anywhere: readers know to look there.
    """
    explained: dict[str, int] = {}
    for found in analysis.terms:
        if found.explained or found.glossary or _spells_out(analysis, found):
            explained.setdefault(found.terms[0].term, -1 if found.glossary else found.start)
    settled: set[str] = set()
    for found in analysis.terms:
        term = found.terms[0]
        if term.level != "explain" or term.kind == "respect" or term.term in settled:
            continue
        place = explained.get(term.term)
        if found.kind is Kind.HEADING and place is None:
            continue  # the text below has its chance to explain it
        settled.add(term.term)
        if place is None or place > found.start:
            yield _finding(analysis, found, place)


def _spells_out(analysis: Analysis, found: LocatedTerm) -> bool:
    """Whether the words stand where a short form is spelled out: there they are the explanation."""
    places = (entry.acronym.explained_at for entry in analysis.acronyms)
    return any(place and place[0] <= found.start < place[1] for place in places)


def _finding(analysis: Analysis, found: LocatedTerm, place: int | None) -> Finding:
    suggestions = _swaps.swaps(analysis, found)
    if place is None:
        message = f"Explain this the first time. It means {_meanings(found.terms)}."
    else:
        where = _acronyms.place(analysis, place)
        message = f"This is explained only later{where and ','}{where}. Explain it here."
    if suggestions:
        message += f" Or {_swaps.say(suggestions)[0].lower()}{_swaps.say(suggestions)[1:]}"
    return RULE.finding(analysis, found.start, found.end, message, suggestions, found.terms[0])


def _meanings(terms: tuple[Term, ...]) -> str:
    return ", or ".join(dict.fromkeys(term.meaning for term in terms if term.meaning))
