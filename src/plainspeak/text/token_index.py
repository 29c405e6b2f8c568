"""Indices of the tokens that later steps need, collected in one pass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from plainspeak.text.lexeme import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.text.lexeme import Lexeme

T = TypeVar("T")


class TokenIndex:
    """Token indices.

    ``gaps`` are positions in spaCy's tokens, of hyphens; all others are positions in
    ``Passage.words``, which leaves those out. ``punct``: punctuation, and words that end in a
    full stop. ``inner_caps``: words that may be short forms. ``uncounted``: what a reader would not
    count as a word of its own, such as a mark, the second half of "step-down", or "(a)".
    """

    __slots__ = ("gaps", "inner_caps", "punct", "uncounted")

    def __init__(self, words: Sequence[Lexeme]) -> None:
        self.gaps: list[int] = []
        self.punct: list[int] = []
        self.inner_caps: list[int] = []
        self.uncounted: list[int] = []
        for i in [i for i, word in enumerate(words) if word.is_interesting]:
            word = words[i]
            number = i - len(self.gaps)
            if word.is_ignorable:
                self.gaps.append(i)
                if word.text in HYPHENS:
                    self.uncounted.append(number)
                continue
            if word.is_punct:
                self.punct.append(number)
                if word.text == ")" and _numbers_item(words, i):
                    self.uncounted.append(number - 1)
            if word.has_inner_caps:
                self.inner_caps.append(number)
            if not word.is_countable and self.uncounted[-1:] != [number]:
                self.uncounted.append(number)


_ITEM_NUMBER = re.compile(r"\d{1,2}|[a-z]|[ivx]{2,5}", re.IGNORECASE)


def _numbers_item(words: Sequence[Lexeme], closer: int) -> bool:
    """Whether a bracket closes the number of an item inside a sentence: "(1) a map, (2) a coat"."""
    return (
        closer > 1
        and words[closer - 2].text == "("
        and bool(_ITEM_NUMBER.fullmatch(words[closer - 1].text))
    )


def drop_positions(gaps: Sequence[int], items: list[T]) -> list[T]:
    """The items but for those at ``gaps``, which are in order."""
    if not gaps:
        return items
    kept: list[T] = []
    begin = 0
    for gap in gaps:
        kept += items[begin:gap]
        begin = gap + 1
    return kept + items[begin:]
