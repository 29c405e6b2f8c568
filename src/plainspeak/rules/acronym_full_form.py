"""Finds the long form written out again after its short form was given.

A reader who learned the short form may think that this is something else. Off for most audiences,
because writing in full is rarely wrong; on for a thorough check.

>>> import plainspeak
>>> text = "The area care team (ACT) met. The ACT left. The ACT and the area care team won."
>>> checker = plainspeak.Checker(plainspeak.Settings(audience="thorough"))
>>> [each.message for each in checker.check(text).findings]
['This is the "ACT" of line 1. Use one of the two words for it throughout.']
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level, Suggestion
from plainspeak.rules import _acronyms
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.entry import AcronymEntry
    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="acronym-full-form",
    summary=("name in two forms", "names in two forms"),
    level=Level.OFF,
    looks_at="acronyms",
    priority=100,
    bad="The area care team (ACT) met. The ACT left. The ACT and the area care team won.",
    good="The area care team (ACT) met. The ACT left. The ACT won.",
    why="Two names make readers wonder whether these are two things.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each short form whose long form comes again."""
    for entry in analysis.acronyms:
        explained = _acronyms.in_the_text(analysis, entry)
        again = explained and _again(analysis, entry, explained[0].end, explained[0].long)
        if explained and again:
            first = explained[0]
            line = _acronyms.place(analysis, first.start).replace(" on ", " of ", 1)
            message = (
                f'This is the "{first.short}"{line}. Use one of the two words for it throughout.'
            )
            swap = Suggestion(first.short, safe=False, reason="both may be meant")
            yield RULE.finding(analysis, *again, message, (swap,))


def _again(
    analysis: Analysis, entry: AcronymEntry, after: int, long: str
) -> tuple[int, int] | None:
    """Where the long form comes again, outside an explanation and in the same scope."""
    last = entry.uses[-1].end if analysis.settings.acronym_scope == "section" else None
    words = r"\s+".join(map(re.escape, long.split()))
    text = analysis.document.text
    for found in re.compile(rf"\b{words}\b", re.IGNORECASE).finditer(text, after):
        if last is not None and found.start() > last:
            return None
        if not any(each.start <= found.start() < each.end for each in entry.definitions):
            return found.span()
    return None
