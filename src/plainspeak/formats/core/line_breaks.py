"""Whether a sentence ends where its writer broke the line (``<br>``, two spaces, a backslash)."""

from __future__ import annotations

import re

TAIL_CHARS = 60
"""Characters in front of a break that are looked at."""

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
