"""Finds a short form that is explained, and then used once more or never.

Then it only costs the reader effort: write it in full. Short forms on our lists are left alone,
because people meet them in other letters too.

>>> import plainspeak
>>> plainspeak.check("The Friday lunch club (FLC) is open.").findings[0].message
'"FLC" is explained but not used again. Just write "Friday lunch club".'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Suggestion
from plainspeak.rules import _acronyms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.definitions import Definition
    from plainspeak.analysis.analyse import Reading

RULE = "acronym-unused"


def check(reading: Reading) -> Iterator[Finding]:
    """One finding for each short form that does not earn its explanation."""
    level = reading.settings.level(RULE)
    for entry in reading.acronyms:
        explained = _acronyms.in_the_text(reading, entry)
        if entry.terms or len(entry.definitions) != 1 or not explained:
            continue
        (only,) = explained
        others = sum(not only.start <= use.start < only.end for use in entry.uses)
        if others < 2:  # noqa: PLR2004  twice or more is what a short form is for
            yield Finding(
                only.start, only.end, RULE, level, _message(only, others),
                (_swap(reading, only, others),),
            )  # fmt: skip


def _message(only: Definition, others: int) -> str:
    if others:
        return f'"{only.short}" is used only once more. Write "{only.long}" both times.'
    return f'"{only.short}" is explained but not used again. Just write "{only.long}".'


def _swap(reading: Reading, only: Definition, others: int) -> Suggestion:
    """Safe where the short form stands in brackets behind the long one and nowhere else."""
    written = reading.document.text[only.start : only.end]
    plain = written == f"{only.long} ({only.short})"
    if plain and not others:
        return Suggestion(only.long, safe=True)
    reason = "the other use has to change too" if others else "the words around may have to change"
    return Suggestion(only.long, safe=False, reason=reason)
