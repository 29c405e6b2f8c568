"""Words that a text speaks of and does not use: "write *about* instead of *approximately*".

A guide for writers is full of words that it warns of. They are in lists of words to avoid, in
tables with "Don't say" above a column, in examples of what was there before, and behind "the word",
"words such as" or "instead of".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.mentions import blocks, sentences, tables

if TYPE_CHECKING:
    from plainspeak.text import Passage

__all__ = ["mentioned"]


def mentioned(passage: Passage) -> set[int]:
    """The tokens that are only spoken of.

    >>> from plainspeak.model import Block, Document
    >>> from plainspeak.text import get_tokenizer
    >>> text = "Write about instead of approximately."
    >>> [passage] = get_tokenizer().passages(Document(text, (Block(0, len(text)),)))
    >>> [passage.words[i].text for i in sorted(mentioned(passage))]
    ['approximately']
    """
    found: set[int] = set()
    for first, last in (
        *sentences.find(passage),
        *tables.find(passage),
        *blocks.find(passage),
    ):
        found.update(range(first, last))
    return found
