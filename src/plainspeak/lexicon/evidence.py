"""What a whole document says of one place in it: the words it holds, and its fields."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from plainspeak._platform.once import once
from plainspeak.lexicon import fields
from plainspeak.model import Block
from plainspeak.text.memo_filter import MemoFilter
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

    def __init__(self, text: str, blocks: Iterable[Block]) -> None:
        self._text = text
        self._blocks = blocks

    @staticmethod
    def of(document: Document) -> Evidence:
        """The evidence of the blocks of a document."""
        return Evidence(document.text, document.blocks)

    @staticmethod
    def of_text(text: str) -> Evidence:
        """The evidence of a text."""
        return Evidence(text, (Block(0, len(text)),))

    @once
    def _chunks(self) -> set[str]:
        chunks: set[str] = set()
        for block in self._blocks:
            chunks.update(self._text[block.start : block.end].split())
        return chunks

    @once
    def words(self) -> frozenset[str]:
        """The different words, found when first asked for: most short texts never are."""
        return frozenset(chain.from_iterable(map(_words_of, self._chunks)))

    @once
    def telling(self) -> frozenset[str]:
        """Those of the words that speak for a field."""
        words = chain.from_iterable(map(_words_of, _telling.among(self._chunks)))
        return frozenset(filter(fields.fields_of_word, words))

    @once
    def weights(self) -> Mapping[str, int]:
        """How many different words speak for each field."""
        return fields.weigh(self.telling)

    @once
    def fields(self) -> frozenset[str]:
        """The fields that the document belongs to."""
        return fields.strongest(self.weights)

    @once
    def _sorted(self) -> list[str]:
        return sorted(self.words)

    def has(self, word: str) -> bool:
        """Whether a word is in the document, or one with this beginning, as in ``tenan*``."""
        if not word.endswith("*"):
            return word in self.words
        stem = word[:-1]
        at = bisect_left(self._sorted, stem)
        return at < len(self._sorted) and self._sorted[at].startswith(stem)


NO_EVIDENCE = Evidence("", ())
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


def _tells(chunk: str) -> bool:
    return any(map(fields.fields_of_word, _words_of(chunk)))


_telling = MemoFilter(_tells)
