"""The words and marks of a sentence, with their offsets."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from plainspeak.text.spelling import STRAIGHT_PUNCTUATION

_WITHOUT_NOT = re.compile(
    r"['\u2019](?:s|re|m|ve|ll|d)\b"  # we're: we, 're
    r"|[^\W_]++(?:[-\u2010\u2011][^\W_]++)*+"
    r"|[^\w\s]|_"
)
_WORD = re.compile(
    rf"[A-Za-z]+?(?=n['\u2019]t\b)|n['\u2019]t\b|{_WITHOUT_NOT.pattern}"  # don't: do, n't
)

_BEFORE_NOT = {"ca": "can", "wo": "will", "sha": "shall"}


class Word(NamedTuple):
    """A word or mark: its offsets, as written, and in lower case with a straight apostrophe.

    The month of May and short forms such as "IT" and "US" keep their capitals in ``lower``, since
    they are not the little words that are written alike.
    """

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it is no mark."""
        return self.text[-1].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks in part of a text.

    >>> [each.lower for each in words("We can't co-run Ann's (new) group.")]
    ['we', 'can', "n't", 'co-run', 'ann', "'s", '(', 'new', ')', 'group', '.']
    >>> [each.lower for each in words("Ask IT in May.")]
    ['ask', 'IT', 'in', 'May', '.']
    """
    end = len(text) if end is None else end
    negated = any(text.find(each, start, end) >= 0 for each in ("'t", "\u2019t"))
    pattern = _WORD if negated else _WITHOUT_NOT
    found = [
        _new(Word, (*match.span(), match[0], _lower(match[0])))
        for match in pattern.finditer(text, start, end)
    ]
    if found and found[0].lower == "May":
        found[0] = found[0]._replace(lower="may")
    if negated:
        for at, (word, following) in enumerate(pairwise(found)):
            if following.lower == "n't" and word.lower in _BEFORE_NOT:
                found[at] = word._replace(lower=_BEFORE_NOT[word.lower])
    return found


_new = tuple.__new__
"""It makes a word in half the time that its own constructor takes."""


@lru_cache(maxsize=50_000)
def _lower(written: str) -> str:
    straight = written.translate(STRAIGHT_PUNCTUATION)
    keeps_capitals = (straight.isupper() and len(straight) > 1) or straight == "May"
    return straight if keeps_capitals else straight.lower()
