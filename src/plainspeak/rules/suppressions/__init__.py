"""Findings that a writer wants left out: the notes that say so, in any format, and what they reach.

A reader puts the comments that are for plainspeak into the ``Document``; the checker applies them.
"""

from plainspeak.rules.suppressions.apply import left_alone, silence
from plainspeak.rules.suppressions.comments import Note, NoteError, parse
from plainspeak.rules.suppressions.hint import shown
from plainspeak.rules.suppressions.spans import place

__all__ = [
    "Note",
    "NoteError",
    "left_alone",
    "parse",
    "place",
    "shown",
    "silence",
]
