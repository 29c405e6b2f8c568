"""Words that their sentence speaks of: behind "the word", "words such as" or "instead of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.mentions.titles import SAYING, WORDS, is_title_of_words
from plainspeak.text.spelling import americanise
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.text import Passage

_GROUPS = word_groups("mentions")
ONE_WORD = _GROUPS["one word"]
NAMED_ENDS = _GROUPS["end a named word"]

MAX_NAMED_TOKENS = 5
"""Tokens of the longest phrase behind "the phrase"."""

MIN_QUESTION_TOKENS = 3
"""Tokens of the shortest question that asks for a word: "What is VAT"."""

MAX_QUESTION_TOKENS = 9
"""Tokens of the longest question that only asks what a word means."""

_CUES = frozenset({"instead", "rather", "place", "stand", "mean", ":", "?"}) | WORDS
_CUE_NORMS = frozenset(map(americanise, _CUES))
_LIKE = frozenset({"like", "such", "including"})
_OF_SOMEBODY = frozenset({"your", "his", "her", "their"})
_CLAUSE_ENDS = frozenset({";", ".", "!", "?", ":"})


def find(passage: Passage) -> Iterator[tuple[int, int]]:  # noqa: C901  a decision list
    """First token, and the one after the last, of each part of a sentence that it speaks of."""
    words = passage.words
    if _CUE_NORMS.isdisjoint(passage.norms):
        return  # as nearly always
    for at, word in enumerate(words):
        if word.lower not in _CUES:
            continue
        begin, end = passage.sentence_of(at)
        if word.lower in {"instead", "rather", "place"}:
            yield from _after_instead(passage, at, begin, end)
        elif word.lower in {"stand", "mean"}:
            yield from _asked_for(passage, at, begin)
        elif word.lower == "?":
            yield from _whole_question(passage, begin, at)
        elif word.lower == ":" and is_title_of_words(passage, begin, at):
            yield at + 1, end
        elif at + 1 < end and words[at + 1].lower in _LIKE:
            yield at + 2, _clause_end(passage, at + 2, end)
        elif word.lower in ONE_WORD and at > begin and words[at - 1].lower in {"the", "this"}:
            yield at + 1, _named_end(passage, at + 1, end)


def _after_instead(passage: Passage, at: int, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """What follows "instead of" where the sentence is about how to write."""
    words = passage.words
    second = words[at + 1].lower if at + 1 < end else ""
    if (words[at].lower, second) not in {("instead", "of"), ("rather", "than"), ("place", "of")}:
        return
    if any(words[i].lower in SAYING for i in range(begin, at)):
        yield at + 2, _clause_end(passage, at + 2, end)


def _asked_for(passage: Passage, at: int, begin: int) -> Iterator[tuple[int, int]]:
    """What is between "what do" and "stand for" or "mean"."""
    for i in range(max(begin + 1, at - 2 * MAX_NAMED_TOKENS), at):
        if passage.words[i].lower in {"do", "does"} and passage.words[i - 1].lower == "what":
            yield i + 1, at


def _whole_question(passage: Passage, begin: int, at: int) -> Iterator[tuple[int, int]]:
    """What is asked for in "What is an inquest?", a question that the text goes on to answer.

    "What is your income?" asks for no meaning.
    """
    words = passage.words
    while begin < at and not words[begin].is_alpha:
        begin += 1
    if at - begin < MIN_QUESTION_TOKENS:
        return
    asks = at - begin <= MAX_QUESTION_TOKENS and words[begin].lower in {"what", "who", "what's"}
    names = words[begin + 1].lower in {"is", "are", "'s", "does", "do"}
    if asks and names and words[begin + 2].lower not in _OF_SOMEBODY:
        yield begin + 2, at


def _clause_end(passage: Passage, at: int, end: int) -> int:
    while at < end and passage.words[at].text not in _CLAUSE_ENDS:
        at += 1
    return at


def _named_end(passage: Passage, at: int, end: int) -> int:
    stop = min(end, at + MAX_NAMED_TOKENS)
    for i in range(at, stop):
        if passage.words[i].lower in NAMED_ENDS or passage.words[i].text in _CLAUSE_ENDS:
            return i
    return stop
