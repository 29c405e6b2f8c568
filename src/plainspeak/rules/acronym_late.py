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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Location
    from plainspeak.reading import Reading

RULE = "acronym-late"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for each short form whose explanation comes too late."""
    level = reading.settings.level(RULE)
    for entry in reading.acronyms:
        short, long, place = entry.acronym.short, entry.acronym.long, entry.acronym.explained_at
        if place and entry.loud and entry.loud[0].start < place[0]:
            use = entry.loud[0]
            where = _where(reading.document.locate(place[0]))
            message = (
                f'"{short}" is explained only later{where}. Explain it here, at its first use.'
            )
            reason = "the explanation that stands later has to go as well"
            swap = Suggestion(f"{long} ({short})", safe=False, reason=reason)
            yield Finding(use.start, use.end, RULE, level, message, (swap,))


def _where(place: Location) -> str:
    if place.page is not None:
        return f", on page {place.page}"
    return f", on line {place.line}" if place.line is not None else ""
