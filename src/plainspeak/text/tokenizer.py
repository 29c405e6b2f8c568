"""Documents as passages of spaCy's tokens, without importing it unless a model is named."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import Block
from plainspeak.text.model_tokens import ModelTokens
from plainspeak.text.passage import Passage
from plainspeak.text.rule_tokens import RuleTokens
from plainspeak.text.spacy_rules import installed_rules
from plainspeak.text.token_index import TokenIndex, drop_positions
from plainspeak.text.token_table import TokenTable, without_sentence_stops

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.model import Document
    from plainspeak.text.lexeme import Lexeme

CHUNK_CHARS = 200_000
"""Characters taken at once. A longer document is read in pieces that end where a block ends."""


class Tokens(NamedTuple):
    """Tokens that a host program has already made of the text of a document.

    Start and end offsets of each, and its part of speech in the words of Universal Dependencies,
    empty where it is not known. ``tags`` may be empty altogether.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    tags: Sequence[str] = ()


class Tokenizer:
    """An English tokenizer: spaCy's own tokens, several times faster.

    A model named here is loaded, and its parts of speech are passed on.
    Raises ``LanguageError`` when the model is not installed. Safe in threads; can be pickled.

    >>> [word.text for word in Tokenizer().words("Ask Dr. Smith, e.g. today.")]
    ['Ask', 'Dr.', 'Smith', ',', 'e.g.', 'today', '.']
    """

    def __init__(self, model: str | None = None) -> None:
        self.model = model

    def __reduce__(self) -> tuple[type[Tokenizer], tuple[str | None]]:
        return Tokenizer, (self.model,)

    @cached_property
    def _tokens(self) -> RuleTokens | ModelTokens:
        rules = installed_rules() if self.model is None else None
        return ModelTokens(self.model) if rules is None else RuleTokens(rules)

    def tokens(self, text: str) -> TokenTable:
        """The tokens of a text but for white space."""
        return self._tokens.read(text, 0, len(text))

    def words(self, text: str) -> list[Lexeme]:
        """The words of a short text, such as a term of a list."""
        return [word for word in self.tokens(text).words if not word.is_ignorable]

    def offsets(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each token of a text, white space left out.

        >>> Tokenizer().offsets("Ask us.")
        [(0, 3), (4, 6), (6, 7)]
        """
        table = self.tokens(text)
        return list(zip(table.starts, table.ends, strict=True))

    def passages(self, document: Document, tokens: Tokens | None = None) -> Iterator[Passage]:
        """The document in pieces, each of whole blocks, about ``CHUNK_CHARS`` characters long.

        ``tokens`` are taken as they are, in the place of our own.
        """
        text = document.text
        for start, end, blocks in chunks(document):
            if tokens is None:
                table = self._tokens.read(text, start, end)
            else:
                table = self._given(text, tokens, start, end)
            yield self._passage(text, table, blocks)

    def _given(self, text: str, tokens: Tokens, start: int, end: int) -> TokenTable:
        """The tokens between two offsets that somebody else has made."""
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        starts, ends = list(tokens.starts[first:last]), list(tokens.ends[first:last])
        words = [self._tokens.lexeme(text[a:b]) for a, b in zip(starts, ends, strict=True)]
        table = TokenTable(words, starts, ends, list(tokens.tags[first:last]))
        return without_sentence_stops(table, self.words)

    def _passage(self, text: str, table: TokenTable, blocks: Sequence[Block]) -> Passage:
        words, starts, ends, tags = table
        index = TokenIndex(words)
        gaps = index.gaps
        return Passage(
            text,
            drop_positions(gaps, words),
            drop_positions(gaps, starts),
            drop_positions(gaps, ends),
            drop_positions(gaps, tags) if tags else tags,
            blocks,
            index,
        )


def chunks(document: Document) -> Iterator[tuple[int, int, list[Block]]]:
    """Start, end and blocks of each stretch of a document that is read at once.

    A block longer than ``CHUNK_CHARS`` is cut at a space.
    """
    blocks = document.blocks
    if blocks and blocks[-1].end - blocks[0].start <= CHUNK_CHARS:  # as nearly always
        yield blocks[0].start, blocks[-1].end, list(blocks)
        return
    waiting: list[Block] = []
    for block in document.blocks:
        for part in _cut(document.text, block):
            if waiting and part.end - waiting[0].start > CHUNK_CHARS:
                yield waiting[0].start, waiting[-1].end, waiting
                waiting = []
            waiting.append(part)
    if waiting:
        yield waiting[0].start, waiting[-1].end, waiting


def _cut(text: str, block: Block) -> Iterator[Block]:
    start = block.start
    while block.end - start > CHUNK_CHARS:
        space = text.rfind(" ", start, start + CHUNK_CHARS)
        end = space if space > start else start + CHUNK_CHARS
        yield Block(start, end, block.kind)
        start = end
    yield Block(start, block.end, block.kind)


@cache
def get_tokenizer(model: str | None = None) -> Tokenizer:
    """One ``Tokenizer`` for each model, so that all checkers remember the same words once."""
    return Tokenizer(model)
