"""Finds a short form that is used before the place that explains it.

Move the explanation to the first use: a reader should never have to look ahead. The finding stands
at the first use and names the place of the explanation.

>>> import plainspeak
>>> text = "The MDT meets weekly. The multidisciplinary team (MDT) plans your care."
>>> plainspeak.check(text).findings[0].rule
'acronym-late'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import insertion
from plainspeak.fixes.context import ReplacementContext
from plainspeak.model import Finding, Suggestion
from plainspeak.rules import _acronyms
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.candidate import Definition
    from plainspeak.acronyms.index import AcronymEntry, Use
    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="acronym-late",
    summary=("short form explained too late", "short forms explained too late"),
    priority=60,
    bad="The MDT meets weekly. The multidisciplinary team (MDT) plans your care.",
    good="The multidisciplinary team (MDT) meets weekly. The MDT plans your care.",
    why="Readers meet the letters before they know what they mean.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each short form whose explanation comes too late.

    A list of short forms may stand at the end: readers know to look there.
    """
    for entry in analysis.acronyms:
        if (
            not entry.reportable_uses
            or not entry.definitions
            or any(d.glossary for d in entry.definitions)
        ):
            continue
        use, short = entry.reportable_uses[0], entry.acronym.short
        explained = min(entry.definitions, key=lambda each: each.start)
        if use.start < explained.start:
            where = _acronyms.place(analysis, explained.start).replace(" on", ", on", 1)
            message = (
                f'"{short}" is explained only later{where}. Explain it here, at its first use.'
            )
            swaps = (_moved(analysis, entry, use, explained),) if explained.long else ()
            yield RULE.finding(analysis, use.start, use.end, message, swaps)


def _moved(analysis: Analysis, entry: AcronymEntry, use: Use, explained: Definition) -> Suggestion:
    """The explanation at the first use, and the short form alone where it stood.

    Safe where the document has that one explanation, written as "long form (SF)".
    """
    short, long, document = explained.short, explained.long, analysis.document
    here = ReplacementContext(
        document.text, use.start, use.end, _acronyms.sentence(analysis, use.start)
    )
    start, end = explained.start, explained.end
    there = ReplacementContext(document.text, start, end, _acronyms.sentence(analysis, start))
    full = f"{long} ({short})"
    reason = None
    if there.written != full or here.written != short or len(entry.definitions) > 1:
        reason = "the explanation that stands later has to go as well"
    elif there.first and not long.istitle():
        reason = "its first word may have a capital only because it begins a sentence"
    elif not (document.is_verbatim(use.start, use.end) and document.is_verbatim(start, end)):
        reason = "the words do not stand in the file exactly so"
    moved = long[:1].upper() + long[1:] if here.first else long
    edits = (*insertion.put(here, f"{moved} ({short})"), *insertion.put(there, short))
    return Suggestion(full, reason is None, reason, edits)
