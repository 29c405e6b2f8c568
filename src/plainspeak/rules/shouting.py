"""Finds a line in capitals, which is hard to read and feels like shouting.

Write it like any other sentence, with a capital at its start. Nothing else is said about the words
and short forms of such a line.

>>> import plainspeak
>>> plainspeak.check("PLEASE READ ALL OF THIS FORM").findings[0].rule
'shouting'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis


RULE = Rule(
    name="shouting",
    summary=("line in capitals", "lines in capitals"),
    level=Level.NOTE,
    looks_at="all_caps_lines",
    priority=160,
    whole_sentences=True,
    local=True,
    bad="PLEASE READ ALL OF THIS FORM",
    good="Please read all of this form",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each line."""
    message = "Capitals are hard to read. Write this like any other sentence."
    for line in analysis.all_caps_lines:
        yield RULE.finding(analysis, line.start, line.end, message)
