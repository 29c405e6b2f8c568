"""Finds numbers that are hard to read: percentages, big ones, parts of one, and words.

Write numbers as figures: 3, not three. Say "half" or "1 in 4 people" for a percentage, and "a lot"
or "about 500" for a big number with every figure. Money, telephone numbers and the number one,
which is often no number, are left alone. So are names.

The guide: Inclusion Europe, "Information for all", asks for figures, and for no percentages, big
numbers or Roman numerals.
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
    name="easy-read-number",
    summary=("number that is hard to read", "numbers that are hard to read"),
    level=Level.OFF,
    priority=120,
    local=True,
    bad="We asked twelve people and 65% said yes.",
    good="We asked 12 people. 8 of them said yes.",
)

WORDS = {
    word: str(number)
    for number, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        2,
    )
}
WORDS |= {
    word: str(10 * number)
    for number, word in enumerate(
        ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 3
    )
}
FIGURES = r"\d[\d,]{0,20}(?:\.\d{1,6})?"

PERCENTAGE = re.compile(rf"{FIGURES}\s?(?:%|per ?cent\b)", re.IGNORECASE)
PART = re.compile(
    r"\b(?:\w{3,6}[- ](?:thirds|quarters|fifths|sixths|eighths|tenths))\b"
    r"|[\u00bc-\u00be\u2150-\u215e]",
    re.IGNORECASE,
)
BIG = re.compile(
    rf"(?<![\d,.\u00a3$\u20ac])\d{{1,3}}(?:,\d{{3}}){{1,4}}(?![\d,]*\d)"
    rf"|\b(?:an?|one|{'|'.join(WORDS)}|\d[\d,.]{{0,12}})\s(?:hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)
DECIMAL = re.compile(
    r"(?<![\d.,\u00a3$\u20ac])(?!\d{1,2}\.[0-5]\d\b)\d{1,6}\.\d{1,6}(?![\d.]|\s?[ap]\.?m\b|\s(?:m|b)illion)",
    re.IGNORECASE,
)
"""A number with a point, unless it is a time, an amount of money, or one of many points."""

ROMAN = re.compile(
    r"\b(?:part|chapter|section|step|stage|volume)\s(?P<roman>[IVX]{1,5})\b", re.IGNORECASE
)
IN_WORDS = re.compile(
    rf"(?<![-\w])(?P<word>{'|'.join(WORDS)})(?![-\w])(?!\s(?:thousand|million|billion))",
    re.IGNORECASE,
)

KINDS = (
    (PERCENTAGE, 'Percentages are hard. Say "half", "most people" or "1 in 4 people".'),
    (PART, 'Parts of a number are hard. Say "half" or "2 in every 3 people".'),
    (BIG, 'Big numbers are hard. Say "a lot", or "about" and a round number.'),
    (DECIMAL, "Leave out the part behind the point, if it does not matter."),
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each number."""
    text = analysis.document.text
    for pattern, message in KINDS:
        for found in _prose.matches(analysis, pattern):
            end = found.start() + len(found[0].rstrip())
            yield RULE.finding(analysis, found.start(), end, message)
    for found in _prose.matches(analysis, ROMAN):
        message = "Write this number with the figures 1, 2, 3."
        yield RULE.finding(analysis, *found.span("roman"), message)
    for found in _prose.matches(analysis, IN_WORDS):
        if not _in_name(text, found):
            figures = WORDS[found["word"].lower()]
            offered = (Suggestion(figures, reason="it may be part of a name"),)
            message = f'Write it in figures: "{figures}".'
            yield RULE.finding(analysis, found.start(), found.end(), message, offered)


def _in_name(text: str, found: re.Match[str]) -> bool:
    """Whether the word begins with a capital and one beside it does too: "Seven Oaks"."""
    after = text[found.end() : found.end() + 2]
    return found[0][0].isupper() and after[:1] == " " and after[1:].isupper()
