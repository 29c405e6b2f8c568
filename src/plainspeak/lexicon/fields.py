"""The fields of public service that documents belong to, told by the words that are in them.

``fields.csv`` names for each field the lists whose rows are of it, and everyday words that speak
for it: "tenant" and "landlord" for housing. Some fields have no list, such as sport; they are there
so that a row of another field does not speak in a report of a match.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.lexicon.catalogue import FOLDER
from plainspeak.text.memo_filter import MemoFilter
from plainspeak.text.spelling import americanise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FILE = "fields.csv"

MIN_SHARE = 0.25
"""A document belongs to each field that has this share of the words of its strongest one."""

ABROAD = frozenset({"ireland", "united states"})
"""Fields that say that a document is about another country, with laws and services of its own."""

EVERYWHERE = frozenset({"digital", "health", "research"})
"""Fields whose words mean the same in other countries."""

MIN_WORDS = 2
"""Words that a field needs, but in a text so short that no field has more."""

MIN_STEM_CHARS = 3
"""Letters of the shortest beginning of a word that may end in ``*``."""


class Field(NamedTuple):
    """One field: the lists whose rows are of it, and words that speak for it."""

    name: str
    title: str
    lists: tuple[str, ...]
    words: tuple[str, ...]


@cache
def fields() -> Mapping[str, Field]:
    """Every field by its name.

    >>> fields()["housing"].title
    'Housing and homelessness'
    """
    with (FOLDER / FILE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    made = (Field(name, title, _parts(lists), _parts(words)) for name, title, lists, words in rows)
    return {each.name: each for each in made}


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


@cache
def fields_of_list(name: str) -> frozenset[str]:
    """The fields that the rows of a list are of; none for lists of words that all fields use."""
    return frozenset(each.name for each in fields().values() if name in each.lists)


@cache
def _words() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """The fields of each word, and of each beginning of a word."""
    words: dict[str, list[str]] = defaultdict(list)
    stems: dict[str, list[str]] = defaultdict(list)
    for each in fields().values():
        for word in each.words:
            table = stems if word.endswith("*") else words
            table[americanise(word.removesuffix("*"))].append(each.name)
    return (
        {word: tuple(names) for word, names in words.items()},
        {stem: tuple(names) for stem, names in stems.items()},
    )


@cache
def _longest_stem() -> int:
    return max(map(len, _words()[1]))


@lru_cache(maxsize=100_000)
def fields_of_word(word: str) -> frozenset[str]:
    """The fields that one word in small letters and American spelling speaks for.

    >>> sorted(fields_of_word("tenants")), sorted(fields_of_word("table"))
    (['housing'], [])
    """
    words, stems = _words()
    found = set(words.get(word, ()))
    for size in range(MIN_STEM_CHARS, min(len(word), _longest_stem()) + 1):
        found.update(stems.get(word[:size], ()))
    return frozenset(found)


_telling = MemoFilter(fields_of_word)


def weigh(words: Iterable[str]) -> Mapping[str, int]:
    """How many different words speak for each field.

    >>> sorted(weigh({"tenant", "landlord", "judge"}).items())
    [('housing', 2), ('law', 1)]
    """
    telling = _telling.among(words)
    return Counter(chain.from_iterable(map(fields_of_word, telling))) if telling else {}


def strongest(weights: Mapping[str, int]) -> frozenset[str]:
    """The fields that a document belongs to."""
    if not weights:
        return frozenset()
    weights = {name: weight for name, weight in weights.items() if name not in ABROAD}
    most = max(weights.values(), default=0)
    least = max(MIN_SHARE * most, MIN_WORDS if most > MIN_WORDS else 1)
    return frozenset(name for name, weight in weights.items() if weight >= least)
