"""Finds a note to plainspeak that leaves nothing out, or that is not understood.

A note such as "plainspeak: ignore jargon" keeps a finding out of the report. When the words have
changed since, the note is no longer needed, and could hide something new. Take it away. A note
that names a rule that is not known leaves nothing out either.

>>> import plainspeak
>>> text = "We use it. <!-- plainspeak: ignore jargn -->"
>>> plainspeak.Checker().check(text, "leaflet.md").findings[0].message
'This comment is not understood: there is no rule "jargn". Did you mean "jargon"?'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Finding

RULE = Rule(
    name="unused-ignore",
    summary=("comment that leaves nothing out", "comments that leave nothing out"),
    level=Level.NOTE,
    priority=210,
    whole_sentences=True,
)


def check(analysis: Analysis) -> Iterator[Finding]:  # noqa: ARG001  what every rule has
    """Nothing yet: only ``suppressions.suppress`` knows what the comments leave out."""
    return iter(())
