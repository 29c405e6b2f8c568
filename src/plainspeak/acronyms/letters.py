"""The words of a text as the letters of a short form see them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from plainspeak.acronyms.shape import singular

# What a reading of a short form that is not its plain letters costs, as a first letter costs 0.
WRITTEN_OUT = 0.1
DIGIT_LEFT_OUT = 0.2

STOPWORDS = frozenset(
    {
        *("of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "by", "with", "from", "or"),
        *("as", "into", "&", "de", "la", "le", "les", "du", "des", "et", "der", "und", "en", "y"),
        *("e", "del", "da", "do"),
    }
)
ARTICLES = frozenset(["the", "a", "an"])

INITIALS = {"1": "of", "2": "stdb", "3": "t", "4": "f", "5": "f", "6": "s", "7": "s", "8": "e",
            "9": "n"}  # fmt: skip
"""What a digit may begin when it is written out: 6 is "six" or "sixth", 2 "two", "second", "di"."""
GREEK = str.maketrans("αβγδεζηθκλμνπρστφχψω", "abgdezhtklmnprstfcpo")


class Token(NamedTuple):
    """One word of a text: its offsets, its letters and digits, and where its parts begin."""

    start: int
    end: int
    letters: str
    parts: frozenset[int]
    small: bool
    comma: bool
    capital: bool
    code: bool  # capitals and digits: a short form itself


_CHUNK = re.compile(r"\S+")
_EDGES = "\"'\u201c\u201d\u2018\u2019\u201a\u201e\u00ab\u00bb`,.;:!?*_|-\u2013\u2014"


def tokens(text: str, offset: int = 0) -> list[Token]:
    """The words of a text, split at spaces; ``offset`` is added to their places."""
    found = []
    for match in _CHUNK.finditer(text):
        written = match.group()
        left = len(written) - len(written.lstrip(_EDGES))
        core = written.strip(_EDGES)
        if core or written == "&":
            start = offset + match.start() + left
            letters, parts = _letters(core)
            small = core.lower() in STOPWORDS or not letters
            comma = written[left + len(core) :].startswith(",")
            capital, code = core[:1].isupper(), core.isupper() and len(core) > 1
            place = start, start + len(core)
            found.append(Token(*place, letters, parts, small, comma, capital, code))
    return found


@lru_cache(maxsize=50_000)
def _letters(core: str) -> tuple[str, frozenset[int]]:
    """The letters and digits of a word in lower case without accents, and where parts begin."""
    letters: list[str] = []
    parts: set[int] = set()
    before = " "
    for sign in unicodedata.normalize("NFKD", core):
        if sign.isalnum():
            new = (
                not before.isalnum()
                or (sign.isupper() and not before.isupper())
                or sign.isdigit() != before.isdigit()
            )
            if new:
                parts.add(len(letters))
            letters.append(sign.lower().translate(GREEK)[:1])
        if not unicodedata.combining(sign):
            before = sign
    return "".join(letters), frozenset(parts)


def letter_variants(short: str) -> dict[str, float]:
    """The letters a short form may stand for, and what each reading costs.

    A digit may repeat a letter, sound like a word, be written out or be left out.

    >>> list(letter_variants("W3C")), list(letter_variants("4Cs"))
    (['w3c', 'wwwc', 'wtc', 'wc'], ['4c', 'cccc', 'fc', 'c'])
    """
    letters, _ = _letters(singular(short))
    found = {letters: 0.0}
    if letters.islower() and short.islower() and letters.endswith("s"):
        found[letters[:-1]] = 0.0
    if sum(map(str.isdigit, letters)) == 1:
        repeated = re.sub(r"^([2-9])([a-z])$", lambda m: m[2] * int(m[1]), letters)
        repeated = re.sub(r"([a-z])([2-4])(?=[a-z])", lambda m: m[1] * int(m[2]), repeated)
        (digit,) = filter(str.isdigit, letters)
        readings = [repeated, *(letters.replace(digit, each) for each in INITIALS.get(digit, ""))]
        found |= dict.fromkeys(readings, WRITTEN_OUT) | {letters.replace(digit, ""): DIGIT_LEFT_OUT}
    return found | {letters: 0.0}
