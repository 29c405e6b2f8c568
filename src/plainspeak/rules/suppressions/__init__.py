"""Findings that a writer wants left out: the notes that say so, in any format, and what they reach.

A reader puts the comments that are for plainspeak into the ``Document``; the checker applies them.
"""

from plainspeak.rules.suppressions.apply import suppress, suppressed_spans
from plainspeak.rules.suppressions.comments import Suppression, SuppressionError, parse
from plainspeak.rules.suppressions.hint import with_hints
from plainspeak.rules.suppressions.spans import anchor_span

__all__ = [
    "Suppression",
    "SuppressionError",
    "anchor_span",
    "parse",
    "with_hints",
    "suppress",
    "suppressed_spans",
]
