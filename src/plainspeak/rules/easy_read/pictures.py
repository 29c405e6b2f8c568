"""Finds pictures without words in their place, and points without a picture.

A picture beside each point says the same as its words. Each needs alternative text, for people who
cannot see it. Found are a picture without such text, a document without any, and a document with
far fewer pictures than points. Set the limit ``sentences-per-picture`` for how many sentences one
picture may go with. Whether a picture fits its words, only people can say.

The guides: the Department of Health, "Making written information easier to understand", asks for
words and a picture for each idea, beside each other. The Patient Information Forum, "Easy Read
Matters", asks for one with each sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind, Level
from plainspeak.rules.easy_read import _prose
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Picture, SentenceSpan

RULE = Rule(
    name="easy-read-pictures",
    summary=("picture that is missing or has no text", "pictures that are missing or have no text"),
    level=Level.OFF,
    limits={"sentences-per-picture": 4},
    priority=156,
    one_word=True,
    layout=True,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each picture without text, and for each run of text without a picture."""
    layout = analysis.document.layout
    if layout is None or layout.pictures is None or not analysis.document.blocks:
        return
    for picture in layout.pictures:
        if picture.alternative is None:
            yield _beside(
                analysis, picture, "The picture here has no alternative text. Say what it shows."
            )
    points = [
        each
        for each in _prose.sentences(analysis)
        if each.kind not in {Kind.HEADING, Kind.FOOTNOTE, Kind.CAPTION} and each.words > 1
    ]
    if not layout.pictures and points:
        message = "There is no picture in this document. Put one beside each point."
        yield RULE.finding(analysis, points[0].start, points[0].end, message)
    elif layout.pictures:
        yield from _bare(analysis, points, layout.pictures)


def _bare(
    analysis: Analysis, points: Sequence[SentenceSpan], pictures: Sequence[Picture]
) -> Iterator[Finding]:
    """Each run of sentences that goes on for too long without a picture."""
    limit = analysis.profile.limit("sentences-per-picture")
    starts = [each.start for each in points]
    edges = sorted({0, *(bisect_left(starts, each.at) for each in pictures), len(points)})
    for first, last in pairwise(edges):
        if last - first > limit:
            message = f"There are {last - first} sentences here with one picture or none. Add some."
            yield RULE.finding(analysis, points[first].start, points[first].end, message)


def _beside(analysis: Analysis, picture: Picture, message: str) -> Finding:
    """A finding on the text that a picture is in front of, or on the last of the document."""
    blocks = analysis.document.blocks
    at = min(bisect_left(blocks, picture.at, key=lambda each: each.start), len(blocks) - 1)
    end = max(picture.until or 0, blocks[at].end)
    return RULE.finding(analysis, blocks[at].start, end, message)
