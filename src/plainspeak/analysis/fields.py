"""Which meanings of listed words a document gives evidence for.

A meaning is stated as fact only with evidence: the row's ``needs`` hold, other words or terms of
its field are in the document, or the words can mean nothing else. A row of the health lists says
nothing for certain in a page about code.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from plainspeak._platform.once import once
from plainspeak.analysis.technical import has_rare_word, is_technical
from plainspeak.lexicon.fields import (
    ABROAD,
    EVERYWHERE,
    fields_of_list,
    fields_of_word,
    strongest,
    weigh,
)
from plainspeak.lexicon.fields import fields as all_fields
from plainspeak.text.frequency import common_words
from plainspeak.text.spelling import americanise, normalise_phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from plainspeak.lexicon.evidence import Evidence
    from plainspeak.model import Term

UNMISTAKABLE_ZIPF = 200
"""Zipf frequency, times 100, below which not even words of other fields speak against a sense."""

MIN_OTHER_WORDS = 2
"""Words of other fields that speak against a sense for which nothing speaks."""

MIN_ABROAD_WORDS = 3
"""Words of another country from which on a document is about it."""

NEAR_CHARS = 150
"""Characters on each side of a short form that count as near it."""

MAX_PLACES = 10
"""Places of one short form that are looked around."""

MUCH_LESS = 3
"""A field is not what words are about where another has so many times its evidence."""

FEW_WORDS = 12
"""A text with no more words than that which are not the commonest says nothing of any field."""

COMMON_ZIPF = 510
"""Zipf frequency, times 100, from which on a word says nothing of any field."""

MIN_WORD_CHARS = 3


class DocumentFields:
    """The fields of one document, and what they say for the meanings of its terms.

    ``terms`` are the listed words found in the document; those that can mean one thing only are
    evidence themselves. All is worked out when a rule asks for it.
    """

    def __init__(self, evidence: Evidence, terms: Collection[Term]) -> None:
        self._evidence = evidence
        self._found = terms

    @property
    def _words(self) -> Mapping[str, int]:
        return self._evidence.weights

    @once
    def _sure(self) -> set[tuple[str, str]]:
        return {(t.list, t.term) for t in self._found if t.needs or is_technical(t.term)}

    @once
    def _abroad(self) -> bool:
        words = self._words
        return bool(words) and any(words.get(name, 0) >= MIN_ABROAD_WORDS for name in ABROAD)

    def supports(self, term: Term) -> bool:
        """Whether there is evidence that a row gives the meaning; its own words are none."""
        own = fields_of_list(term.list)
        if not own or has_rare_word(term.term, UNMISTAKABLE_ZIPF):
            return True
        if self.is_abroad(own):
            return False
        if term.needs:
            return True
        weights = self._without(term)
        known = strongest(weights)
        if not own.isdisjoint(known):
            return True
        others = max((weights[name] for name in known), default=0)
        return others < MIN_OTHER_WORDS and is_technical(term.term)

    def is_abroad(self, own: AbstractSet[str]) -> bool:
        """Whether the document is about another country, where these fields have other words."""
        return bool(own) and own.isdisjoint(EVERYWHERE) and self._abroad

    def are_other(self, near: Mapping[str, int]) -> bool:
        """Whether the words speak only for fields that no list is of, such as sport or cooking."""
        known = strongest(near) or strongest(self.counts)
        return bool(known) and known.isdisjoint(_with_lists())

    @once
    def counts(self) -> Mapping[str, int]:
        """How many different words and terms of the document speak for each field."""
        if not self._sure:
            return self._words
        counts = Counter(name for each, _ in self._sure for name in fields_of_list(each))
        counts.update(self._words)
        return counts

    @property
    def are_unknown(self) -> bool:
        """Whether the text is too short to say anything for or against a field."""
        common = common_words(COMMON_ZIPF)
        telling = (w for w in self._evidence.words if len(w) >= MIN_WORD_CHARS and w not in common)
        return not self.counts and len(list(islice(telling, FEW_WORDS + 1))) <= FEW_WORDS

    def near(self, text: str, places: Iterable[int]) -> Mapping[str, int]:
        """How many different words near some offsets of the text speak for each field."""
        words: set[str] = set()
        for at in islice(places, MAX_PLACES):
            words.update(_WORD.findall(text, max(0, at - NEAR_CHARS), at + NEAR_CHARS))
        return weigh({*map(_plain, words)})

    def support_near(self, own: AbstractSet[str], near: Mapping[str, int]) -> bool:
        """Whether words of one of these fields stand ``near``, or the whole document is of one.

        The words near the place come first: a report on many things has parts about each.
        """
        if self.speak_against(own, near):
            return False
        return any(_is_strong(field, near) for field in own) or not own.isdisjoint(
            strongest(self.counts)
        )

    def speak_against(self, own: AbstractSet[str], near: Mapping[str, int]) -> bool:
        """Whether words near a place are of other fields, or the document of another country."""
        if self.is_abroad(own):
            return True
        return _are_others(own, near)

    def _without(self, term: Term) -> Mapping[str, int]:
        """The weight of each field, less what the words of the term itself add to it."""
        own = [
            name
            for word in _telling_words(term.term) & self._evidence.telling
            for name in fields_of_word(word)
        ]
        if (term.list, term.term) in self._sure:
            own += fields_of_list(term.list)
        if not own:
            return self.counts
        weights = defaultdict(int, self.counts)
        for name in own:
            weights[name] -= 1
        return {name: weight for name, weight in weights.items() if weight > 0}


def _are_others(own: AbstractSet[str], counts: Mapping[str, int]) -> bool:
    """Whether words of other fields outweigh those of some fields by far."""
    others = max((count for field, count in counts.items() if field not in own), default=0)
    ours = max((counts.get(field, 0) for field in own), default=0)
    return others >= MIN_OTHER_WORDS and others > ours * MUCH_LESS


@cache
def _with_lists() -> frozenset[str]:
    return frozenset(each.name for each in all_fields().values() if each.lists)


def _is_strong(field: str, counts: Mapping[str, int]) -> bool:
    found = counts.get(field, 0)
    return found > 0 and found * MUCH_LESS >= max(counts.values())


_WORD = re.compile(r"\b[A-Za-z][a-z]{2,}\b")
"""A word that is no short form."""


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return americanise(word.lower())


@lru_cache(maxsize=20_000)
def _telling_words(term: str) -> frozenset[str]:
    """The words of a term, and their plurals, that say something of a field."""
    words = normalise_phrase(term).split()
    return frozenset(filter(fields_of_word, (*words, *(f"{word}s" for word in words))))
