"""The words of each sentence as the scores count them, and how hard the sentence is."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Kind
from plainspeak.readability import difficulty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from plainspeak.model import ScoredTerm, ScoringInput

_WORD = re.compile(r"\w+(?:[-'\u2019\u2010\u2011.]\w+|(?<=\d)[,:]\d+)*")

_MARKER = re.compile(r"\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)")
"""The number or letter of a point inside a sentence, "(1)" or "(a)", which is no word."""

UNSCORED_KINDS = frozenset({Kind.HEADING, Kind.TABLE_CELL})
"""Blocks whose words are no sentences, and are left out of the scores."""

NAME_PLACEHOLDER = "it"
"""The word that is in for a name to leave out."""


class SentenceWords(NamedTuple):
    """A sentence, the words that the scores count in it, and its difficulty."""

    start: int
    end: int
    kind: Kind
    words: list[str]
    difficulty: float


class WordReader:
    """Reads sentences of one document: knows which names are left out and which words are names."""

    def __init__(
        self, ignored_names: Sequence[str] = (), names: AbstractSet[str] = frozenset()
    ) -> None:
        self._ignored = _any_of(ignored_names)
        self.names = names

    def words(self, text: str, start: int, end: int) -> list[str]:
        """The words of a span of text, a name to leave out being one short word."""
        ignored = self._ignored
        if ignored is not None and ignored.search(text, start, end):
            text, start = ignored.sub(NAME_PLACEHOLDER, text[start:end]), 0
            end = len(text)
        bracket = text.find("(", start, end)
        if bracket >= 0 and _MARKER.search(text, bracket, end):
            return _WORD.findall(_MARKER.sub(" ", text[start:end]))
        return _WORD.findall(text, start, end)

    def difficulty(
        self, text: str, span: tuple[int, int], words: list[str], terms: Iterable[ScoredTerm]
    ) -> float:
        """How hard a sentence is that is at ``span`` and has these words and terms."""
        figures = len(difficulty.FIGURE.findall(text, *span))
        inside = [(use, self.words(text, use.start, use.end)) for use in terms]
        if len(words) > 1 and text[span[0] : span[1]].isupper():
            words = _lower(words)  # capitals that shout make no short forms
            inside = [(use, _lower(within)) for use, within in inside]
        return difficulty.of_sentence(self._uncapitalised(words), figures, inside)

    def _uncapitalised(self, words: list[str]) -> list[str]:
        """The words, the first in lower case unless it is a name: any word may begin a sentence."""
        first = words[0]
        if first.istitle() and first not in self.names:
            return [first.lower(), *words[1:]]
        return words


def read(text: str, scoring: ScoringInput) -> Iterator[SentenceWords]:
    """Each sentence that has words."""
    reader = WordReader(scoring.ignored_names)
    found = [(each, reader.words(text, each.start, each.end)) for each in scoring.sentences]
    reader.names = names(words for each, words in found if each.kind not in UNSCORED_KINDS)
    for (start, end, _, kind), words in found:
        if words:
            terms = terms_between(scoring.terms, start, end)
            hard = reader.difficulty(text, (start, end), words, terms)
            yield SentenceWords(start, end, kind, words, hard)


def names(sentences: Iterable[Sequence[str]]) -> AbstractSet[str]:
    """The words that have a capital inside sentences, and are never seen without it."""
    seen: set[str] = set()
    for words in sentences:
        seen.update(words[1:])
    return {word for word in seen if word[0].isupper() and word.lower() not in seen}


def terms_between(terms: Sequence[ScoredTerm], start: int, end: int) -> Sequence[ScoredTerm]:
    """The terms that begin in a span of text."""
    first = bisect_left(terms, (start,))
    return terms[first : bisect_left(terms, (end,), first)]


def _lower(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


def _any_of(ignored: Sequence[str]) -> re.Pattern[str] | None:
    """What finds the names to leave out, however they are capitalised and spaced."""
    if not ignored:
        return None
    longest = sorted(ignored, key=len, reverse=True)
    choices = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)
