"""Filters words by a fact that few have; those known not to have it are left out at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    T = TypeVar("T", bound=Hashable)
else:
    T = TypeVar("T")

MAX_REMEMBERED = 400_000
"""Words remembered before all are forgotten, so that memory stays flat."""


class MemoFilter(Generic[T]):
    """The words of which ``fact`` is true, where most words of any text have been met before.

    Safe in threads: what is remembered is only added to, or replaced as a whole.

    >>> long = MemoFilter(lambda word: len(word) > 5)
    >>> long.among({"care", "assessment"}), long.among({"care", "plan"})
    (['assessment'], [])
    """

    def __init__(self, fact: Callable[[T], object], most: int | None = None) -> None:
        self._fact = fact
        self._most = most or MAX_REMEMBERED
        self._without: set[T] = set()
        self._having: set[T] = set()

    def among(self, words: Iterable[T]) -> list[T]:
        """Each of these words that has it, once."""
        without = self._without
        unsure = frozenset(words).difference(without)
        if not unsure:  # as nearly always
            return []
        found = list(filter(self._fact, unsure))
        if len(without) > self._most:
            without = self._without = set()
        without.update(unsure.difference(found))
        return found

    def is_true_of_any(self, words: frozenset[T]) -> bool:
        """Whether any of these words has it; those that do are remembered too."""
        unsure = words.difference(self._without)
        if not unsure:
            return False
        if not unsure.isdisjoint(self._having):
            return True
        found = self.among(unsure)
        if len(self._having) > self._most:
            self._having = set()
        self._having.update(found)
        return bool(found)
