"""Text broken between words to fit a window."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width

MIN_COLUMNS = 20
"""Columns that a line is given in the smallest window."""


def wrap(text: str, columns: int) -> list[str]:
    """The lines of a text, none wider than a window unless one word is.

    >>> wrap("Say it so that everybody can follow.", 16)
    ['Say it so that', 'everybody can', 'follow.']
    """
    lines: list[str] = []
    for word in text.split():
        if lines and width(lines[-1]) + 1 + width(word) <= columns:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def width(text: str) -> int:
    """The columns that a terminal gives to a text.

    >>> width("hall"), width("日本")
    (4, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=10_000)
def _columns(character: str) -> int:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
