"""Finds dates and times that are not written in full: "12/3/26", "Mon 4 Feb", "14:30", "24/7".

Write "Monday 4 February 2026" and "half past 2 in the afternoon" or "2.30pm". The 24-hour clock,
short names of days and months, and dates in figures are hard to read.

The guides: the rules of the network for easy language in Germany, which come from "Information for
all" of Inclusion Europe, ask for the names of months and for times as people say them.
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
    name="easy-read-date",
    summary=("date or time not in full", "dates or times not in full"),
    level=Level.OFF,
    priority=118,
    local=True,
    bad="Come on Mon 4 Feb at 14:30.",
    good="Come on Monday 4 February at 2.30pm.",
)

MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
DAY = r"(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun)"

FIGURES = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/.-]*\d)"
)
SHORT = re.compile(
    rf"\b(?:{DAY}\b(?=\.?\s?[-\u2013/]\s?{DAY}\b|\.?\sto\s{DAY}\b|\.?,?\s\d)"
    rf"(?:\s?[-\u2013/]\s?{DAY}\b)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}\b|{MONTH}\b\.?\s\d{{1,4}}\b)"
)
CLOCK = re.compile(
    r"(?<![\d:.,/\u00a3$\u20ac])(?:(?:1[3-9]|2[0-3]|0\d)[:.][0-5]\d(?!\d|[.:]\d|\s?[ap]\.?m\b|\s?%)"
    r"|(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs|hours)\b|24/7\b)"
)

KINDS = (
    (FIGURES, 'Write the date in full, such as "Monday 4 February 2026".'),
    (SHORT, "Write the names of days and months in full."),
    (CLOCK, 'Write the time as people say it, such as "2.30pm" or "half past 2".'),
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each date or time."""
    for pattern, message in KINDS:
        for found in _prose.matches(analysis, pattern):
            yield RULE.finding(analysis, found.start(), found.end(), message)
