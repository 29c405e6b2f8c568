"""Long forms that a document writes in full, without saying that a short form is theirs."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from plainspeak._platform.once import once

if TYPE_CHECKING:
    from plainspeak.model import Document

MIN_LETTERS, MAX_LETTERS = 3, 8
"""Letters of the short forms that are looked for: two letters begin any two names."""

_JOIN = r"(?:\s(?:of|for|and|the|in|on|to|with|at|by|&)){0,2}[\s-]"


class WrittenOut:
    """What the text of a document writes in full.

    >>> from plainspeak.model import Block, Document
    >>> text = "Connected Health Cities ran it with the multidisciplinary teams. Ask CHC."
    >>> written = WrittenOut(Document(text, (Block(0, len(text)),)))
    >>> written.name_of("CHC"), written.has("multidisciplinary team")
    ('Connected Health Cities', True)
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    @once
    def _lower(self) -> str:
        return " ".join(self._document.text.lower().split())

    def has(self, long: str) -> bool:
        """Whether some words are in the text, in any capitals, of one thing or several."""
        return long.lower().removesuffix("s") in self._lower

    def name_of(self, short: str) -> str | None:
        """A name in capitals whose words begin with the letters of a short form, inside a block."""
        if not (MIN_LETTERS <= len(short) <= MAX_LETTERS and short.isalpha() and short.isupper()):
            return None
        blocks = self._document.blocks
        for found in _name_pattern(short).finditer(self._document.text):
            number = bisect_right(blocks, found.start(), key=lambda block: block.start) - 1
            if number >= 0 and found.end() <= blocks[number].end:
                return " ".join(found.group().split())
        return None


@lru_cache(maxsize=1_000)
def _name_pattern(short: str) -> re.Pattern[str]:
    words = (rf"{letter}[a-z][\w'\u2019]*" for letter in short)
    return re.compile(rf"(?<!\w){_JOIN.join(words)}(?!\w)")
