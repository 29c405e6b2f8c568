"""Whether a sentence ends where its writer broke the line (``<br>``, two spaces, a backslash)."""

from __future__ import annotations

import re

TAIL_CHARS = 60
"""Characters in front of a break that are looked at."""

MAX_WRAPPED_LINE_CHARS = 120
"""A longer line was not broken to fit: what follows it is another paragraph."""

_LEADS_ON = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "its",
        "my",
        "of",
        "on",
        "or",
        "our",
        "per",
        "the",
        "their",
        "to",
        "with",
        "your",
    ]
)
"""Words that no line ends with unless the sentence goes on."""

_SENTENCE_END = re.compile(r"[.!?:;][)\u201d\"\u2019']?\Z")
_GOES_ON = re.compile(r"[,(\[/&\u2013\u2014-]\Z")
_CARRIES_ON = re.compile(r"[a-z0-9(\[,;&)]")


def ends_sentence(before: str, following: str, *, in_list: bool = False) -> bool:
    """Whether the words after a line break begin something new.

    ``before`` may be the last ``TAIL_CHARS`` characters alone. ``in_list`` says that these lines
    follow one that ended with a colon, so that each is an item.

    >>> ends_sentence("Wait in the hall", "A nurse will call you")
    True
    >>> ends_sentence("The path is wet,", "so wear boots.")
    False
    """
    before, following = before.rstrip(), following.lstrip()
    if in_list or _SENTENCE_END.search(before):
        return True
    if _GOES_ON.search(before) or _CARRIES_ON.match(following):
        return False
    last = before.split()[-1:]
    return not (last and last[0].lower() in _LEADS_ON)


def longest_line(text: str) -> int:
    """Characters of the longest line of a text."""
    return max(map(len, map(str.rstrip, text.split("\n"))))


def is_full_line(text: str, start: int, end: int, longest: int) -> bool:
    """Whether a line was broken, from ``start`` up to ``end``, only because it was full.

    It was not when the first word of the next line would have fitted into the ``longest`` line,
    nor where that is too long for lines that are broken to fit. Such lines come from a page whose
    headings, items and cells have lost their marks.

    >>> text = "Spiramycin\\nAn antibiotic that is sold as a fine white powder"
    >>> is_full_line(text, 10, 11, longest_line(text))
    False
    """
    length = start - (text.rfind("\n", 0, start) + 1)
    first_word = text[end : end + MAX_WRAPPED_LINE_CHARS].split(maxsplit=1)[:1]
    fits = length + 1 + len("".join(first_word)) <= longest
    return not fits and longest <= MAX_WRAPPED_LINE_CHARS
