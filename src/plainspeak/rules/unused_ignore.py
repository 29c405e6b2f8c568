"""Finds a note to plainspeak that leaves nothing out, or that is not understood.

A note such as "plainspeak: ignore jargon" keeps a finding out of the report. When the words have
changed since, the note is no longer needed, and could hide something new. Take it away. A note
that names a rule that is not known leaves nothing out either.

>>> import plainspeak
>>> text = "We use it. <!-- plainspeak: ignore jargn -->"
>>> plainspeak.Checker().check(text, "leaflet.md").findings[0].message
'This note is not understood: there is no rule "jargn". Did you mean "jargon"?'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding
from plainspeak.rules.suppressions import SuppressionError, anchor_span, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = "unused-ignore"


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each note that is not understood; ``ignores`` knows which are unused."""
    level = analysis.settings.level(RULE)
    for each in analysis.document.suppression_comments:
        try:
            parse(each.words)
        except SuppressionError as error:
            message = f"This note is not understood: {error.explanation}"
            yield Finding(*anchor_span(analysis.document, each), RULE, level, message)
