"""spaCy's tokens, several times faster than spaCy alone gives them."""

from __future__ import annotations

import re
import threading
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import LanguageError
from plainspeak.model import Block
from plainspeak.text.lexeme import Lexeme
from plainspeak.text.passage import Passage
from plainspeak.text.token_index import TokenIndex, drop_positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.model import Document

CHUNK_CHARS = 200_000
"""Characters taken at once. A longer document is read in pieces that end where a block ends."""

MAX_CACHED_STRINGS = 200_000
"""Different chunks of text remembered before spaCy is started afresh, so that memory stays flat."""

MAX_LEXEMES = 400_000
"""Different words remembered, for the same reason."""


LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""What a broken program leaves of a sign beyond the first 65,536; spaCy cannot take it."""


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

    spaCy stops caching for the rest of a text after its first special case, so each new chunk is
    shown to it alone, once; the text itself is then read from the cache, token for token the same.
    A model named here is loaded, and its parts of speech are passed on.
    Raises ``LanguageError`` when the model is not installed. Safe in threads; can be pickled.

    >>> [word.text for word in Tokenizer().words("Ask Dr. Smith, e.g. today.")]
    ['Ask', 'Dr.', 'Smith', ',', 'e.g.', 'today', '.']
    """

    def __init__(self, model: str | None = None) -> None:
        self.model = model
        self._lock = threading.Lock()
        self._spellings: dict[int, Lexeme] = {}
        self._lexemes: dict[str, Lexeme] = {}
        self._nlp: Any = None

    def __reduce__(self) -> tuple[type[Tokenizer], tuple[str | None]]:
        return Tokenizer, (self.model,)

    def _start(self) -> None:
        self._nlp = load_pipeline(self.model)
        self._nlp.tokenizer.max_cache_size = 2 * MAX_CACHED_STRINGS
        self._chunks: set[str] = set()

    def tokenise(self, text: str) -> Any:
        """A spaCy ``Doc`` with exactly the tokens spaCy's own tokenizer gives."""
        with self._lock:
            if self._nlp is None or len(self._chunks) > MAX_CACHED_STRINGS:
                self._start()
            tokenizer = self._nlp.tokenizer
            if not text.isascii():
                text = LONE_SURROGATE.sub("\ufffd", text)
            new = set(text.split()).difference(self._chunks)
            for chunk in new:
                tokenizer(chunk)
            self._chunks |= new
            doc = tokenizer(text)
            if self.model is not None:
                for _, component in self._nlp.pipeline:
                    doc = component(doc)
            return doc

    def offsets(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each token of a text, white space left out.

        >>> Tokenizer().offsets("Ask us.")
        [(0, 3), (4, 6), (6, 7)]
        """
        doc = self.tokenise(text)
        return [(each.idx, each.idx + len(each)) for each in doc if not each.is_space]

    def passages(self, document: Document, tokens: Tokens | None = None) -> Iterator[Passage]:
        """The document in pieces, each of whole blocks, about ``CHUNK_CHARS`` characters long.

        ``tokens`` are taken as they are, in the place of our own.
        """
        for start, end, blocks in chunks(document):
            if tokens is None:
                yield self._passage(document.text, start, end, blocks)
            else:
                yield self._given(document.text, tokens, start, end, blocks)

    def words(self, text: str) -> list[Lexeme]:
        """The words of a short text, such as a term of a list."""
        doc = self.tokenise(text)
        words = self._spelled([token.orth for token in doc], doc.vocab.strings)
        return [word for word in words if not word.is_ignorable]

    def _passage(self, text: str, start: int, end: int, blocks: Sequence[Block]) -> Passage:
        from spacy.attrs import IDX, LENGTH, ORTH, POS  # spaCy loads when first used

        doc = self.tokenise(text[start:end])
        table = doc.to_array([ORTH, IDX, LENGTH])
        words = self._spelled(table[:, 0].tolist(), doc.vocab.strings)
        starts = (table[:, 1].astype("int64") + start).tolist()
        ends = ((table[:, 1] + table[:, 2]).astype("int64") + start).tolist()
        tags: list[str] = []
        if self.model is not None:
            tags = [doc.vocab.strings[tag] for tag in doc.to_array(POS).tolist()]
        return self._assemble(text, (words, starts, ends, tags), blocks)

    def _given(
        self, text: str, tokens: Tokens, start: int, end: int, blocks: Sequence[Block]
    ) -> Passage:
        """A passage of tokens that somebody else has made."""
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        starts, ends = list(tokens.starts[first:last]), list(tokens.ends[first:last])
        words = self._spelled_texts([text[a:b] for a, b in zip(starts, ends, strict=True)])
        return self._assemble(text, (words, starts, ends, list(tokens.tags[first:last])), blocks)

    def _assemble(
        self,
        text: str,
        columns: tuple[list[Lexeme], list[int], list[int], list[str]],
        blocks: Sequence[Block],
    ) -> Passage:
        words, starts, ends, tags = columns
        index = TokenIndex(words)
        if index.has_sentence_stop:
            self._part(words, starts, ends, tags)
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

    def _part(
        self, words: list[Lexeme], starts: list[int], ends: list[int], tags: list[str]
    ) -> None:
        """Part the full stop that ends a sentence from a short form it clings to."""
        for i in reversed([i for i, word in enumerate(words) if word.has_sentence_stop]):
            parts = self.words(words[i].text[:-1]) + self.words(".")  # "W4M" is two tokens
            bounds = list(accumulate((len(part.text) for part in parts), initial=starts[i]))
            words[i : i + 1] = parts
            starts[i : i + 1] = bounds[:-1]
            ends[i : i + 1] = bounds[1:]
            if tags:
                tags[i : i + 1] = [tags[i]] * (len(parts) - 1) + ["PUNCT"]

    def _spelled_texts(self, texts: Iterable[str]) -> list[Lexeme]:
        """A word for each text."""
        known = self._lexemes
        if len(known) > MAX_LEXEMES:
            known = self._lexemes = {}
        for text in set(texts).difference(known):
            known[text] = Lexeme(text)
        return [known[text] for text in texts]

    def _spelled(self, orths: list[int], strings: Any) -> list[Lexeme]:
        """A word for each of spaCy's numbers."""
        known = self._spellings
        if len(known) > MAX_LEXEMES:
            known = self._spellings = {}
        try:
            return list(map(known.__getitem__, orths))
        except KeyError:  # some are new
            for orth in set(orths).difference(known):
                known[orth] = Lexeme(strings[orth])
            return list(map(known.__getitem__, orths))


def chunks(document: Document) -> Iterator[tuple[int, int, list[Block]]]:
    """Start, end and blocks of each stretch of a document that is read at once.

    A block longer than ``CHUNK_CHARS`` is cut at a space.
    """
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
        space = text.rfind(" ", start + 1, start + CHUNK_CHARS)
        end = space if space > start else start + CHUNK_CHARS
        yield Block(start, end, block.kind)
        start = end
    yield Block(start, block.end, block.kind)


def load_pipeline(model: str | None) -> Any:
    """A blank English pipeline, or the installed model of that name or path."""
    import spacy  # takes half a second: only when first used

    if model is None:
        return spacy.blank("en")
    try:
        nlp = spacy.load(model)
    except (OSError, ValueError, ImportError) as error:
        remedy = f"Install it with: python -m spacy download {model}. Or take the setting out."
        raise LanguageError(model, "this spaCy model is not installed", remedy) from error
    if nlp.lang != "en":
        remedy = "Name an English model, such as en_core_web_sm."
        raise LanguageError(model, f'this spaCy model is for "{nlp.lang}"', remedy)
    return nlp


@cache
def get_tokenizer(model: str | None = None) -> Tokenizer:
    """One ``Tokenizer`` for each model, so that all checkers remember the same words once."""
    return Tokenizer(model)
