"""Everyday words that stand much more often in the rows of one field than in all others.

"Ward" and "surgery" speak for health, "rent" for housing and benefits. They are found among the
meanings and sentences of the lists' own rows and kept in ``field_words.csv``, which ``plainspeak
lists tidy`` makes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from plainspeak._platform.disk_cache import memoize
from plainspeak.lexicon.catalogue import FOLDER, fields
from plainspeak.text.frequency import zipf_frequency
from plainspeak.text.spelling import americanise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plainspeak.model import Term

FILE = "field_words.csv"
COLUMNS = ("word", "fields")

MIN_ROWS = 3
"""Rows of a field that a word must stand in."""

MIN_LIFT = 4.0
"""How many times as often it must stand there as in an average field."""

MAX_ZIPF = 5.1
"""A commoner word says nothing of any field."""

_WORD = re.compile(r"(?<![\w'\u2019])[a-z]{3,}")
"""A word with a capital may be somebody's name."""


@cache
def field_words() -> Mapping[str, tuple[str, ...]]:
    """The fields that a word speaks for, by its normal form in the singular.

    >>> field_words()["patient"], field_words().get("which")
    (('health',), None)
    """
    path = FOLDER / FILE
    if not path.exists():  # only while the file itself is being made
        return {}
    found: Mapping[str, tuple[str, ...]] = memoize("field-words", [path], _read)
    return found


def _read() -> dict[str, tuple[str, ...]]:
    lines = (FOLDER / FILE).read_text("utf-8").splitlines()[1:]
    return {word: tuple(cell.split("|")) for word, cell in (line.split(",") for line in lines)}


@lru_cache(maxsize=100_000)
def fields_of(word: str) -> tuple[str, ...]:
    """The fields that a word in lower case speaks for.

    >>> fields_of("patients"), fields_of("which")
    (('health',), ())
    """
    return field_words().get(normal(word), ())


@lru_cache(maxsize=100_000)
def normal(word: str) -> str:
    """A word in lower case as ``field_words`` files it.

    >>> normal("patients"), normal("glass"), normal("centre")
    ('patient', 'glass', 'center')
    """
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > 3  # noqa: PLR2004
    return americanise(word[:-1] if plural else word)


def find(terms: Iterable[Term]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words that speak for a field, found in some rows, in alphabetical order."""
    rows: Counter[str] = Counter()
    holding: dict[str, Counter[str]] = defaultdict(Counter)
    for term in terms:
        rows[term.list] += 1
        for word in _words(term):
            holding[word][term.list] += 1
    for word, counts in sorted(holding.items()):
        found = _fields_of(counts, rows)
        if found and zipf_frequency(word) < MAX_ZIPF:
            yield word, tuple(sorted(found))


def _words(term: Term) -> set[str]:
    """The words of a row's meaning, swaps and sentences."""
    text = " ".join((*term.say_instead, term.meaning, term.example, term.keep))
    return {normal(word) for word in _WORD.findall(text)}


def _fields_of(counts: Counter[str], rows: Counter[str]) -> list[str]:
    """The fields with a list that holds a word much more often than an average field does.

    ``counts`` and ``rows`` are how many rows of each list hold the word, and how many there are.
    """
    shares: dict[str, float] = defaultdict(float)
    for name in rows:
        field = fields().get(name, "")
        enough = counts[name] >= MIN_ROWS
        shares[field] = max(shares[field], counts[name] / rows[name] if enough else 0.0)
    average = sum(shares.values()) / len(shares)
    return [f for f, share in shares.items() if f and share and share >= MIN_LIFT * average]
