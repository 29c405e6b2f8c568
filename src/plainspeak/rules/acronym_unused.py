"""Finds a short form that is explained, and then used once more or never.

Then it only costs the reader effort: write it in full. Short forms on our lists are left alone,
because people meet them in other letters too.

>>> import plainspeak
>>> plainspeak.check("The Friday lunch club (FLC) is open.").findings[0].message
'"FLC" is explained but not used again. Just write "Friday lunch club".'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level, Suggestion
from plainspeak.rules import _acronyms
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.candidate import Definition
    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="acronym-unused",
    summary=("short form that is not needed", "short forms that are not needed"),
    level=Level.NOTE,
    priority=90,
    bad="The Friday lunch club (FLC) is open.",
    good="The Friday lunch club is open.",
    why="Letters that are never used again are one more thing to remember.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each short form that does not earn its explanation."""
    for entry in analysis.acronyms:
        explained = _acronyms.in_the_text(analysis, entry)
        if entry.terms or len(entry.definitions) != 1 or not explained:
            continue
        (only,) = explained
        others = sum(not only.start <= use.start < only.end for use in entry.uses)
        if others < 2:  # noqa: PLR2004  twice or more is what a short form is for
            yield RULE.finding(analysis, only.start, only.end, _message(only, others),
                (_swap(analysis, only, others),),
            )  # fmt: skip


def _message(only: Definition, others: int) -> str:
    if others:
        return f'"{only.short}" is used only once more. Write "{only.long}" both times.'
    return f'"{only.short}" is explained but not used again. Just write "{only.long}".'


def _swap(analysis: Analysis, only: Definition, others: int) -> Suggestion:
    """Safe where the short form stands in brackets behind the long one and nowhere else.

    The letters of a name stay: people know bodies by them, and meet them on forms and kits.
    """
    written = analysis.document.text[only.start : only.end]
    reason = None
    if others:
        reason = "the other use has to change too"
    elif written != f"{only.long} ({only.short})":
        reason = "the words around may have to change"
    elif sum(word[:1].isupper() for word in only.long.split()) > 1:
        reason = "people may know the name by its letters"
    elif not analysis.document.is_verbatim(only.start, only.end):
        reason = "the words do not stand in the file exactly so"
    return Suggestion(only.long, reason is None, reason)
