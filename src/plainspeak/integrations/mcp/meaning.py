"""Finds what changed among the words that carry meaning: numbers, names, duties, conditions.

A text that was made plainer must still say the same. Two texts are compared by the words that a
reader acts on. It is a guard and no proof: a changed sentence may still use the same words.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.integrations.mcp import meaning_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class MeaningChange(NamedTuple):
    """A word that is more or less often than before: its kind, and a sentence that has it."""

    kind: str
    word: str
    before: int
    after: int
    sentence: str


_NUMBER = r"[£$€]?\d++(?:[.,:]\d++)*+(?:[-/]\d++)*+(?:st|nd|rd|th|am|pm|%|p)?+(?![\w])"
_WORD = "[^\\W\\d_]++(?:['\N{RIGHT SINGLE QUOTATION MARK}\\-][^\\W\\d_]++)*+"
_ADDRESS = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})++|(?:https?://|www\.)[^\s<>()]++"
_TOKEN = re.compile(f"(?P<address>{_ADDRESS})|(?P<number>{_NUMBER})|(?P<word>{_WORD})|[.!?:\n]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s|\n")

MAX_SENTENCE_CHARS = 240
"""Characters of a sentence that are shown."""

COUNTED_ONCE = frozenset({"name", "number", "address"})
"""What is said once less is still said."""


def changes(before: str, after: str) -> list[MeaningChange]:
    """What is in one of two texts and not in the other, or more often.

    >>> [(each.kind, each.word) for each in changes("You must pay £20.", "You can pay £25.")]
    [('duty', 'must'), ('number', '£20'), ('number', '£25'), ('permission', 'can')]
    """
    old, new = words(before), words(after)
    found = []
    for kind, word in sorted(old.keys() | new.keys()):
        first, second = len(old.get((kind, word), ())), len(new.get((kind, word), ()))
        lost_or_new = bool(first) != bool(second)
        if lost_or_new or (kind not in COUNTED_ONCE and first != second):
            place = (old if first > second else new)[kind, word][0]
            text = before if first > second else after
            found.append(MeaningChange(kind, word, first, second, _sentence(text, place)))
    return found


def words(text: str) -> Mapping[tuple[str, str], list[int]]:
    """The words of a text that carry meaning, by kind, and where each is.

    >>> sorted(words("Ask Sam Jones by 3 May. Do not pay."))
    [('name', 'Jones'), ('name', 'May'), ('name', 'Sam'), ('negation', 'not'), ('number', '3')]
    """
    found: dict[tuple[str, str], list[int]] = {}
    names_and_numbers = {start: key for start, *key in _names_and_numbers(text)}
    for start, _, listed in meaning_words.find(text):
        if start not in names_and_numbers:  # "May" is a month
            found.setdefault((listed.kind, listed.word), []).append(start)
    for start, (kind, word) in names_and_numbers.items():
        found.setdefault((kind, word), []).append(start)
    return found


def _names_and_numbers(text: str) -> Iterator[tuple[int, str, str]]:
    """Start, kind and words of each name, number and address."""
    opens = True
    names = _names_inside(text)
    for token in _TOKEN.finditer(text):
        word, kind = token[0], token.lastgroup
        if kind in {"address", "number"}:
            yield token.start(), kind, word.rstrip(".,")
        elif kind == "word" and _is_capital(word) and (not opens or word in names):
            yield token.start(), "name", word
        elif kind == "word" and word.lower() in meaning_words.NUMBERS:
            yield token.start(), "number", meaning_words.NUMBERS[word.lower()]
        opens = kind is None


def _names_inside(text: str) -> frozenset[str]:
    """Words with a capital where no sentence begins."""
    return frozenset(
        token[0]
        for before, token in pairwise(_TOKEN.finditer(text))
        if token.lastgroup == "word" and before.lastgroup is not None and _is_capital(token[0])
    )


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital and is no short form."""
    return word[:1].isupper() and not word.isupper()


def _sentence(text: str, start: int) -> str:
    """The sentence that holds an offset, as far as it can be shown."""
    lowest = max(0, start - MAX_SENTENCE_CHARS)
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, lowest, start)), default=lowest)
    end = _SENTENCE_END.search(text, start, start + 2 * MAX_SENTENCE_CHARS)
    whole = " ".join(text[begin : end.start() if end else start + 2 * MAX_SENTENCE_CHARS].split())
    return whole if len(whole) <= MAX_SENTENCE_CHARS else f"{whole[: MAX_SENTENCE_CHARS - 1]}…"
