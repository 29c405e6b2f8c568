"""Titles which say that words to avoid follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.text import Passage

_GROUPS = word_groups("mentions")
WORDS = _GROUPS["words for words"]
SAYING = _GROUPS["speaking of how to write"]
NOT_SAID = _GROUPS["not to be said"]
WAS_BAD = _GROUPS["of what was bad"]
IS_BETTER = _GROUPS["of what is better"]

MAX_TITLE_TOKENS = 8
"""Tokens of the longest title of a list of words."""


def is_title_of_words(passage: Passage, first: int, last: int) -> bool:
    """Whether a title says that words to avoid follow: "Words that hurt", "We do not write"."""
    if not 0 < last - first <= MAX_TITLE_TOKENS:
        return False
    title = {word.lower for word in passage.words[first:last]}
    if "avoid" in title and last - first <= MAX_TITLE_TOKENS - 2:
        return True
    return not title.isdisjoint(NOT_SAID) and not title.isdisjoint(SAYING | WORDS)
