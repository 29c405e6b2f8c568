"""Finds a sentence with more words than the reader can hold.

Split it, or make a list. How many words are too many depends on the audience: 35 for the public,
15 for easy read, 20 for a thorough check. To hear of shorter ones set the limit ``sentence-words``.
Cells of tables and quotations are left out. A word with a hyphen counts as one.

>>> import plainspeak
>>> settings = plainspeak.Settings(limits={"sentence-words": 3})
>>> plainspeak.Checker(settings).check("This one has five words.").findings[0].message
'This sentence has 5 words. Split it, or cut it to 3 or fewer.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="long-sentence",
    summary=("long sentence", "long sentences"),
    limits={"sentence-words": 35},
    priority=170,
    whole_sentences=True,
    local=True,
    why="Long sentences are hard to follow, above all for tired or anxious readers.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each sentence over the limit."""
    limit = analysis.profile.limit("sentence-words")
    for sentence in analysis.sentences:
        if sentence.words > limit and sentence.kind not in {Kind.TABLE_CELL, Kind.QUOTATION}:
            message = (
                f"This sentence has {sentence.words} words. "
                f"Split it, or cut it to {limit} or fewer."
            )
            yield RULE.finding(analysis, sentence.start, sentence.end, message)
