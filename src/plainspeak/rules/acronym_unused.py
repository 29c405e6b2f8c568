"""Finds a short form that is explained, and then used once more or never.

Then it only costs the reader effort: write it in full. Short forms on our lists are left alone,
because people meet them in other letters too, and so are those in a list of such names.

>>> import plainspeak
>>> plainspeak.check("The Friday lunch club (FLC) is open.").findings[0].message
'"FLC" is explained but not used again. Just write "Friday lunch club".'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level, Suggestion
from plainspeak.rules import _acronyms, _blocks
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.candidate import Definition
    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="acronym-unused",
    summary=("short form that is not needed", "short forms that are not needed"),
    level=Level.NOTE,
    looks_at="acronyms",
    priority=90,
    bad="The Friday lunch club (FLC) is open.",
    good="The Friday lunch club is open.",
    why="Letters that are never used again are one more thing to remember.",
)


MIN_USES = 2
"""Uses beside the explanation from which on a short form is of use."""

MIN_LABELS = 3
"""Short forms in items of lists from which on they are names to look up, such as of conditions."""

_OTHER_NAME = re.compile(r",?\s(?:also|sometimes|often|better|commonly)\s(?:known|called)\b")
"""What shows that a thing goes by several names, of which the letters are one."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each short form that does not earn its explanation."""
    found = list(_unused(analysis))
    labels = [only for only, _ in found if _blocks.is_label(analysis, only.start)]
    for only, others in found:
        if len(labels) < MIN_LABELS or only not in labels:
            swap = _swap(analysis, only, others)
            yield RULE.finding(analysis, only.start, only.end, _message(only, others), (swap,))


def _unused(analysis: Analysis) -> Iterator[tuple[Definition, int]]:
    """The only explanation of each short form used once more or never, and how often it is."""
    for entry in analysis.acronyms:
        explained = _acronyms.in_the_text(analysis, entry)
        if entry.terms or len(entry.definitions) != 1 or not explained:
            continue
        (only,) = explained
        others = sum(not only.start <= use.start < only.end for use in entry.uses)
        if others < MIN_USES:
            yield only, others


def _message(only: Definition, others: int) -> str:
    if others:
        return f'"{only.short}" is used only once more. Write "{only.long}" both times.'
    return f'"{only.short}" is explained but not used again. Just write "{only.long}".'


def _swap(analysis: Analysis, only: Definition, others: int) -> Suggestion:
    """Safe where the short form is in brackets behind the long one and nowhere else.

    The letters of a name stay: people know bodies by them, and meet them on forms and kits.
    """
    text = analysis.document.text
    written = text[only.start : only.end]
    reason = None
    if others:
        reason = "the other use has to change too"
    elif written != f"{only.long} ({only.short})" or not _acronyms.stands_apart(
        text, only.start, only.end
    ):
        reason = "the words around it may have to change"
    elif _OTHER_NAME.match(text, only.end):
        reason = "people may know it by the letters"
    elif sum(word[:1].isupper() for word in only.long.split()) > 1:
        reason = "people may know the name by its letters"
    elif _holds_hard_words(analysis, only):
        reason = "the words that it stands for may need explaining"
    elif not _acronyms.spells_out(only.short, only.long):
        reason = "people may know it by the letters"
    else:
        reason = analysis.document.why_fixed(only.start, only.end)
    return Suggestion(only.long, reason is None, reason)


def _holds_hard_words(analysis: Analysis, only: Definition) -> bool:
    """Whether a rule would speak of the long form, once no short form explains it."""
    listed = (term for term in analysis.terms if term.terms[0].level != "ok")
    rare = analysis.detections.get("rare-word", ())
    spans = (*((term.start, term.end) for term in listed), *((each[0], each[1]) for each in rare))
    return any(start < only.end and only.start < end for start, end in spans)
