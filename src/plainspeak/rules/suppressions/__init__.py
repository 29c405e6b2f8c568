"""Findings that a writer wants left out: the comments that say so, in any format, and their reach.

A reader puts the comments that are for plainspeak into the ``Document``; the checker applies them.
"""

from plainspeak.rules.suppressions.apply import suppress
from plainspeak.rules.suppressions.comments import Suppression, SuppressionError, parse
from plainspeak.rules.suppressions.hint import comment, with_hints
from plainspeak.rules.suppressions.spans import Suppressions, anchor_span, read_suppressions

__all__ = [
    "Suppression",
    "SuppressionError",
    "Suppressions",
    "anchor_span",
    "comment",
    "parse",
    "read_suppressions",
    "suppress",
    "with_hints",
]
