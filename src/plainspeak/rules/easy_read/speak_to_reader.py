"""Finds a document that never says "you" or "we", or speaks of its readers as somebody else.

Speak to the reader: "you can ask", not "service users can ask". Say "we" for those who write.

The guides: Inclusion Europe, "Information for all", and Photosymbols, "The Easy Read Standard", ask
writers to speak to the reader.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.easy_read import _prose
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-speak-to-reader",
    summary=("place that does not speak to the reader", "places that do not speak to the reader"),
    level=Level.OFF,
    limits={"words-without-you": 60},
    priority=116,
)

READER = re.compile(r"\b(?:you|your|yours|yourself)\b|\b(?:i|me|my) ", re.IGNORECASE)
SOMEBODY_ELSE = re.compile(
    r"\b(?:the\s)?(?:service users?|clients?|applicants?|claimants?|recipients?|attendees"
    r"|customers?|individuals?|beneficiar(?:y|ies)|respondents?|participants?)\b",
    re.IGNORECASE,
)

FIRST = re.compile(r"\w++")


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each name for the reader; one for a document without "you"."""
    document = analysis.document
    for found in _prose.matches(analysis, SOMEBODY_ELSE):
        message = 'Say "you" if you mean the reader.'
        yield RULE.finding(analysis, found.start(), found.end(), message)
    first = next(_prose.sentences(analysis), None)
    enough = analysis.words >= analysis.profile.limit("words-without-you")
    if first and enough and not READER.search(document.text):
        message = 'This document never says "you". Speak to the reader.'
        word = FIRST.search(document.text, first.start, first.end)
        yield RULE.finding(analysis, first.start, word.end() if word else first.end, message)
