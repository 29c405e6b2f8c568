"""Terms that a text only refers to: a part of a law, or a form by its number."""

from __future__ import annotations

import re

CHARS_AROUND = 60
"""Characters on each side of a term that may hold the name of its law."""

_PART_OF_LAW = re.compile(
    r"(?:part|section|schedule|article|regulation|chapter|paragraph|clause|rule|s)\.?\s?\d+\w*",
    re.IGNORECASE,
)
_LAW_FOLLOWS = re.compile(
    r"(?:\(\w+\))*,?\s(?:of|to|under|in)\s(?:the\s)?(?:[A-Z(][\w()'\u2019-]*,?\s|and\s|of\s|the\s){1,8}?"
    r"(?:Act|Order|Regulations?|Rules|Code|Measure)\b"
)
_LAW_BEFORE = re.compile(r"\b(?:Act|Order|Regulations?|Rules)(?:\s\d{4})?,\s$")
_FORM_BEFORE = re.compile(r"\bforms?\s$", re.IGNORECASE)


def is_reference(text: str, start: int, end: int) -> bool:
    """Whether a term is a part of a law that is named beside it, or a form by its number.

    >>> for text in ("See Part 6 of the Housing Act 1996.", "Use Form C100.", "Part 6 is new."):
    ...     start = min(text.find(term) for term in ("Part 6", "C100") if term in text)
    ...     is_reference(text, start, start + len("Part 6" if "Part" in text else "C100"))
    True
    True
    False
    """
    term = text[start:end]
    if term.isalpha():
        return False  # as nearly always
    before = text[max(0, start - CHARS_AROUND) : start]
    if _PART_OF_LAW.fullmatch(term):
        after = text[end : end + CHARS_AROUND]
        return bool(_LAW_FOLLOWS.match(after) or _LAW_BEFORE.search(before))
    return any(map(str.isdigit, term)) and bool(_FORM_BEFORE.search(before))
