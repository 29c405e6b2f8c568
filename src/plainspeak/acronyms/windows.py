"""The words in front of an offset, or behind it, that a long form may be made of."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from plainspeak.acronyms.letters import ARTICLES, tokens
from plainspeak.model import without_joiners

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.letters import Token

WINDOW_CHARS = 260
"""Characters looked at in front of a short form, or behind it."""

CHARS_PER_LETTER = 22
"""Characters of a long form for each letter of the short one, at the most."""

QUOTES = "\"'`\u201c\u201d\u2018\u2019\u201a\u201e\u00ab\u00bb*_ \t\n\r"

_STOP = re.compile(r"[()\[\];\ufffc]|[:=]\s|\s\S+\s=\s|[.!?]\s+(?=[A-Z\u201c\"])")
_STOP_IN_FRONT = re.compile(r"[()\[\];\ufffc]|[:=]\s|[.!?]\s+(?=[A-Z\u201c\"])")
"""The same, where only its end counts."""
_GLUED = re.compile(r"(?<=[\w-])[(\[][^()\[\]\s]{0,20}[)\]]")
"""A bracket inside a word, as in "N-(1-naphthyl)" or "carer(s)"."""


def before(text: str, end: int, sentences: Sequence[int], short: str) -> list[Token]:
    """The words in front of an offset that the long form of ``short`` may be made of.

    ``sentences`` are the offsets at which sentences begin. The words never cross the start of their
    sentence, a bracket, a colon or a semicolon.
    """
    sentence = sentences[max(0, bisect_right(sentences, end) - 1)] if sentences else 0
    start = max(sentence, end - min(WINDOW_CHARS, CHARS_PER_LETTER * (len(short) + 2)))
    seen = text[start:end]
    if "(" in seen or "[" in seen:
        seen = _GLUED.sub(lambda found: "x" * len(found.group()), seen)
    cut = 0
    for stop in _STOP_IN_FRONT.finditer(seen):
        cut = stop.end()
    return tokens(text, start + cut, end)


def after(text: str, start: int, end: int) -> list[Token]:
    """The words behind an offset, up to ``end`` or that of their sentence, without an article."""
    end = min(end, start + WINDOW_CHARS)
    stop = _STOP.search(text, start, end)
    return without_articles(tokens(text, start, stop.start() if stop else end))


def without_articles(words: list[Token]) -> list[Token]:
    """The words from the first on that is no article."""
    first = next((i for i, word in enumerate(words) if word.letters not in ARTICLES), len(words))
    return words[first:]


def one_line(text: str) -> str:
    """A part of a text as people write it, without line breaks."""
    return without_joiners(" ".join(text.split()))
