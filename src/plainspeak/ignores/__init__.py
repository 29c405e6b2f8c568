"""Findings that a writer wants left out: the notes that say so, in any format, and what they reach.

A reader calls ``directive`` on each comment of a file and puts what it gives into the ``Document``.
The checker then calls ``silence``.
"""

from plainspeak.ignores.advice import shown
from plainspeak.ignores.notes import HINT, Note, NoteError, directive, parse
from plainspeak.ignores.silence import left_alone, silence
from plainspeak.ignores.stretches import place

__all__ = [
    "HINT",
    "Note",
    "NoteError",
    "directive",
    "left_alone",
    "parse",
    "place",
    "shown",
    "silence",
]
