"""Finds a document whose sentences are long on average, though none may be over the limit.

Easy Read has sentences of 10 words or so, and 15 at most. Set the limit
``average-sentence-words`` for another average. Headings and lines of a few words do not count.

The guide: GOV.UK, "Accessible communication formats", asks for 10 to 15 words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind, Level
from plainspeak.rules.easy_read import _prose
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-average",
    summary=("document of long sentences", "documents of long sentences"),
    level=Level.OFF,
    limits={"average-sentence-words": 12},
    priority=148,
    one_word=True,
)

FEWEST = 10
"""Sentences from which on an average says something."""

ENDS = ".!?"


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for a document over the limit, at its longest sentence."""
    text = analysis.document.text
    counted = [
        each
        for each in _prose.sentences(analysis)
        if each.kind is not Kind.HEADING and text[each.end - 1] in ENDS
    ]
    limit = analysis.profile.limit("average-sentence-words")
    total = sum(each.words for each in counted)
    if len(counted) < FEWEST or total <= limit * len(counted):
        return
    longest = max(counted, key=lambda each: each.words)
    average = f"{total / len(counted):.0f}"
    message = (
        f"The sentences have {average} words on average. Aim for {limit} or fewer. "
        "Begin with this one, the longest."
    )
    yield RULE.finding(analysis, longest.start, longest.end, message)
