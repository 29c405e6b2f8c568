"""Finds letters that are smaller than 14 points.

Small letters keep out people who do not see well, and tire everybody. Set the limit ``points`` for
another size. Pictures of words, and the margins of pages, are not looked at.

The guides: the Department of Health, "Making written information easier to understand", GOV.UK,
"Accessible communication formats", and the Patient Information Forum, "Easy Read Matters", ask for
14 points. Mencap asked for 12 in the year 2000.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.easy_read import _styles
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-font-size",
    summary=("place with small letters", "places with small letters"),
    level=Level.OFF,
    limits={"points": 14},
    priority=150,
    one_word=True,
    layout=True,
)

TOLERANCE = 0.3
"""Points by which a size may be less, since programs that make PDF files round it."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each part in small letters."""
    layout = analysis.document.layout
    limit = analysis.profile.limit("points")
    for found in _styles.styled_spans(
        analysis,
        layout.text if layout else (),
        lambda style: style.size if style.size and style.size < limit - TOLERANCE else None,
    ):
        message = (
            f"The letters are {found.value:g} points{_styles.more(found)}. Use {limit} or more."
        )
        yield RULE.finding(analysis, found.start, found.end, message)
