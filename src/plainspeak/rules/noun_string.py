"""Finds three nouns or more in a row: "patient transport booking line".

Readers have to work out which word goes with which. Turn it round and put the small words back:
"the line to book transport for patients". A well-known pair, such as "care home" or "council tax",
counts as one noun, and names are left alone. Advice, so off unless you choose it with
``--select noun-string``. plainlanguage.gov calls strings of more than three nouns unbearable, so
three are only a note.

Without a tagger, nouns are told apart from verbs and adjectives by a dictionary, by lists and
by the words around: "parents pay fees" is no string of nouns. On sentences written to test it,
it is right more than nine times in ten; a spaCy model named in the settings has the last word.

>>> import plainspeak
>>> checker = plainspeak.Checker(plainspeak.Settings(select=("noun-string",)))
>>> [each.message for each in checker.check("Ring the patient transport booking line.").findings]
['There are 4 nouns in a row here. Turn them round, with words such as "of", "for" or "to".']
>>> checker.check("The care home staff help people live well.").findings
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.detectors import Detector
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.settings import Profile

RULE = Rule(
    name="noun-string",
    summary=("string of nouns", "strings of nouns"),
    level=Level.OFF,
    priority=150,
    bad="Ring the patient transport booking line.",
    good="Ring the line to book transport.",
    local=True,
    why="Readers have to work out how the nouns belong together.",
)


HARD_TO_BEAR = 3
"""Nouns in a row up to which a string is a note only."""


def detector(profile: Profile, lexicon: Lexicon) -> Detector:  # noqa: ARG001  the same for all rules
    """What looks for it in each passage; loaded only when the rule is on."""
    from plainspeak.analysis.detectors import SentenceDetector, noun_strings

    return SentenceDetector(noun_strings.find)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each string of nouns."""
    for start, end, *_, count in analysis.detections[RULE.name]:
        message = (
            f"There are {count} nouns in a row here. "
            'Turn them round, with words such as "of", "for" or "to".'
        )
        level = None if count > HARD_TO_BEAR else RULE.note_level(analysis)
        yield RULE.finding(analysis, start, end, message, level=level)
