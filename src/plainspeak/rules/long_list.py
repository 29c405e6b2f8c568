"""Finds a list with more items than the reader can hold, in points or inside a sentence.

Group its items under small headings, leave some out, or make two lists of it. In a sentence, many
things one after the other read better as a list of points. How many are too many depends on the
audience: 6 for easy read and for a thorough check, as the NHS asks, and 10 for the public. Set the
limit ``list-items`` for another number. A list of names or single words, which readers only look
things up in, is left alone: its items have fewer than four words on average.

>>> import plainspeak
>>> settings = plainspeak.Settings(limits={"list-items": 3})
>>> text = "Please bring pens, paper, glue, some tape and a box."
>>> [each.message for each in plainspeak.Checker(settings).check(text).findings]
['This sentence lists 5 things. Make it a list of points.']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Block, Document, SentenceSpan

RULE = Rule(
    name="long-list",
    summary=("long list", "long lists"),
    level=Level.NOTE,
    limits={"list-items": 10},
    priority=180,
    whole_sentences=True,
    why="Readers lose track of a long list.",
)

SHORT = 4
"""Words an item has on average in a list that has to be read, not only looked through."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each list over the limit, at its first item."""
    limit = analysis.profile.limit("list-items")
    many = len(analysis.document.blocks) > limit
    for every in _lists(analysis.document) if many else ():
        items = _beginning(analysis.document, every)
        if len(items) > limit and _words(analysis, items) >= SHORT * len(items):
            count = len(items)
            message = f"This list has {count} items. Group them, or cut them to {limit} or fewer."
            yield RULE.finding(analysis, items[0].start, items[0].end, message)
    for sentence in analysis.sentences:
        count = _things(analysis, sentence, limit)
        if count > limit:
            message = f"This sentence lists {count} things. Make it a list of points."
            yield RULE.finding(analysis, sentence.start, sentence.end, message)


def _lists(document: Document) -> Iterator[list[Block]]:
    """The items of each list; those of a list inside an item are a list of their own."""
    open_lists: dict[int, list[Block]] = {}
    for block in document.blocks:
        depth = _depth(document, block) if block.kind is Kind.LIST_ITEM else 0
        for deeper in [each for each in open_lists if each > depth + 1]:
            yield open_lists.pop(deeper)
        if depth:
            same = [each for each in open_lists if each >= depth - 1]
            open_lists.setdefault(same[0] if same else depth, []).append(block)
    yield from open_lists.values()


def _beginning(document: Document, items: list[Block]) -> list[Block]:
    """The items without those that only go on: where most have a capital, the others do.

    A file that shows lines and no list, such as a PDF, may give each line of a long item.
    """
    capital = [item for item in items if not document.text[item.start].islower()]
    return capital if 2 * len(capital) > len(items) else items


def _depth(document: Document, block: Block) -> int:
    """How deep an item is: twice its level, or how far in where the file says no level.

    Numbers of one and of two figures ("9.", "10.") are one step apart, and no list of their own.
    """
    if block.level:
        return 2 * block.level
    return block.start - document.text.rfind("\n", 0, block.start)


def _words(analysis: Analysis, items: list[Block]) -> int:
    spans = analysis.sentences
    first = bisect_left(spans, items[0].start, key=lambda span: span.start)
    last = bisect_left(spans, items[-1].end, key=lambda span: span.start)
    return sum(span.words for span in spans[first:last])


_THING = re.compile(
    r"(?!(?:we|you|it|they|i|he|she|if|when|because|so|but|which|who|that)\b)[\w'\u2019-]+",
    re.IGNORECASE,
)
"""A word of an item; a clause of its own is no item."""
ITEM_WORDS = 4
"""Words that an item inside a sentence has at most."""


def _things(analysis: Analysis, sentence: SentenceSpan, limit: int) -> int:
    """How many things a sentence lists, each in a few words.

    A few words, a comma, a few words, a comma, "and". Each word is looked at once.
    """
    text = analysis.document.text
    commas = text.count(",", sentence.start, sentence.end)
    if sentence.kind is not Kind.PARAGRAPH or commas < limit - 1:
        return 0
    items = most = 0
    for part in text[sentence.start : sentence.end].split(", "):
        words = part.split(" ")
        are_things = [_THING.fullmatch(word) is not None for word in words]
        before = _before_last(words[: ITEM_WORDS + 1], are_things)
        if before is not None and items + before > 1:
            most = max(most, items + before + 1)
        if all(are_things) and len(words) <= ITEM_WORDS:
            items += 1
        else:
            items = int(are_things[-1])
    return most


def _before_last(words: list[str], are_things: list[bool]) -> int | None:
    """Whether an item (1) or nothing (0) comes before the last "and", if there is one."""
    for index, word in enumerate(words):
        if word.lower() in {"and", "or"}:
            return int(index > 0)
        if not are_things[index]:
            break
    return None
