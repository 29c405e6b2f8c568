"""One explanation of a short form, and how the text around one is cut into words."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.letters import tokens
from plainspeak.acronyms.shape import MAX_ACRONYM_CHARS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.letters import Token


class Definition(NamedTuple):
    """A short form, the words that explain it, where both stand together, and the short form alone.

    ``long`` is empty where the words say what it is without spelling it out. ``glossary``: it is
    a line of a list of words, not a part of the running text. ``quoted``: somebody else wrote it.
    """

    short: str
    long: str
    start: int
    end: int
    at: int
    glossary: bool = False
    quoted: bool = False


WINDOW_CHARS = 260
"""Characters looked at in front of a short form, or behind it."""

QUOTES = "\"'`\u201c\u201d\u2018\u2019\u201a\u201e\u00ab\u00bb*_ \t\n\r"

SHORT = re.compile(
    rf"[^\W_](?:[\w&/+.\u2019'()\-\u2010\u2011]{{0,{MAX_ACRONYM_CHARS + 4}}}[\w+.)])?"
)
"""What may be a short form where an explanation says that there is one."""

_STOP = re.compile(r"[()\[\];\ufffc]|[:=]\s|[.!?]\s+(?=[A-Z\u201c\"])")
_GLUED = re.compile(r"(?<=[\w-])[(\[][^()\[\]\s]{0,20}[)\]]")
"""A bracket inside a word, as in "N-(1-naphthyl)" or "carer(s)"."""


def window(text: str, end: int, sentences: Sequence[int]) -> list[Token]:
    """The words in front of an offset that a long form may be made of.

    It never crosses the start of its sentence, a bracket, a colon or a semicolon.
    """
    sentence = sentences[max(0, bisect_right(sentences, end) - 1)] if sentences else 0
    start = max(sentence, end - WINDOW_CHARS)
    seen = _GLUED.sub(lambda found: "x" * len(found.group()), text[start:end])
    cut = max((stop.end() for stop in _STOP.finditer(seen)), default=0)
    return tokens(text[start + cut : end], start + cut)


def following(text: str, start: int, end: int) -> list[Token]:
    """The words behind an offset that a long form may be made of, up to the end of its sentence."""
    end = min(end, start + WINDOW_CHARS)
    stop = _STOP.search(text, start, end)
    return tokens(text[start : stop.start() if stop else end], start)


def one_line(text: str) -> str:
    """A stretch of text without line breaks."""
    return " ".join(text.split())
