"""One spelling for words that have two, so that texts and lists can be compared."""

from __future__ import annotations

import re
from functools import lru_cache

STRAIGHT_PUNCTUATION = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"}
)

_SPELLINGS = [
    (re.compile(r"(?<=[a-z]{3})is(e|es|ed|er|ers|ing|ation|ations|ational|able)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{3})ys(e|es|ed|er|ers|ing)$"), r"yz\1"),
    (
        re.compile(
            r"(?<=[a-z]{2}[bdiklmnprvw])our(?=(s|ed|er|ers|ing|able|ably|al|ally|hood|hoods|ly|ful|less|ite|ites)?$)"
        ),
        "or",
    ),
    (re.compile(r"(?<=[a-z]{2})tre(s|d)?$"), r"ter\1"),
    (re.compile(r"(?<=[a-z]{3})ogue(s?)$"), r"og\1"),
    # "travelled", but not "filled", which would be "filed": one vowel in front is not enough
    (re.compile(r"([aeiouy][a-z]*?[aeiou])ll(?=(ed|ing|er|ers|or|ors)$)"), r"\1l"),
    (re.compile(r"ae(?=m|d|s|t|l)|oe(?=d|s|t|m)"), "e"),
    (re.compile(r"(?<=rrh)oea"), "ea"),
    (re.compile(r"programme"), "program"),
]
"""British endings and the American ones that stand for the same word."""

MIN_CHARS, MAX_CHARS = 6, 100
"""Characters of a word with two spellings; what is longer is no word, and would take long."""

_TWO_WAYS = re.compile(r"[iy]s[aei]|our|tre|ogue|ll|[ao]e|programme")
"""What a word must hold for any of these to change it: most words hold none."""


def americanise(word: str) -> str:
    """One spelling for a lower-case word that has a British and an American one.

    >>> [americanise(word) for word in ("utilise", "behaviours", "haemorrhage")]
    ['utilize', 'behaviors', 'hemorrhage']
    """
    # Shorter ones, such as "four", "rise" and "tour", have one spelling.
    if not MIN_CHARS <= len(word) <= MAX_CHARS or not _TWO_WAYS.search(word):
        return word
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word


@lru_cache(maxsize=50_000)
def normalise_phrase(phrase: str) -> str:
    """A phrase as it is compared: one spelling, no hyphens, single spaces.

    >>> normalise_phrase("Co-production  organisations")
    'co production organizations'
    """
    straight = phrase.lower().translate(STRAIGHT_PUNCTUATION).replace("-", " ")
    return " ".join(map(americanise, straight.split()))
