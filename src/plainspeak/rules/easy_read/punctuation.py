"""Finds marks and short forms that Easy Read does without: brackets, "etc.", "e.g.", "&" and ";".

What is in brackets is a sentence of its own, or can go. For "etc." name the things, or give an
example: "for example". Brackets round a short form that the text explains are left alone.

The guides: Inclusion Europe, "Information for all", asks for no special characters and no short
forms, and Mencap, "Am I making myself clear?", for simple punctuation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level, Suggestion
from plainspeak.rules.easy_read import _prose
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-punctuation",
    summary=("mark that is hard to read", "marks that are hard to read"),
    level=Level.OFF,
    priority=122,
    local=True,
    bad="Bring a snack (fruit, etc.) & a drink.",
    good="Bring some fruit and a drink.",
)

MARKS = re.compile(
    r"(?P<etc>\betc\b\.?|\u2026|\.\.\.)"
    r"|(?P<example>\be\.\s?g\.?|\bi\.\s?e\.?)"
    r"|(?P<either>\band/or\b|\b(?:he|she|him|his|her|yes)/\w+)"
    r"|(?P<symbol>(?<=\s)[&+@#](?=\s))"
    r"|(?P<part>;)",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\((?P<inside>[^()\n]{1,300})\)")
SHORT_FORM = re.compile(r"[A-Z][A-Za-z&\d]{0,7}|[\d\s+-]{3,20}|(?:[\divx]{1,4}|[a-z])")
"""A short form, part of a telephone number, or the number of a point."""

SAY = {
    "etc": "Name the things, or leave this out.",
    "example": 'Write it in words: "for example" or "this means".',
    "either": "Choose one, or write a sentence for each.",
    "symbol": "Write this mark as a word.",
    "part": "Make two sentences.",
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each mark."""
    for found in _prose.matches(analysis, MARKS):
        kind = str(found.lastgroup)
        swap = (Suggestion("and", reason="it may be part of a name"),) if found[0] == "&" else ()
        yield RULE.finding(analysis, found.start(), found.end(), SAY[kind], swap)
    for found in _prose.matches(analysis, BRACKET):
        if not SHORT_FORM.fullmatch(found["inside"]):
            message = "Take out the brackets: make what is in them a sentence, or leave it out."
            yield RULE.finding(analysis, found.start(), found.end(), message)
