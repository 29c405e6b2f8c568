"""The tokens of a host pipeline, as plainspeak takes them, where they are cut as its own are."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import IDX, IS_SPACE, LENGTH, POS, TAG

from plainspeak.text import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from plainspeak.model import Document
    from plainspeak.text import Tokenizer

MAX_CHUNKS = 200_000
"""Different runs of characters without a space whose cuts are remembered."""

PENN = {"NN": "NOUN", "VB": "VERB", "MD": "AUX", "JJ": "ADJ", "RB": "ADV"}
"""What the first letters of a tag of the Penn Treebank say, for a tagger that gives no more."""


class HostTokens:
    """Takes the tokens of a ``Doc`` when they are cut as plainspeak cuts them.

    spaCy cuts each run of characters without a space by itself, and so does plainspeak. So it is
    enough to compare the lengths of the tokens with those that each run should have, which are
    worked out once for each different run. A tokenizer with rules of its own, tokens that were
    merged or split, and a ``Doc`` made of words all show in them; then plainspeak cuts the text
    itself, and takes from the host only the tags of tokens that both have.

    >>> import spacy
    >>> from plainspeak import formats
    >>> from plainspeak.text import Tokenizer
    >>> doc = spacy.blank("en")("Ask us.")
    >>> HostTokens(Tokenizer()).take(doc, formats.read_text(doc.text, "<text>"))
    Tokens(starts=[0, 4, 6], ends=[3, 6, 7], tags=())
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._lengths: dict[str, tuple[int, ...]] = {}

    def take(self, doc: Any, document: Document) -> Tokens:
        """The tokens of the text of a document, which is shown as the ``Doc`` has it."""
        table = doc.to_array([IDX, LENGTH, IS_SPACE])
        table = table[table[:, 2] == 0]
        starts = table[:, 0].astype(np.int64)
        ends = starts + table[:, 1].astype(np.int64)
        tags = _tags(doc)
        if document.text != document.shown:
            starts, ends = self._recut(document.text, document.shown, starts, ends)
        if not self._is_exact(document.text, ends - starts):
            starts, ends = _columns(self._tokenizer.offsets(document.text))
        columns = starts.tolist(), ends.tolist()
        if not tags:
            return Tokens(*columns)
        return Tokens(*columns, [tags.get(each, "") for each in zip(*columns, strict=True)])

    def _is_exact(self, text: str, lengths: NDArray[np.int64]) -> bool:
        """Whether each run of characters is cut into tokens of the lengths that ours have."""
        chunks = text.split()
        known = self._lengths
        if len(known) > MAX_CHUNKS:
            known = self._lengths = {}
        for chunk in set(chunks).difference(known):
            known[chunk] = tuple(end - start for start, end in self._tokenizer.offsets(chunk))
        ours = np.fromiter(chain.from_iterable(map(known.__getitem__, chunks)), np.int64)
        return bool(np.array_equal(ours, lengths))

    def _recut(
        self, text: str, shown: str, starts: NDArray[np.int64], ends: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The tokens again where the reader hid something, such as an address or a bullet."""
        keep = np.ones(len(starts), bool)
        begins, pieces = [], []
        for begin, end in masked(text, shown):
            keep[np.searchsorted(starts, begin) : np.searchsorted(starts, end)] = False
            if not (piece := text[begin:end]).isspace():
                begins.append(begin)
                pieces.append(piece)
        ours = self._cut_together(begins, pieces)
        new_starts, new_ends = _columns(ours)
        starts, ends = np.r_[starts[keep], new_starts], np.r_[ends[keep], new_ends]
        order = np.argsort(starts, kind="stable")
        return starts[order], ends[order]

    def _cut_together(self, begins: list[int], pieces: list[str]) -> list[tuple[int, int]]:
        """Where the tokens of some pieces are in the text; they are cut in one go."""
        cut = iter(self._tokenizer.offsets("\n".join(pieces)))
        found: list[tuple[int, int]] = []
        ahead = next(cut, None)
        at = 0
        for begin, piece in zip(begins, pieces, strict=True):
            while ahead is not None and ahead[0] < at + len(piece):
                found.append((begin + ahead[0] - at, begin + ahead[1] - at))
                ahead = next(cut, None)
            at += len(piece) + 1
        return found


_EDGE = re.compile(r"\s")


def masked(text: str, shown: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run of characters without a space that is not as a person sees it.

    >>> list(masked("See \\ufffc       now", "See nhs.uk  now"))
    [(4, 10)]
    """
    differ = np.flatnonzero(_codes(text) != _codes(shown))
    at = 0
    for position in differ.tolist():
        if position < at:
            continue
        begin = position
        while begin > at and not shown[begin - 1].isspace():
            begin -= 1
        found = _EDGE.search(shown, position + 1)
        at = found.start() if found else len(shown)
        yield begin, at


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _columns(cut: Sequence[tuple[int, int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    table = np.array(cut, np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _tags(doc: Any) -> dict[tuple[int, int], str]:
    """The part of speech of each token, by its place; empty where no component gave any."""
    # "has_annotation" makes an object for every token; an array costs next to nothing.
    numbers = doc.to_array(POS)
    if numbers.any():
        of = {n: doc.vocab.strings[n] if n else "" for n in set(numbers.tolist())}
    else:
        numbers = doc.to_array(TAG)
        if not numbers.any():
            return {}
        of = {n: _universal(doc.vocab.strings[n] if n else "") for n in set(numbers.tolist())}
    table = doc.to_array([IDX, LENGTH]).tolist()
    return {(idx, idx + n): of[tag] for (idx, n), tag in zip(table, numbers.tolist(), strict=True)}


def _universal(tag: str) -> str:
    """The part of speech that a tag of the Penn Treebank stands for, as far as we ask.

    >>> _universal("NNP"), _universal("VBG"), _universal("DT"), _universal("")
    ('PROPN', 'VERB', 'X', '')
    """
    if tag.startswith("NNP"):
        return "PROPN"
    return PENN.get(tag[:2], "X") if tag else ""
