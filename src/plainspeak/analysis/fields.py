"""Which fields a document belongs to: health, housing, law and so on.

The evidence is what stands in it: listed words with one meaning, and everyday words that speak for
a field ("ward", "rent"). It settles which of its meanings a short form or a word has here.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from plainspeak.lexicon.catalogue import fields
from plainspeak.lexicon.field_words import MAX_ZIPF, fields_of, normal
from plainspeak.text.frequency import common_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plainspeak.model import Term, TermMatch
    from plainspeak.text import Lexeme, Passage

NEAR_CHARS = 150
"""Characters on each side of a word whose meaning is asked for that count as near."""

MAX_PLACES = 10
"""Places of one word that are looked around."""

MUCH_LESS = 3
"""A field is not what words are about where another has so many times its evidence."""

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
    >>> near = evidence.near(document.text, [28])
    >>> evidence.supports("health", near), evidence.supports("housing", near)
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
        plain = (each for each in self._lexemes if each.is_alpha and not each.has_inner_caps)
        words = {normal(each.norm) for each in plain}
        common = common_words(round(100 * MAX_ZIPF))
        return frozenset(w for w in words if len(w) >= MIN_WORD_CHARS and w not in common)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many different words and terms speak for each field."""
        found: dict[str, set[str]] = defaultdict(set)
        for lexeme in self._lexemes:
            for field in fields_of(lexeme.norm):
                found[field].add(normal(lexeme.norm))
        for term in self._terms.values():
            if field := fields().get(term.list):
                found[field].add(normal(term.term.lower()))
        return Counter({field: len(words) for field, words in found.items()})

    @property
    def are_unknown(self) -> bool:
        """Whether the text is too short to say anything for or against a field."""
        return not self.counts and len(self._words) <= FEW_WORDS

    def near(self, text: str, places: Iterable[int]) -> Mapping[str, int]:
        """How many different words near some offsets of the text speak for each field."""
        words: set[str] = set()
        for at in islice(places, MAX_PLACES):
            words.update(_WORD.findall(text, max(0, at - NEAR_CHARS), at + NEAR_CHARS))
        speaking = {normal(word.lower()): fields_of(word.lower()) for word in words}
        return Counter(field for found in speaking.values() for field in found)

    def supports(self, field: str, near: Mapping[str, int]) -> bool:
        """Whether a word may be meant in the sense of a field, given the evidence ``near`` it.

        The words around it must speak for the field, or else the whole document must.
        """
        return _is_strong(field, near) or (
            not near.get(field) and self.counts.get(field, 0) == max(self.counts.values(), default=1)
        )


def _is_strong(field: str, counts: Mapping[str, int]) -> bool:
    found = counts.get(field, 0)
    return found > 0 and found * MUCH_LESS >= max(counts.values())


_WORD = re.compile(r"[^\W\d_]{3,}")
