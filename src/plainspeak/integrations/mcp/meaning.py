"""Words that carry meaning: numbers, names, duties, rights, conditions. What changed among them?

A text that was made plainer must still say the same. Two texts are compared by the words that a
reader acts on. It is a guard and no proof: a changed sentence may still use the same words.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class MeaningChange(NamedTuple):
    """A word that stands more or less often than before: its kind, and a sentence that has it."""

    kind: str
    word: str
    before: int
    after: int
    sentence: str


_NUMBER = r"[£$€]?\d++(?:[.,:]\d++)*+(?:[-/]\d++)*+(?:st|nd|rd|th|am|pm|%|p)?+(?![\w])"
_WORD = r"[^\W\d_]++(?:['’\-][^\W\d_]++)*+"
_ADDRESS = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})++|(?:https?://|www\.)[^\s<>()]++"
_TOKEN = re.compile(f"(?P<address>{_ADDRESS})|(?P<number>{_NUMBER})|(?P<word>{_WORD})|[.!?:\n]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")

NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty".split(),
        2,
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "hundred": "100", "half": "½"}
"""Numbers that people write as words, and figures for the same; "one" is more often no number."""

MAX_SENTENCE_CHARS = 240
"""Characters of a sentence that are shown."""


def changes(before: str, after: str) -> list[MeaningChange]:
    """What stands in one of two texts and not in the other, or more often.

    >>> [(each.kind, each.word) for each in changes("You must pay £20.", "You can pay £25.")]
    [('duty', 'must'), ('number', '£20'), ('number', '£25'), ('permission', 'can')]
    """
    old, new = words(before), words(after)
    found = []
    for kind, word in sorted(old.keys() | new.keys()):
        first, second = len(old.get((kind, word), ())), len(new.get((kind, word), ()))
        # A name or a number that is said once less is still said.
        lost_or_new = bool(first) != bool(second)
        if lost_or_new or (kind not in {"name", "number", "address"} and first != second):
            place = (old if first > second else new)[kind, word][0]
            text = before if first > second else after
            found.append(MeaningChange(kind, word, first, second, _sentence(text, place)))
    return found


def words(text: str) -> Mapping[tuple[str, str], list[int]]:
    """The words of a text that carry meaning, by kind, and where each stands.

    >>> sorted(words("Ask Sam Jones by 3 May. Do not pay."))
    [('name', 'Jones'), ('name', 'May'), ('name', 'Sam'), ('negation', 'not'), ('number', '3')]
    """
    found: dict[tuple[str, str], list[int]] = {}
    for kind, word, start in (*_of_tokens(text), *_of_phrases(text)):
        found.setdefault((kind, word), []).append(start)
    return found


def _of_tokens(text: str) -> Iterator[tuple[str, str, int]]:
    classes = _classes()
    opens = True
    names = _names_inside(text)
    for token in _TOKEN.finditer(text):
        word = token[0]
        kind = token.lastgroup
        if kind in {"address", "number"}:
            yield kind, word.rstrip(".,"), token.start()
        elif kind == "word" and _is_capital(word) and (not opens or word in names):
            yield "name", word, token.start()
        elif kind == "word":
            yield from _of_word(word, token.start(), classes)
        opens = kind is None


def _of_word(word: str, start: int, classes: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:
    lower = word.lower().replace("’", "'")
    if lower.endswith("n't"):
        yield "negation", "not", start
        lower = {"won't": "will", "can't": "can"}.get(lower, lower[:-3])
    if lower == "cannot":
        yield "negation", "not", start
        lower = "can"
    if lower in NUMBER_WORDS:
        yield "number", NUMBER_WORDS[lower], start
    elif kind := classes.get(lower):
        yield kind, lower, start


def _of_phrases(text: str) -> Iterator[tuple[str, str, int]]:
    for phrase, (kind, pattern) in _phrases().items():
        for found in pattern.finditer(text):
            yield kind, phrase, found.start()


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
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, 0, start)), default=0)
    end = _SENTENCE_END.search(text, start)
    whole = " ".join(text[begin : end.start() if end else len(text)].split())
    return whole if len(whole) <= MAX_SENTENCE_CHARS else f"{whole[: MAX_SENTENCE_CHARS - 1]}…"


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    with Path(__file__).with_name("meaning_words.csv").open(encoding="utf-8", newline="") as file:
        return tuple((row["word"], row["class"]) for row in csv.DictReader(file))


@cache
def _classes() -> Mapping[str, str]:
    return {word: kind for word, kind in _rows() if " " not in word}


@cache
def _phrases() -> Mapping[str, tuple[str, re.Pattern[str]]]:
    phrases = {word: (kind, r"\s++".join(word.split())) for word, kind in _rows() if " " in word}
    return {
        word: (kind, re.compile(rf"\b{pattern}\b", re.IGNORECASE))
        for word, (kind, pattern) in phrases.items()
    }
