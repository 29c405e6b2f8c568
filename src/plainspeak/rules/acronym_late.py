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

from plainspeak.model import Finding, Suggestion
from plainspeak.rules import _acronyms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reading import Reading

RULE = "acronym-late"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for each short form whose explanation comes too late.

    A list of short forms may stand at the end: readers know to look there.
    """
    level = reading.settings.level(RULE)
    for entry in reading.acronyms:
        if not entry.loud or not entry.definitions or any(d.glossary for d in entry.definitions):
            continue
        use, short, long = entry.loud[0], entry.acronym.short, entry.acronym.long
        start = min(each.start for each in entry.definitions)
        if use.start < start:
            where = _acronyms.place(reading, start).replace(" on", ", on", 1)
            message = (
                f'"{short}" is explained only later{where}. Explain it here, at its first use.'
            )
            swaps: tuple[Suggestion, ...] = ()
            if long:
                reason = "the explanation that stands later has to go as well"
                swaps = (Suggestion(f"{long} ({short})", safe=False, reason=reason),)
            yield Finding(use.start, use.end, RULE, level, message, swaps)
