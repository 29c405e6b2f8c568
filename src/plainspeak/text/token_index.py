"""What is worth knowing of the words of a passage, found in one walk over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from plainspeak.text.lexeme import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.text.lexeme import Word

T = TypeVar("T")


class Notes:
    """Numbers of words. ``gaps`` counts all words; the others count those that are kept.

    ``gaps``: white space and hyphens, which are left out of a passage. ``marks``: punctuation, and
    words that end in a full stop. ``capitals``: words that may be short forms. ``uncounted``: what
    a reader would not count as a word of its own, such as a mark or the second half of "step-down".
    ``stuck`` says that a full stop clings to some word.
    """

    __slots__ = ("capitals", "gaps", "marks", "stuck", "uncounted")

    def __init__(self, words: Sequence[Word]) -> None:
        self.gaps: list[int] = []
        self.marks: list[int] = []
        self.capitals: list[int] = []
        self.uncounted: list[int] = []
        self.stuck = False
        for i in [i for i, word in enumerate(words) if word.notable]:
            word = words[i]
            number = i - len(self.gaps)
            if word.skipped:
                self.gaps.append(i)
                if word.text in HYPHENS:
                    self.uncounted.append(number)
                continue
            if word.mark:
                self.marks.append(number)
                self.stuck = self.stuck or word.stuck
            if word.capitals:
                self.capitals.append(number)
            if not word.counts and self.uncounted[-1:] != [number]:
                self.uncounted.append(number)


def without(gaps: Sequence[int], items: list[T]) -> list[T]:
    """The items but for those at ``gaps``, which are in order."""
    if not gaps:
        return items
    kept: list[T] = []
    begin = 0
    for gap in gaps:
        kept += items[begin:gap]
        begin = gap + 1
    return kept + items[begin:]
