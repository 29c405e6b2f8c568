"""Finds a short form that is explained in two different ways.

A reader who learned one meaning will read the other one wrongly. Write one of the two in full
everywhere, and keep the short form for the other. It is a note where the two share words, and may
be two wordings for one thing.

>>> import plainspeak
>>> text = "A community care plan (CCP) helps. A client contact point (CCP) is open."
>>> print(plainspeak.check(text).findings[0].message)  # doctest: +NORMALIZE_WHITESPACE
"CCP" means "community care plan" on line 1 and "client contact point" here.
Use another short form for one of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.acronyms.same_words import same_words, share_words
from plainspeak.rules import _acronyms
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.acronyms.candidate import Definition
    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Finding

RULE = Rule(
    name="acronym-conflict",
    summary=("short form with two meanings", "short forms with two meanings"),
    looks_at="acronyms",
    priority=50,
    bad="A care plan (CP) helps. A contact point (CP) is open. Ask a CP. Ring the CP.",
    good="A care plan (CP) helps. A contact point is open. Ask for a CP. Keep the CP.",
    why="Readers cannot tell which of the two is meant.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each explanation that differs from the first."""
    for entry in analysis.acronyms:
        spelled = [each for each in entry.definitions if _is_sure(each) and not each.quoted]
        for other in spelled[1:]:
            first = spelled[0]
            if not same_words(first.long, other.long):
                yield _finding(analysis, first, other)


def _is_sure(definition: Definition) -> bool:
    """Whether most letters begin a word, as they do not in "Standards champions (SROs)"."""
    letters = [letter for letter in definition.short.removesuffix("s").lower() if letter.isalnum()]
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", (definition.long or "").lower()))
    begun = at = 0
    for letter in letters:
        found = initials.find(letter, at)
        if found >= 0:
            begun, at = begun + 1, found + 1
    return 2 * begun > len(letters)


def _finding(analysis: Analysis, first: Definition, other: Definition) -> Finding:
    """The finding for an explanation; a note where it may be the same thing in other words."""
    where = _acronyms.place(analysis, first.start)
    message = f'"{first.short}" means "{first.long}"{where} and "{other.long}" here.'
    if share_words(first.long, other.long):
        message += " Use one wording, or give one up."
        note = RULE.note_level(analysis)
        return RULE.finding(analysis, other.start, other.end, message, level=note)
    return RULE.finding(
        analysis, other.start, other.end, f"{message} Use another short form for one of them."
    )
