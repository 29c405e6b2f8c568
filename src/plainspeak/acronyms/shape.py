"""What a short form looks like, and what only looks like one."""

from __future__ import annotations

import re
from functools import lru_cache

from plainspeak.model import without_joiners
from plainspeak.text import frequency
from plainspeak.text.dictionary import is_word

MAX_ACRONYM_CHARS = 10
"""Letters and digits in a short form, at the most."""

MIN_CAPITALS = 2

EVERYDAY = round(100 * frequency.EVERYDAY_ZIPF)

MAX_LOWER_CASE_CHARS = 5
"""Letters of a short form written without capitals: "cdks", "mtdna". A longer one is a word."""

_MIXED = re.compile(r"[^\W\d_](?:[^\W_]|[&/.\u2011-])*")
_OWNER = re.compile(r"['\u2019]s?$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+(?:[^\W\d_]\.?)?s?")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_CODE = re.compile(r"[A-Z]{1,5}\d{2,}[A-Z]*|[A-Z]{2,}\d+|[A-Z]{1,2}\d[A-Z]?|.*[\d.]\d.*")
_CAMEL_CASE = re.compile(r"[a-z]{2}[A-Z]{2}")
"""The name of a program or a site: ArcGIS, MyGovID."""
_SPOKEN = re.compile(r"[A-Z][24][A-Z]")
"""A digit said as "to" or "for": D2A, W4M. Other letters with a digit between are postcodes."""
_COUNTED = re.compile(r"[2-9][A-Z]s")
"""The 4Cs, the 3Rs."""
_PLACEHOLDER = re.compile(r"X{2,}|D{1,2}|M{1,3}|Y{2,4}|DD?MMM?YY(?:YY)?|HHMM|TODO|TK")
_NO_SHORT_FORM = re.compile(
    r"(?:e\.?g|i\.?e|cf|see|figs?|figures?|tables?|refs?|vol|no|pp?|paras?|n\.?b|et|etc|am|pm|ibid|"
    r"arts?|secs?|chs?|annex|part|box|note|page|[ivxlc]+|k?g|km|m?g|ml|c?m|mm|[km]?g?/k?wh)\.?"
)


@lru_cache(maxsize=100_000)
def singular(text: str) -> str:
    """A short form without its plural s or the full stops between its letters.

    >>> singular("ICBs"), singular("B.B.C."), singular("GPs'"), singular("NGO's")
    ('ICB', 'BBC', 'GP', 'NGO')
    """
    if text.isalnum() and text[-1] != "s":
        return text
    text = without_joiners(text)
    text = _OWNER.sub("", text)
    if _DOTTED.fullmatch(text):
        text = text.replace(".", "")
    if len(text) > 2 and text[-1] == "s" and text[-2].isupper():  # noqa: PLR2004  "As" is a word
        return text[:-1]
    return text


@lru_cache(maxsize=100_000)
def is_short_form(text: str) -> bool:
    """Whether one word has the shape of a short form.

    >>> [is_short_form(text) for text in ("MDT", "DoLS", "A/L", "D2A", "4Cs", "R&D")]
    [True, True, True, True, True, True]
    >>> [is_short_form(text) for text in ("Dolls", "NG142", "IV", "GitHub", "W1A", "YYYY", "SSP1")]
    [False, False, False, False, False, False, False]
    """
    if _COUNTED.fullmatch(text):
        return True
    bare = singular(text)
    capitals = sum(map(str.isupper, bare))
    letters = sum(map(str.isalpha, bare))
    if not MIN_CAPITALS <= len(bare) <= MAX_ACRONYM_CHARS or capitals < MIN_CAPITALS:
        return False
    if not _MIXED.fullmatch(bare) or capitals * 2 < letters or _CAMEL_CASE.search(bare):
        return False
    if _SPOKEN.fullmatch(bare):
        return True
    return not any(each.fullmatch(bare) for each in (_ROMAN, _CODE, _PLACEHOLDER))


def is_placeholder(text: str) -> bool:
    """Whether letters stand where somebody has to write a name, a number or a date.

    >>> is_placeholder("YYYY"), is_placeholder("XX"), is_placeholder("MDT")
    (True, True, False)
    """
    return bool(_PLACEHOLDER.fullmatch(text))


@lru_cache(maxsize=100_000)
def is_ordinary(text: str) -> bool:
    """Whether capitals are only emphasis: the letters are a word.

    >>> [is_ordinary(text) for text in ("NOT", "VACANCY", "MDT", "SaLT")]
    [True, True, False, False]
    """
    bare = singular(text)
    return bare.isalpha() and bare.isupper() and is_word(bare)


def is_unlikely(text: str) -> bool:
    """Whether something in brackets is no short form at all: a reference, a unit, a plain word."""
    bare = singular(text)
    if not any(map(str.isalpha, bare)) or _NO_SHORT_FORM.fullmatch(bare):
        return True
    if bare.islower() and len(bare) > MAX_LOWER_CASE_CHARS:
        return True
    plain = bare.isalpha() and (bare.islower() or bare.istitle())
    if len(bare) <= MIN_CAPITALS:  # nearly all two letters are met often enough, on the web
        return plain and len(bare) > 1 and bare.lower() in frequency.common_words(EVERYDAY)
    return plain and frequency.is_ordinary(bare)


@lru_cache(maxsize=100_000)
def head(short: str) -> str:
    """What a short form is filed under: its head, if it has several words, in the singular.

    >>> head("EHC plans"), head("UK GDPR"), head("JS 3"), head("bd"), head("MDTs"), head("4Cs")
    ('EHC', 'GDPR', 'JS 3', 'bd', 'MDT', '4Cs')
    """
    short = without_joiners(short)
    if _COUNTED.fullmatch(short):
        return short
    words = short.split()
    if len(words) < 2 or is_number(words[-1]):  # noqa: PLR2004  one, or none where all is hidden
        return singular(short)
    likeliest = (*words[:0:-1], words[0])
    return next((singular(word) for word in likeliest if is_short_form(word)), short)


def is_number(word: str) -> bool:
    """Whether a word is a number in digits or Roman letters."""
    return bool(_NUMBER.fullmatch(word))


_NUMBER = re.compile(r"[\dIVX]+")
