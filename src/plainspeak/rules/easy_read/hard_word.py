"""Finds a hard word that is not in bold, or whose next sentence does not say what it means.

A hard word may stay when the reader will meet it. Put it in bold the first time, and say what it
means in the next sentence: "You may need **reablement**. This is help to do things by yourself
again." Hard words are those of the lists that have to be explained, and rare words that the writer
put in bold. Whether a word is bold is known for files that say so.

The guide: GOV.UK, "Accessible communication formats", asks for the meaning in the next sentence,
and for bold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules import _blocks
from plainspeak.rules.easy_read import _hard_words
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-hard-word",
    summary=("hard word to explain", "hard words to explain"),
    level=Level.OFF,
    priority=34,
    layout=True,
    why="Bold says: this is a new word, and you need not know it yet.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each hard word, at its first use."""
    for word in _hard_words.hard_words(analysis):
        if _blocks.is_title(analysis, word.start):
            continue
        written = analysis.document.shown[word.start : word.end]
        if not word.explained:
            if not word.listed:  # "unexplained-term" speaks of those of the lists
                message = f'Say in the next sentence what "{written}" means.'
                yield RULE.finding(analysis, word.start, word.end, message)
        elif word.bold is False:
            message = f'Put "{written}" in bold here, where you explain it.'
            yield RULE.finding(analysis, word.start, word.end, message)
