"""What a short form looks like, and what only looks like one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak.text import frequency

if TYPE_CHECKING:
    from plainspeak.text import Passage

MAX_ACRONYM_CHARS = 10
"""Letters and digits in a short form, at the most."""

_MIXED = re.compile(r"[A-Za-z][A-Za-z0-9&/.]*[A-Z][A-Za-z0-9&/.]*")
_OWNER = re.compile(r"['\u2019]s?$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+(?:[^\W\d_]\.?)?s?")
_ROMAN = re.compile(r"X{0,3}(IX|IV|V?I{0,3})")
_CODE = re.compile(r"[A-Z]{1,5}\d{2,}[A-Z]*|[A-Z]{1,2}\d[A-Z]?|\d+[A-Z]{1,2}|\d.*\d")
_UNITS = frozenset(
    {
        "GB",
        "MB",
        "KB",
        "TB",
        "KHZ",
        "MHZ",
        "GHZ",
        "KM",
        "KG",
        "KW",
        "MW",
        "GW",
        "ML",
        "MM",
        "CM",
        "DB",
        "HZ",
        "BST",
        "GMT",
        "UTC",
    }
)


def singular(text: str) -> str:
    """A short form without its plural s or the full stops between its letters.

    >>> singular("ICBs"), singular("B.B.C."), singular("GPs'"), singular("NGO's")
    ('ICB', 'BBC', 'GP', 'NGO')
    """
    if text.isalnum() and text[-1] != "s":
        return text
    text = _OWNER.sub("", text)
    if _DOTTED.fullmatch(text):
        text = text.replace(".", "")
    if len(text) > 2 and text[-1] == "s" and text[-2].isupper():  # noqa: PLR2004  "As" is a word
        return text[:-1]
    return text


@lru_cache(maxsize=100_000)
def is_short_form(text: str) -> bool:
    """Whether one word has the shape of a short form.

    >>> [is_short_form(text) for text in ("MDT", "DoLS", "ICBs", "Dolls", "NG142", "IV", "GitHub")]
    [True, True, True, False, False, False, False]
    """
    bare = singular(text)
    capitals = sum(map(str.isupper, bare))
    letters = sum(map(str.isalpha, bare))
    if not 2 <= len(bare) <= MAX_ACRONYM_CHARS or capitals < 2 or not _MIXED.fullmatch(bare):  # noqa: PLR2004
        return False
    if _ROMAN.fullmatch(bare) or _CODE.fullmatch(bare) or bare.upper() in _UNITS:
        return False
    return capitals * 2 >= letters


def is_ordinary(text: str) -> bool:
    """Whether capitals are only emphasis: the word itself is one that everybody meets."""
    return text.isalpha() and frequency.is_ordinary(singular(text))


_PLACEHOLDER = re.compile("X{2,}s?")
"""Stands where somebody has to write a name or a number."""


def is_undefined_acronym(passage: Passage, word: int) -> bool:
    """Whether a word on no list is a short form that a reader could stumble over."""
    text = passage.words[word].text
    return (
        is_short_form(text)
        and not is_in_identifier(passage, word)
        and not is_ordinary(text)
        and not _PLACEHOLDER.fullmatch(text)
        and not _are_initials(passage, word)
    )


def _are_initials(passage: Passage, word: int) -> bool:
    """Whether letters with full stops stand before a surname: "J.R.R. Tolkien"."""
    end = passage.sentence_of(word)[1]
    after = passage.words[word + 1] if word + 1 < end else None
    dotted = "." in passage.words[word].text
    return dotted and after is not None and after.is_title and not after.has_inner_caps


def is_in_identifier(passage: Passage, word: int) -> bool:
    """Whether a hyphen, slash or full stop ties the word to others, as in the name of a file."""
    before = passage.text[passage.starts[word] - 1 : passage.starts[word]] if word else ""
    after = passage.text[passage.ends[word] : passage.ends[word] + 2]
    return before in set("-_/@#\\.") - {""} or bool(re.match(r"[-_/@\\][A-Za-z0-9]|\.\w", after))
