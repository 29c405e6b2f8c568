"""The words beside a short form as its letters see them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from plainspeak.model import without_joiners
from plainspeak.text.word_lists import word_groups

_GROUPS = word_groups("short_forms")
STOPWORDS = _GROUPS["small words of long forms"]
"""Small words that a short form leaves out for nothing; no long form ends with one."""

_IN_SMALL_LETTERS = _GROUPS["small words of long forms, in small letters only"]
"""Those that begin names as well: "Versus Arthritis"."""

ARTICLES = _GROUPS["articles"]

_GREEK = str.maketrans("αβγδεζηθκλμνπρστφχψω", "abgdezhtklmnprstfcpo")
_CAPITALS = _GROUPS["capitals that are no small word"]
"""Single capitals: "ultraviolet A"."""

_RUN = re.compile(r"\S+")
_EDGES = "\"'\u201c\u201d\u2018\u2019\u201a\u201e\u00ab\u00bb`,.;:!?*_|-\u2013\u2014"


class Token(NamedTuple):
    """One word of a text: its offsets, its letters, and what it is.

    ``letters`` are its letters and digits in lower case, without accents. ``spelled`` is the same
    with a capital where a part of the word begins: "self-harm" is "SelfHarm".
    """

    start: int
    end: int
    letters: str
    spelled: str
    is_stopword: bool
    has_comma: bool
    is_title: bool
    is_acronym: bool


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words between two offsets of a text, split at white space.

    >>> [token.spelled for token in tokens("a self-harm plan,", 2, 17)]
    ['SelfHarm', 'Plan']
    """
    found = []
    for match in _RUN.finditer(text, start, end):
        if shape := _shape(match.group()):
            at = match.start() + shape[0]
            found.append(_new(Token, (at, at + shape[1], *shape[2])))
    return found


_new = tuple.__new__
"""It makes a token in half the time that its own constructor takes."""


@lru_cache(maxsize=50_000)
def _shape(run: str) -> tuple[int, int, tuple[str, str, bool, bool, bool, bool]] | None:
    """Where the word begins in a run of characters, how long it is, and the facts of its token."""
    left = len(run) - len(run.lstrip(_EDGES))
    core = run.strip(_EDGES)
    if not core and run != "&":
        return None
    spelled = spell(without_joiners(core))
    is_small = core in _IN_SMALL_LETTERS or (core.lower() in STOPWORDS and core not in _CAPITALS)
    is_stopword = is_small or not spelled
    has_comma = run[left + len(core) :].startswith(",")
    is_acronym = core.isupper() and len(core) > 1
    is_title = core[:1].isupper()
    facts = spelled.lower(), spelled, is_stopword, has_comma, is_title, is_acronym
    return left, len(core), facts


@lru_cache(maxsize=50_000)
def spell(word: str) -> str:
    """The letters and digits of a word without accents, a capital where a part begins.

    >>> spell("self-harm"), spell("GitHub"), spell("12-O-tetra")
    ('SelfHarm', 'GitHub', '12OTetra')
    """
    letters: list[str] = []
    before = " "
    for character in unicodedata.normalize("NFKD", word):
        if character.isalnum():
            begins = (
                not before.isalnum()
                or (character.isupper() and not before.isupper())
                or character.isdigit() != before.isdigit()
            )
            plain = character.lower().translate(_GREEK)[:1]
            letters.append(plain.upper()[:1] if begins else plain)
        if not unicodedata.combining(character):
            before = character
    return "".join(letters)
