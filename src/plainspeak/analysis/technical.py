"""Terms that can hardly mean anything but what their row says."""

from __future__ import annotations

from functools import lru_cache

from plainspeak.text.frequency import common_words
from plainspeak.text.pos import NO_NOUN
from plainspeak.text.spelling import americanise, normalise_phrase

TECHNICAL_ZIPF = 340
"""Zipf frequency, times 100, below which a word has hardly any sense but that of its field."""

MIN_CONTENT_WORDS = 3
"""Words, but for the little ones, of a phrase that means one thing only."""


@lru_cache(maxsize=20_000)
def is_technical(term: str) -> bool:
    """Whether a term can hardly mean anything but what its row says.

    >>> [is_technical(term) for term in ("reablement", "direct payment", "tree preservation order")]
    [True, False, True]
    """
    content = [word for word in normalise_phrase(term).split() if word not in NO_NOUN]
    return len(content) >= MIN_CONTENT_WORDS or has_rare_word(term)


@lru_cache(maxsize=20_000)
def has_rare_word(term: str, zipf: int = TECHNICAL_ZIPF) -> bool:
    """Whether a term holds a word that is met less often than that, or a short form.

    >>> has_rare_word("reablement"), has_rare_word("key worker"), has_rare_word("SEND tribunal")
    (True, False, True)
    """
    common = common_words(zipf)
    words = (word for word in term.replace("-", " ").split() if word.lower() not in NO_NOUN)
    return any(
        word[1:] != word[1:].lower() or americanise(_base(word)) not in common for word in words
    )


def _base(word: str) -> str:
    letters = word.lower().strip(".,;:'\u2019").removesuffix("'s").removesuffix("\u2019s")
    return letters if letters.isalpha() else "the"
