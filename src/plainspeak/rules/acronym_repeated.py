"""Finds a short form that is explained more than once.

One explanation, at the first use, is enough; a second one makes readers wonder whether it is a new
thing. A list of short forms, a table, the items of a list and a title do not count: a glossary is
a help, and labels stand alone. Where each section must stand alone, set
``acronym-scope = "section"``.

>>> import plainspeak
>>> text = "The care plan board (CPB) met. Ask the care plan board (CPB). The CPB can help."
>>> plainspeak.check(text).findings[0].message
'"CPB" is already explained on line 1. Here "CPB" is enough.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.acronyms.same_words import same_words
from plainspeak.model import Finding, Level, Suggestion
from plainspeak.rules import _acronyms, _blocks
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="acronym-repeated",
    summary=("second explanation", "second explanations"),
    level=Level.NOTE,
    looks_at="acronyms",
    priority=80,
    bad="The care plan board (CPB) met. Ask the care plan board (CPB). The CPB can help.",
    good="The care plan board (CPB) met. Ask the CPB. The CPB can help.",
    why="A second explanation makes readers wonder whether it is something new.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each explanation after the first, where both say the same."""
    for entry in analysis.acronyms:
        first, *others = _acronyms.in_the_text(analysis, entry) or (None,)
        for again in others:
            if (
                first
                and not _blocks.is_label(analysis, again.start)
                and (same_words(first.long, again.long))
            ):
                where = _acronyms.place(analysis, first.start)
                message = (
                    f'"{first.short}" is already explained{where}. Here "{again.short}" is enough.'
                )
                reason = "a reader may begin to read here"
                swap = Suggestion(again.short, safe=False, reason=reason)
                yield RULE.finding(analysis, again.start, again.end, message, (swap,))
