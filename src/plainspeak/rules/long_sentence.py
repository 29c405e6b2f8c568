"""Finds a sentence with more words than the reader can hold.

Split it, or make a list. How many words are too many depends on the audience: 35 for the public,
15 for easy read, 20 for a thorough check. To hear of shorter ones set the limit ``sentence-words``.
Cells of tables, rows of figures and quotations are left out. A word with a hyphen counts as one.

>>> import plainspeak
>>> settings = plainspeak.Settings(limits={"sentence-words": 3})
>>> plainspeak.Checker(settings).check("This one has five words.").findings[0].message
'This sentence has 5 words. Split it, or cut it to 3 or fewer.'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import SentenceSpan

RULE = Rule(
    name="long-sentence",
    summary=("long sentence", "long sentences"),
    limits={"sentence-words": 35},
    priority=170,
    whole_sentences=True,
    local=True,
    why="Long sentences are hard to follow, above all for tired or anxious readers.",
)


MAX_SHARE_OF_FIGURES = 0.25
"""The share of words with a digit from which on a sentence is a table that lost its lines."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each sentence over the limit."""
    limit = analysis.profile.limit("sentence-words")
    for sentence in analysis.sentences:
        prose = sentence.kind not in {Kind.TABLE_CELL, Kind.QUOTATION}
        if sentence.words > limit and prose and not _is_of_figures(analysis, sentence):
            message = (
                f"This sentence has {sentence.words} words. "
                f"Split it, or cut it to {limit} or fewer."
            )
            yield RULE.finding(analysis, sentence.start, sentence.end, message)


_DIGIT_OR_NOT_ASCII = re.compile(r"[0-9]|[^\x00-\x7f]")


def _is_of_figures(analysis: Analysis, sentence: SentenceSpan) -> bool:
    words = analysis.document.text[sentence.start : sentence.end].split()
    unusual = filter(_DIGIT_OR_NOT_ASCII.search, words)  # as few are, so that these cost little
    figures = sum(any(map(str.isdigit, word)) for word in unusual)
    return figures > MAX_SHARE_OF_FIGURES * len(words)
