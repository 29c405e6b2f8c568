"""Whether words stand inside a name, such as Access to Work or Better Care Fund."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.text import Passage

NAME_LINKING_WORDS = frozenset({"of", "and", "for", "the", "to", "in", "&", "with", "on"})
"""Small words that stand inside names without a capital."""


def inside_name(passage: Passage, first: int, last: int) -> bool:
    """Whether the words ``first`` up to ``last`` are part of a capitalised name of two or more.

    The capital that begins a sentence says nothing by itself.
    """
    words = [word for word in passage.words[first:last] if word.lower not in NAME_LINKING_WORDS]
    if (
        not words
        or not all(word.is_title for word in words)
        or all(w.is_upper or w.has_inner_caps for w in words)
    ):
        return False
    begin, end = passage.sentence_of(first)
    if first > begin:
        return (
            len(words) > 1
            or _capital(passage, first - 1, -1, begin, end)
            or _capital(passage, last, 1, begin, end)
        )
    return len(words) > 1 or _capital(passage, last, 1, begin, end)


def _capital(passage: Passage, at: int, step: int, begin: int, end: int) -> bool:
    """Whether the next real word in one direction has a capital and is no sentence opener."""
    while begin <= at < end and passage.words[at].lower in NAME_LINKING_WORDS:
        at += step
    if not begin <= at < end:
        return False
    word = passage.words[at]
    return word.is_title and (at > begin or not word.lower.isalpha() or _begins_a_name(passage, at))


def _begins_a_name(passage: Passage, at: int) -> bool:
    from plainspeak.text.sentences import SENTENCE_OPENERS

    return passage.words[at].lower not in SENTENCE_OPENERS
