"""Which words are quoted, or in a list of references: they are somebody's own, and left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Kind
from plainspeak.text.citations import is_citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.text.passage import Passage

CLOSES = {
    "\u201c": "\u201d",
    "\u201e": "\u201c",
    "\u201f": "\u201d",
    "\u2018": "\u2019",
    "\u00ab": "\u00bb",
    '"': '"',
    "'": "'",
}
"""The mark that ends a quotation, for each mark that begins one."""

MARKS = frozenset(CLOSES)


def quoted(passage: Passage) -> set[int]:
    """The numbers of the words that are quoted, or in a list of references.

    A quotation never leaves its block.
    """
    found: set[int] = set()
    marks = [i for i in passage.index.punct if passage.words[i].text in MARKS]
    for block, (first, last) in zip(passage.blocks, passage.block_bounds, strict=True):
        if block.kind is Kind.QUOTATION or is_citation(passage.text[block.start : block.end]):
            found.update(range(first, last))
    at = 0
    for first, last in passage.block_bounds:
        if at >= len(marks):
            break
        while at < len(marks) and marks[at] < first:
            at += 1
        end = -1
        while at < len(marks) and marks[at] < last:
            if marks[at] > end and _opens(passage, marks[at]):
                end = next(_closing(passage, marks[at], last), marks[at])
                found.update(range(marks[at] + 1, end))
            at += 1
    return found


MAX_QUOTATION_TOKENS = 400
"""Words looked at for the end of a quotation."""


def _opens(passage: Passage, mark: int) -> bool:
    """A mark that looks both ways opens after a space and before a word."""
    text = passage.words[mark].text
    if CLOSES[text] != text:
        return True
    follows = mark + 1 < len(passage.words) and passage.starts[mark + 1] == passage.ends[mark]
    return follows and (mark == 0 or not passage.text[passage.starts[mark] - 1].isalnum())


def _closing(passage: Passage, mark: int, last: int) -> Iterator[int]:
    closers = {passage.words[mark].text, CLOSES[passage.words[mark].text]}
    for i in range(mark + 1, min(last, mark + MAX_QUOTATION_TOKENS)):
        if passage.words[i].text in closers and passage.joined(i):
            after = passage.text[passage.ends[i] : passage.ends[i] + 1]
            if not after.isalnum():
                yield i
