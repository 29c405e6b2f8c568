"""The tokens of a text by spaCy's rules, each chunk of it split once and then looked up."""

from __future__ import annotations

import re
from itertools import accumulate, chain, pairwise
from operator import add
from typing import TYPE_CHECKING

from plainspeak.model import JOINER, without_joiners
from plainspeak.text.lexeme import Lexeme
from plainspeak.text.token_table import LONE_SURROGATE, TokenTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.text.spacy_rules import SpacyRules

    Entry = tuple[tuple[Lexeme, ...], tuple[int, ...], tuple[int, ...]]
    """The words of a chunk, how long each is, and how far it is from the beginning of each to that
    of the next, where one character parts the chunk from the one behind it."""

MAX_CHUNKS = 200_000
"""Different chunks that are remembered before all are forgotten, so that memory stays flat."""

MAX_CHUNK_CHARS = 100
"""Characters of a chunk that is remembered: longer ones hardly ever come twice."""

CHUNK = re.compile(r"\S+")


class RuleTokens:
    """Reads texts by the rules of spaCy, and remembers each chunk that it has met.

    A chunk is remembered as its words and where they are in it. Safe in threads: what is
    remembered is only added to, or replaced as a whole.
    """

    def __init__(self, rules: SpacyRules) -> None:
        self._rules = rules
        self._known: dict[str, Entry] = {}
        self._lexemes: dict[str, Lexeme] = {}
        self._joined: dict[str, tuple[str, ...]] = {}

    def read(self, text: str, start: int, end: int) -> TokenTable:
        """The tokens between two offsets."""
        part = text[start:end]
        if not part.isascii():
            part = LONE_SURROGATE.sub("\ufffd", part)
        chunks = part.split()
        entries = self._entries(chunks)
        if self._joined and not self._joined.keys().isdisjoint(chunks):
            entries = self._with_neighbours(part, chunks, entries)
        if not entries:
            return TokenTable([], [], [], [])
        words, lengths, steps = zip(*entries, strict=True)
        starts = self._starts(text, (start, end), chunks, entries, steps)
        ends = list(map(add, starts, chain.from_iterable(lengths)))
        return TokenTable(list(chain.from_iterable(words)), starts, ends, [])

    @staticmethod
    def _starts(
        text: str,
        span: tuple[int, int],
        chunks: Sequence[str],
        entries: Sequence[Entry],
        steps: Iterable[Sequence[int]],
    ) -> list[int]:
        """Where each word begins. One sum gives all where no gap is wider than one character."""
        start, end = span
        if end - start == sum(map(len, chunks)) + len(chunks) - 1:
            starts = list(accumulate(chain.from_iterable(steps), initial=start))
            starts.pop()
            return starts
        places = [found.start() for found in CHUNK.finditer(text, start, end)]
        return [
            begin
            for place, (_, _, inside) in zip(places, entries, strict=True)
            for begin in accumulate(inside[:-1], initial=place)
        ]

    def _entries(self, chunks: Sequence[str]) -> list[Entry]:
        """What is known of each chunk; new ones are split."""
        known = self._known
        try:
            return [known[chunk] for chunk in chunks]
        except KeyError:
            pass
        if len(known) > MAX_CHUNKS:
            known = self._known = {}
            self._lexemes, self._joined = {}, {}
        new = set(chunks).difference(known)
        long = {chunk: self._split(chunk) for chunk in new if len(chunk) > MAX_CHUNK_CHARS}
        known |= {chunk: self._split(chunk) for chunk in new.difference(long)}
        return [long.get(chunk) or known[chunk] for chunk in chunks]

    def _split(self, chunk: str) -> Entry:
        if JOINER in chunk and (bare := without_joiners(chunk)):
            return _spread(self._split(bare), chunk)
        unjoined = self._rules.unjoined(chunk)
        [joined] = self._rules.join([unjoined])
        if joined != unjoined:
            self._joined[chunk] = unjoined
        return self._entry(joined)

    def _entry(self, tokens: Sequence[str]) -> Entry:
        words: list[Lexeme] = []
        for token in tokens:
            word = self.lexeme(token)
            if word.has_sentence_stop:
                words += (*self._split(token[:-1])[0], self.lexeme("."))
            else:
                words.append(word)
        lengths = tuple(len(word.text) for word in words)
        return tuple(words), lengths, (*lengths[:-1], lengths[-1] + 1)

    def lexeme(self, token: str) -> Lexeme:
        """The word with this text."""
        found = self._lexemes.get(token)
        if found is None:
            found = Lexeme(token)
            if len(token) <= MAX_CHUNK_CHARS:
                self._lexemes[token] = found
        return found

    def _with_neighbours(
        self, text: str, chunks: Sequence[str], entries: list[Entry]
    ) -> list[Entry]:
        """The entries, where tokens that are put together may belong to a chunk beside theirs."""
        rules, joined = self._rules, self._joined
        spaced = list(_one_space_apart(text))
        entries = entries[:]
        for at in [at for at, chunk in enumerate(chunks) if chunk in joined]:
            first, last = at, at + 1
            near = [joined[chunks[at]]]
            while first and spaced[first - 1]:
                before = rules.unjoined(chunks[first - 1])
                if (before[-1], near[0][0]) not in rules.pairs:
                    break
                first, near = first - 1, [before, *near]
            while last < len(chunks) and spaced[last - 1]:
                after = rules.unjoined(chunks[last])
                if (near[-1][-1], after[0]) not in rules.pairs:
                    break
                last, near = last + 1, [*near, after]
            if len(near) > 1:
                entries[at] = self._entry(rules.join(near)[at - first])
        return entries


def _spread(entry: Entry, chunk: str) -> Entry:
    """The words of a chunk without its joiners, where they are in the chunk with them.

    A joiner belongs to the word that it stands in or behind.
    """
    words, bare_lengths, _ = entry
    places = [at for at, character in enumerate(chunk) if character != JOINER]
    begins = [0, *(places[at] for at in accumulate(bare_lengths[:-1]))]
    lengths = tuple(end - begin for begin, end in pairwise([*begins, len(chunk)]))
    return words, lengths, (*lengths[:-1], lengths[-1] + 1)


def _one_space_apart(text: str) -> Iterator[bool]:
    """For each chunk but the last, whether one space follows it and nothing else."""
    end = None
    for found in CHUNK.finditer(text):
        if end is not None:
            yield text[end : found.start()] == " "
        end = found.end()
