"""Part of a document as tokens, sentences and blocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainspeak._platform.once import once
from plainspeak.text import caps, language, quotes, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.model import Block, Kind
    from plainspeak.text.lexeme import Lexeme
    from plainspeak.text.token_index import TokenIndex


@dataclass(eq=False)
class Passage:
    """The words of a stretch of a document, in reading order.

    Word ``i`` is at ``starts[i]:ends[i]`` of ``text``, which is the text of the document.
    White space and hyphens inside words are left out, so "step-down" and "step down" are alike.
    ``sentences`` holds the first word and the one after the last of each sentence.
    ``index`` holds the positions of the tokens that later steps need.
    ``tags`` holds a part of speech for each word when a model gave one, and is empty otherwise.
    """

    text: str
    words: Sequence[Lexeme]
    starts: Sequence[int]
    ends: Sequence[int]
    tags: Sequence[str]
    blocks: Sequence[Block]
    index: TokenIndex

    @once
    def norms(self) -> list[str]:
        """What lists are matched on, word by word."""
        return [word.norm for word in self.words]

    @once
    def _norms_by_sentence(self) -> dict[tuple[int, int], frozenset[str]]:
        return {}

    def norms_in(self, sentence: tuple[int, int]) -> frozenset[str]:
        """The norms of the words of a sentence."""
        known = self._norms_by_sentence
        found = known.get(sentence)
        if found is None:
            found = known[sentence] = frozenset(self.norms[slice(*sentence)])
        return found

    @once
    def different_words(self) -> frozenset[Lexeme]:
        """Each word once."""
        return frozenset(self.words)

    @once
    def block_starts(self) -> list[int]:
        """Where each block begins in the text."""
        return [block.start for block in self.blocks]

    @once
    def block_bounds(self) -> list[tuple[int, int]]:
        """First word, and the one after the last, of each block."""
        return [
            (bisect_left(self.starts, block.start), bisect_left(self.starts, block.end))
            for block in self.blocks
        ]

    @once
    def sentences(self) -> list[tuple[int, int]]:
        """First word, and the one after the last, of each sentence; none crosses a block."""
        marks = self.index.punct
        found: list[tuple[int, int]] = []
        at = 0
        for first, last in self.block_bounds:
            begin = bisect_left(marks, first, at)
            at = bisect_left(marks, last, begin)
            found.extend(sentences.split(self, marks[begin:at], first, last))
        return found

    @once
    def _sentence_starts(self) -> list[int]:
        return [first for first, _ in self.sentences]

    def sentence_of(self, word: int) -> tuple[int, int]:
        """The sentence that a word is in."""
        at = bisect_right(self._sentence_starts, word) - 1
        if at >= 0:
            sentence = self.sentences[at]
            if word < sentence[1]:
                return sentence
        return word, word + 1

    def sentences_around(self, word: int, number: int) -> tuple[int, int]:
        """The sentence that a word is in, with so many before it and so many behind."""
        at = max(bisect_right(self._sentence_starts, word) - 1, 0)
        around = self.sentences[max(at - number, 0) : at + number + 1]
        return (around[0][0], around[-1][1]) if around else (word, word + 1)

    def block_of(self, word: int) -> Block:
        """The block that a word is in."""
        return self.blocks[self.block_number(word)]

    def block_number(self, word: int) -> int:
        """The number of the block that a word is in."""
        return bisect_right(self.block_starts, self.starts[word]) - 1

    def kind_at(self, word: int) -> Kind:
        """The kind of the block that a word is in."""
        return self.block_of(word).kind

    def joined(self, word: int) -> bool:
        """Whether nothing at all is between a word and the one before it."""
        return word > 0 and self.ends[word - 1] == self.starts[word]

    @once
    def quoted(self) -> set[int]:
        """The numbers of the words inside quotation marks or a block quotation."""
        return quotes.quoted(self)

    @once
    def all_caps_lines(self) -> list[tuple[int, int]]:
        """First word, and the one after the last, of each line written in capitals."""
        return list(caps.all_caps_lines(self))

    @once
    def foreign(self) -> list[language.ForeignSpan]:
        """The sentences that are in another language than English."""
        return list(language.foreign_spans(self))

    def count(self, first: int, last: int) -> int:
        """How many words a reader would count from ``first`` up to ``last``.

        Marks do not count, and a word with hyphens counts once.
        """
        uncounted = self.index.uncounted
        return last - first - bisect_left(uncounted, last) + bisect_left(uncounted, first)
