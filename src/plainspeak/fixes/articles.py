"""The article of a word, "a" or "an", by the sound that it begins with."""

from __future__ import annotations

import re
from functools import lru_cache

_SILENT_H = re.compile(r"(?:hour|honest|honour|honor|heir)", re.IGNORECASE)
_LIKE_YOU = re.compile(
    r"(?:uni(?!n|m[^ao])|use|usu|usa|uti|ur[aeio]|ubi|eu|ewe|one\b|once|onesie)", re.IGNORECASE
)
_LETTERS_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
_SAID_AS_A_WORD = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ][AEIOU][BCDFGHJKLMNPQRSTVWXZ]")


@lru_cache(maxsize=20_000)
def article(word: str) -> str:
    """The article that comes before a word or short form.

    >>> [article(word) for word in ("hour", "unit", "MDT", "UK plan", "use", "easy word", "NICE")]
    ['an', 'a', 'an', 'a', 'a', 'an', 'a']
    """
    first = re.match(r"[\W_]*([\w&']+)", word)
    if not first:
        return "a"
    text = first.group(1)
    if text[0].isdigit():
        return "an" if re.match(r"8|11(?!\d)|18(?!\d)", text) else "a"
    if text.isupper() and not _SAID_AS_A_WORD.match(text):
        return "an" if text[0] in _LETTERS_WITH_A_VOWEL else "a"
    if _SILENT_H.match(text):
        return "an"
    if _LIKE_YOU.match(text):
        return "a"
    return "an" if text[0].lower() in "aeiou" else "a"
