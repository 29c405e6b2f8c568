"""Finds a document with more short forms than its readers can hold in mind.

Even when each is explained, readers forget. Write the ones you use least in full. How many are too
many depends on the audience; plainlanguage.gov says three. Those that need no explaining do not
count.

>>> import plainspeak
>>> settings = plainspeak.Settings(limits={"acronyms": 1})
>>> text = "The area care team (ACT) and the joy and music club (JAM) met. "
>>> text += "JAM and ACT like ACT and JAM."
>>> [each.rule for each in plainspeak.Checker(settings).check(text).findings]
['too-many-acronyms']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="too-many-acronyms",
    summary=("document with many short forms", "documents with many short forms"),
    level=Level.NOTE,
    limits={"acronyms": 6},
    looks_at="acronyms",
    priority=110,
    why="Few readers can keep so many sets of letters in mind.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for a document, at a use of the first short form that is too many."""
    limit = analysis.profile.limit("acronyms")
    counted = {
        e.acronym.short: e
        for e in analysis.acronyms
        if not e.known and (e.reportable_uses or e.definitions)
    }
    if len(counted) <= limit:
        return
    listed = list(counted)
    named = ", ".join(f'"{short}"' for short in listed[:SHOWN])
    more = "" if len(listed) <= SHOWN else " and more"
    message = (
        f"There are {len(listed)} short forms here ({named}{more}). "
        f"Readers can hold about {limit}: write the ones you use least in full."
    )
    use = counted[listed[limit]].uses[-1]
    yield RULE.finding(analysis, use.start, use.end, message)


SHOWN = 12
"""Short forms that the message names."""
