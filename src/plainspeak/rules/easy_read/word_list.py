"""Finds hard words with no word list at the end, or with a list that leaves them out.

Readers look a word up again. Put a list at the end, with a heading such as "What the words mean",
and in it every word that the text explains.

The guide: GOV.UK, "Accessible communication formats", asks for a glossary at the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind, Level
from plainspeak.rules.easy_read import _hard_words
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-word-list",
    summary=("word that is in no word list", "words that are in no word list"),
    level=Level.OFF,
    limits={"words-without-list": 1},
    priority=145,
    one_word=True,
    layout=True,
)

TITLE = re.compile(
    r"\b(?:word ?list|list of words|glossary|jargon buster|(?:hard|difficult|new|big|useful)"
    r" words|words (?:we|in|used|and)\b|what (?:the|these|some|hard|our)(?: \w+)? words mean"
    r"|words explained|what does it mean)\b",
    re.IGNORECASE,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each word that the list leaves out; one where there is no list."""
    place = _list(analysis)
    words = [
        word for word in _hard_words.hard_words(analysis) if place is None or word.start < place
    ]
    words = [word for word in words if word.explained]
    if place is None:
        if len(words) > analysis.profile.limit("words-without-list"):
            message = f"This document explains {len(words)} words. List them at the end as well."
            yield RULE.finding(analysis, words[0].start, words[0].end, message)
        return
    listed = analysis.document.text[place:].lower()
    for word in words:
        written = analysis.document.text[word.start : word.end]
        if written.lower().rstrip("s") not in listed:
            message = f'Put "{written}" in the word list at the end too.'
            yield RULE.finding(analysis, word.start, word.end, message)


def _list(analysis: Analysis) -> int | None:
    """Where the last heading of a word list is."""
    text = analysis.document.text
    found = None
    for block in analysis.document.blocks:
        short = block.kind is Kind.HEADING or block.end - block.start <= MAX_TITLE_CHARS
        if short and TITLE.search(text, block.start, block.end) and text[block.end - 1] not in ".,":
            found = block.end
    return found


MAX_TITLE_CHARS = 40
"""Characters of the longest line that is the heading of a list, though the file does not say so."""
