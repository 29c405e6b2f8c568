"""What is looked for in sentences only when a rule asks: rare words, and heavy ways to write."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from plainspeak.model import Term, TermMatch
    from plainspeak.text import Passage


class Detection(NamedTuple):
    """Words that a detector found, their sentence, rows that offer a swap, and how many nouns."""

    start: int
    end: int
    sentence: tuple[int, int]
    terms: tuple[Term, ...] = ()
    nouns: int = 0


class Detector(Protocol):
    """Gathers passage by passage, then gives what it has found in the document."""

    def add(self, passage: Passage, matches: Iterable[TermMatch], quiet: set[int]) -> None:
        """Take in one passage, the listed words found in it, and the words to leave alone."""

    def found(self, text: str) -> Iterator[Detection]:
        """What is to be said of the document."""


class SentenceDetector:
    """An adviser that looks at each passage for itself."""

    def __init__(self, find: Callable[[Passage], Iterator[Detection]]) -> None:
        self._find = find
        self._found: list[Detection] = []

    def add(self, passage: Passage, matches: Iterable[TermMatch], quiet: set[int]) -> None:  # noqa: ARG002
        """Take in one passage."""
        spared = {passage.starts[i] for i in quiet}
        self._found += [each for each in self._find(passage) if each.start not in spared]

    def found(self, text: str) -> Iterator[Detection]:  # noqa: ARG002
        """What each passage gave."""
        return iter(self._found)
