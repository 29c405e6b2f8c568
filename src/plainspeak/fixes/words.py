"""The words and marks of a sentence, with their offsets."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from plainspeak.text.spelling import STRAIGHT_PUNCTUATION

_WORD = re.compile(
    r"[A-Za-z]+?(?=n['\u2019]t\b)|n['\u2019]t\b"  # don't: do, n't
    r"|['\u2019](?:s|re|m|ve|ll|d)\b"  # we're: we, 're
    r"|[^\W_]++(?:[-\u2010\u2011][^\W_]++)*+"
    r"|[^\w\s]|_"
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
    found: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        written = match[0]
        lower = _lower(written)
        if lower == "May" and not found:
            lower = "may"
        elif lower == "n't" and found and found[-1].lower in _BEFORE_NOT:
            found[-1] = found[-1]._replace(lower=_BEFORE_NOT[found[-1].lower])
        found.append(Word(match.start(), match.end(), written, lower))
    return found


@lru_cache(maxsize=50_000)
def _lower(written: str) -> str:
    straight = written.translate(STRAIGHT_PUNCTUATION)
    keeps_capitals = (straight.isupper() and len(straight) > 1) or straight == "May"
    return straight if keeps_capitals else straight.lower()
