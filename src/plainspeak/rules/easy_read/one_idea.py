"""Finds a sentence that says more than one thing: two commas, or "and" twice.

Easy Read has one idea in each sentence. A sentence with more than one comma, or with a chain of
"and" or "or", holds several. Make each a sentence, or make a list of points. In a cell of a table,
where the text of an Easy Read document often is, too many words are found as well: over the limit
``sentence-words``.

The guides: GOV.UK, "Accessible communication formats", asks for one idea and one verb in each
sentence of 10 to 15 words, and Mencap, "Am I making myself clear?", for simple punctuation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind, Level
from plainspeak.rules.easy_read import _prose
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import SentenceSpan

RULE = Rule(
    name="easy-read-one-idea",
    summary=("sentence with several ideas", "sentences with several ideas"),
    level=Level.OFF,
    priority=131,
    local=True,
    bad="You can bring a friend and ask for a longer visit and meet the nurse.",
    good="You can bring a friend. You can ask for a longer visit.",
    why="One idea at a time is easier to follow.",
)

ENDS = ".!?"
COMMA = re.compile(r",(?!\d{3}\b)")
JOINING = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
ADDRESS = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
"""A postcode: the commas of an address part no ideas."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each sentence, at the comma or word that begins what is too much."""
    text = analysis.document.text
    for sentence in _prose.sentences(analysis):
        if text[sentence.end - 1] not in ENDS or ADDRESS.search(text, sentence.start, sentence.end):
            continue
        second = _second(text, sentence, COMMA)
        if second:
            message = "This sentence has more than one comma. Say one thing in each sentence."
            start = text.rfind(" ", sentence.start, second.start()) + 1
            yield RULE.finding(analysis, max(sentence.start, start), second.end(), message)
        elif second := _second(text, sentence, JOINING):
            message = f'"{second[0]}" joins several ideas here. Say one thing in each sentence.'
            yield RULE.finding(analysis, second.start(), second.end(), message)
        elif sentence.kind is Kind.TABLE_CELL:
            yield from _long(analysis, sentence)


def _second(text: str, sentence: SentenceSpan, pattern: re.Pattern[str]) -> re.Match[str] | None:
    found = pattern.finditer(text, sentence.start, sentence.end)
    next(found, None)
    return next(found, None)


def _long(analysis: Analysis, sentence: SentenceSpan) -> Iterator[Finding]:
    limit = analysis.profile.limit("sentence-words")
    if sentence.words > limit:
        message = (
            f"This sentence has {sentence.words} words. Split it, or cut it to {limit} or fewer."
        )
        end = re.compile(r"\S++").match(analysis.document.text, sentence.start)
        yield RULE.finding(analysis, sentence.start, end.end() if end else sentence.end, message)
