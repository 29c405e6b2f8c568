"""Which fields a document belongs to: health, housing, law and so on.

The evidence is what stands in it: listed words with one meaning, and everyday words that speak for
a field ("ward", "rent"). It settles which of its meanings a short form or a word has here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING

from plainspeak.lexicon.catalogue import fields
from plainspeak.lexicon.field_words import MAX_ZIPF, field_words, normal
from plainspeak.text.frequency import common_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plainspeak.model import Term, TermMatch
    from plainspeak.text import Lexeme, Passage

NOISE = 0.3
"""The share of all evidence that stands in a document by chance, spread over all fields."""

MIN_EXCESS = 1.5
"""Words that a field needs beyond those that stand there by chance."""

FEW_WORDS = 2
"""A text with no more words that could speak for a field says nothing for or against any."""

MIN_WORD_CHARS = 3


class Fields:
    """The evidence of one document, gathered passage by passage.

    >>> from plainspeak.formats import read_text
    >>> from plainspeak.text import get_tokenizer
    >>> evidence = Fields()
    >>> document = read_text("The patients wait on the ward for a nurse.", "<text>")
    >>> for passage in get_tokenizer().passages(document):
    ...     evidence.add(passage, ())
    >>> evidence.supports("health"), evidence.supports("housing")
    (True, False)
    """

    def __init__(self) -> None:
        self._lexemes: set[Lexeme] = set()
        self._terms: dict[tuple[str, int], Term] = {}

    def add(self, passage: Passage, matches: Iterable[TermMatch]) -> None:
        """Take in one passage and the listed words found in it.

        A short form is never evidence: its letters mean other things elsewhere.
        """
        self._lexemes.update(passage.words)
        for match in matches:
            term = match.terms[0]
            if len(match.terms) == 1 and term.kind != "acronym":
                self._terms[term.list, term.line] = term

    @cached_property
    def _words(self) -> frozenset[str]:
        """The different words of the document that could speak for a field."""
        words = {normal(each.norm) for each in self._lexemes if each.is_alpha}
        common = common_words(round(100 * MAX_ZIPF))
        return frozenset(w for w in words if len(w) >= MIN_WORD_CHARS and w not in common)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many different words and terms speak for each field."""
        found: dict[str, set[str]] = defaultdict(set)
        for word in self._words:
            for field in field_words().get(word, ()):
                found[field].add(word)
        for term in self._terms.values():
            if field := fields().get(term.list):
                found[field].add(normal(term.term.lower()))
        return Counter({field: len(words) for field, words in found.items()})

    @property
    def are_unknown(self) -> bool:
        """Whether the text is too short to say anything for or against a field."""
        return not self.counts and len(self._words) <= FEW_WORDS

    def strength(self, field: str) -> float:
        """How many words speak for a field beyond those that would by chance."""
        found = self.counts.get(field, 0)
        return max(0.0, found - NOISE * sum(self.counts.values()) * _share(field))

    def supports(self, field: str) -> bool:
        """Whether the document speaks of a field: more than of any other, or not by chance."""
        found = self.counts.get(field, 0)
        is_first = found > 0 and found == max(self.counts.values())
        return is_first or self.strength(field) >= MIN_EXCESS


@cache
def _share(field: str) -> float:
    """The share of all words that speak for some field which speak for this one."""
    sizes = Counter(each for found in field_words().values() for each in found)
    return sizes[field] / max(1, sizes.total())
