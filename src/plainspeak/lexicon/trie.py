"""Patterns that begin with the same word, as a trie of the words behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.lexicon.patterns import Pattern


class TrieNode:
    """The patterns that go on in one way: those that end here, and the words that may follow."""

    __slots__ = ("children", "patterns")

    def __init__(self) -> None:
        self.patterns: list[Pattern] = []
        self.children: dict[str, TrieNode] = {}

    def insert(self, pattern: Pattern, middle: Iterable[str], last: Iterable[str]) -> None:
        """Add a pattern whose first word is that of this branch.

        ``middle`` are the words behind it but the last, for which ``last`` has several ways.
        """
        if len(pattern.words) == 1:
            self.patterns.append(pattern)
            return
        branch = self
        for word in middle:
            branch = branch.children.setdefault(word, TrieNode())
        for word in last:
            branch.children.setdefault(word, TrieNode()).patterns.append(pattern)
