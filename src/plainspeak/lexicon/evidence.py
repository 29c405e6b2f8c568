"""What a whole document says of one place in it: the words it holds, and its fields."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from plainspeak.lexicon import fields
from plainspeak.text.spelling import STRAIGHT_PUNCTUATION, americanise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plainspeak.model import Document

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


class Evidence:
    """The different words of a document, in small letters and one spelling, and what they tell.

    They are taken from the text as it is, before it is tokenised, so that a condition on the first
    page can rest on a word of the last.

    >>> evidence = Evidence.of_text("The tenants met. Your landlord's flat!")
    >>> evidence.has("tenan*"), evidence.has("court"), sorted(evidence.fields)
    (True, False, ['housing'])
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)

    @staticmethod
    def of(document: Document) -> Evidence:
        """The evidence of the blocks of a document."""
        chunks: set[str] = set()
        for block in document.blocks:
            chunks.update(document.text[block.start : block.end].split())
        return Evidence(chain.from_iterable(map(_words_of, chunks)))

    @staticmethod
    def of_text(text: str) -> Evidence:
        """The evidence of a text."""
        return Evidence(chain.from_iterable(map(_words_of, text.split())))

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """How many different words speak for each field."""
        return fields.weigh(self.words)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields that the document belongs to."""
        return fields.strongest(self.weights)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.words)

    def has(self, word: str) -> bool:
        """Whether a word is in the document, or one with this beginning, as in ``tenan*``."""
        if not word.endswith("*"):
            return word in self.words
        stem = word[:-1]
        at = bisect_left(self._sorted, stem)
        return at < len(self._sorted) and self._sorted[at].startswith(stem)


NO_EVIDENCE = Evidence(())
"""What is known where there is no document."""


MAX_CHUNKS = 200_000
"""Runs of characters whose words are remembered before all are forgotten."""


class _Chunks(dict[str, tuple[str, ...]]):
    """The words in runs of characters without white space, worked out when first asked for."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        if len(self) > MAX_CHUNKS:
            self.clear()
        found = _WORD.findall(chunk.lower().translate(STRAIGHT_PUNCTUATION))
        words = self[chunk] = tuple(americanise(word.removesuffix("'s")) for word in found)
        return words


_words_of = _Chunks().__getitem__
