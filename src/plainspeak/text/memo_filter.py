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

    def __init__(self, fact: Callable[[T], object]) -> None:
        self._fact = fact
        self._without: set[T] = set()

    def among(self, words: Iterable[T]) -> list[T]:
        """Each of these words that has it, once."""
        without = self._without
        unsure = frozenset(words).difference(without)
        found = list(filter(self._fact, unsure))
        if len(without) > MAX_REMEMBERED:
            without = self._without = set()
        without.update(unsure.difference(found))
        return found
