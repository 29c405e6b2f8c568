"""Whether letters are a word of English, or only a short form that happens to be met often."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from plainspeak._platform.disk_cache import keep
from plainspeak._platform.number_tables import NumberTable, pack
from plainspeak.text.frequency import LEAST_COMMON, common_words, is_ordinary
from plainspeak.text.spelling import americanise

MIN_CHARS = 4
"""Shorter letters are words only when they are met very often: "nhs" is met often too."""

SHORT_WORD_ZIPF = {2: 5.5, 3: 5.2}
"""How often a word of so few letters must be met where the dictionary does not have it."""

MIN_DERIVED_CHARS = 6
_SUFFIX = re.compile(r"(?:e?rs?|als?|ing|e?d|ly|ments?|ness|able|ful|s)$")


@lru_cache(maxsize=100_000)
def is_word(word: str) -> bool:
    """Whether letters, in any capitals, are a word.

    >>> [is_word(word) for word in ("VACANCY", "SHARERS", "NOT", "US")]
    [True, True, True, True]
    >>> [is_word(word) for word in ("MARAC", "CAMHS", "NHS", "HR")]
    [False, False, False, False]
    """
    plain = americanise(word.lower())
    if len(plain) < MIN_CHARS:
        often = round(100 * SHORT_WORD_ZIPF.get(len(plain), LEAST_COMMON / 100))
        listed = len(plain) == max(SHORT_WORD_ZIPF) and plain in _words() and is_ordinary(plain)
        return listed or plain in common_words(often)
    return is_ordinary(plain) or plain in _words() or _is_derived(plain)


def is_listed(word: str) -> bool:
    """Whether the dictionary has a word in small letters, just as it is written.

    >>> is_listed("extant"), is_listed("recieve")
    (True, False)
    """
    return americanise(word) in _words()


def _is_derived(word: str) -> bool:
    """Whether a longer word is a known one with an ending, such as "sharers"."""
    ending = _SUFFIX.search(word)
    if len(word) < MIN_DERIVED_CHARS or not ending or ending.start() < MIN_CHARS:
        return False
    stem = word[: ending.start()]
    return any(each in _words() for each in (stem, f"{stem}e", f"{stem}y"))


@cache
def _words() -> NumberTable:
    """The words of lemminflect's dictionary, in one spelling each and in lower case.

    They are read from its file, since the library takes half a second to load.
    """
    found = find_spec("lemminflect")
    assert found is not None
    assert found.origin is not None
    data = Path(found.origin).parent / "resources" / "lemma_lu.csv.gz"
    return NumberTable(keep("dictionary", [data], lambda: pack(dict.fromkeys(_read(data), 1))))


def _read(data: Path) -> set[str]:
    import gzip  # only to make the table

    with gzip.open(data, "rt", encoding="utf-8") as lines:
        words = {line.partition(",")[0] for line in lines}
    return {americanise(word) for word in words if word.isalpha() and word.islower()}
