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
from plainspeak.rules.suppressions import NoteError, parse, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Reading

RULE = "unused-ignore"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for each note that is not understood; ``ignores`` knows which are unused."""
    level = reading.settings.level(RULE)
    for each in reading.document.directives:
        try:
            parse(each.words)
        except NoteError as error:
            message = f"This note is not understood: {error.explanation}"
            yield Finding(*place(reading.document, each), RULE, level, message)
