"""Finds a paragraph with more in it than the reader will take in at one go.

Split it where a new thought begins, give each part a heading, or make a list. Counted are its
sentences and its words: many short sentences are no fault, so a paragraph with too many sentences
is found only when its words are nearly too many: three quarters of the limit. How many are too many
depends on the audience: 5 sentences or 120 words for the public (GOV.UK says 5 sentences), 3
sentences or 50 words for easy read (the NHS says 3). Set the limits ``paragraph-sentences`` and
``paragraph-words`` for others. A paragraph of one or two sentences is a matter of long sentences.

>>> import plainspeak
>>> settings = plainspeak.Settings(limits={"paragraph-sentences": 3, "paragraph-words": 15})
>>> text = "We can help. Ring us. Ask for a form. Then we come to see you."
>>> [each.message for each in plainspeak.Checker(settings).check(text).findings]
['This paragraph has 4 sentences and 15 words. Split it where a new thought begins.']
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="long-paragraph",
    summary=("long paragraph", "long paragraphs"),
    level=Level.NOTE,
    limits={"paragraph-sentences": 5, "paragraph-words": 120},
    priority=190,
    whole_sentences=True,
    local=True,
    why="Short paragraphs let readers find what they need.",
)

FEWEST = 3
"""Sentences from which on a paragraph can be split."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each paragraph over a limit, at its first sentence."""
    sentences = analysis.sentences
    if len(sentences) < FEWEST:
        return
    most, words = (
        analysis.profile.limit("paragraph-sentences"),
        analysis.profile.limit("paragraph-words"),
    )
    for block in analysis.document.blocks:
        if block.kind not in {Kind.PARAGRAPH, Kind.LIST_ITEM}:
            continue
        first = bisect_left(sentences, block.start, key=lambda span: span.start)
        last = bisect_left(sentences, block.end, key=lambda span: span.start)
        inside = [span for span in sentences[first:last] if span.words]
        count = sum(span.words for span in inside)
        many = count > words or (len(inside) > most and 4 * count > 3 * words)
        if many and len(inside) >= FEWEST:
            message = (
                f"This paragraph has {len(inside)} sentences and {count} words. "
                f"Split it where a new thought begins."
            )
            yield RULE.finding(analysis, inside[0].start, inside[0].end, message)
