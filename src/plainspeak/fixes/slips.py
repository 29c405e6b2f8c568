"""Reads a sentence again as it would be: a swap that brings in a slip of grammar is not made.

A slip that was in the old sentence already is its writer's own, and counts for nothing.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from plainspeak.fixes.articles import article
from plainspeak.fixes.grammar import is_open
from plainspeak.fixes.slip_rows import BY_FIRST, FINE_PREPOSITIONS, MAY_COME_TWICE
from plainspeak.fixes.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.fixes.slip_rows import Kind, Slip
    from plainspeak.fixes.words import Word

REACH = 5
"""Words on each side of a change that a slip may reach to."""


def slips(text: str) -> Counter[tuple[str, ...]]:
    """The slips in a sentence: for each its name and its words, and how often it is there.

    >>> slips("She had ideas ideas for a plans.")
    Counter({('a word twice', 'ideas'): 1, ('one and many', 'a', 'plans', '.'): 1})
    >>> slips("They had that idea in mind for years.")
    Counter()
    """
    return Counter(_found(words(text)))


def has_any(sentence: Sequence[Word]) -> bool:
    """Whether there is a slip among some words.

    >>> has_any(words("There is many guides."))
    True
    """
    return next(_found(sentence), None) is not None


def new_slip(before: str, after: str) -> str | None:
    """The name of a slip that a sentence has now and did not have before.

    >>> new_slip("There is a plethora of guides.", "There is many guides.")
    'there is many'
    """
    before, after = _around_change(before, after)
    new = words(after)
    if not has_any(new):  # as nearly always
        return None
    old = words(before)
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    old, new = (
        each[max(0, first - REACH) : len(each) - max(0, last - REACH)] for each in (old, new)
    )
    added = Counter(_found(new)) - Counter(_found(old))
    return next(iter(added))[0] if added else None


def _around_change(before: str, after: str) -> tuple[str, str]:
    """The part of each of two texts that a slip which only one of them has may reach to."""
    same = _same_beginning(before, after)
    start = same
    for _ in range(REACH + 2):
        start = max(before.rfind(" ", 0, start), 0)
    same = _same_end(before, after, min(len(before), len(after)) - same)
    end = len(before) - same
    for _ in range(REACH + 2):
        space = before.find(" ", end + 1)
        end = space if space >= 0 else len(before)
    return before[start:end], after[start : end + len(after) - len(before)]


def _same_beginning(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one.startswith(other[low:middle], low):
            low = middle
        else:
            high = middle - 1
    return low


def _same_end(one: str, other: str, most: int) -> int:
    """How many characters, at the most so many, two texts end with alike."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one.endswith(other[len(other) - middle :]):
            low = middle
        else:
            high = middle - 1
    return low


def _alike(one: Sequence[Word], other: Sequence[Word]) -> int:
    """How many words two sentences begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1].text, pairs))


def _found(sentence: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    lower = [word.lower for word in sentence]
    yield from _twice(lower)
    yield from _articles(sentence)
    for at, word in enumerate(lower):
        for slip in BY_FIRST.get(word, ()):
            rest = lower[at + 1 : at + 1 + len(slip.rest)]
            if _stands(slip, rest) and (word, *rest) not in FINE_PREPOSITIONS:
                yield (slip.name, word, *rest)


def _stands(slip: Slip, rest: Sequence[str]) -> bool:
    """Whether some words are what a slip has behind its first."""
    return len(rest) == len(slip.rest) and all(map(_is, rest, slip.rest))


def _is(word: str, kind: Kind) -> bool:
    return kind(word) if callable(kind) else word in kind


def _twice(lower: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A word, or two words, that are there twice in a row."""
    for at in range(1, len(lower)):
        if lower[at] == lower[at - 1] and lower[at].isalpha() and lower[at] not in MAY_COME_TWICE:
            yield "a word twice", lower[at]
        if at > 1 and lower[at - 1] == "," and lower[at] == lower[at - 2] and is_open(lower[at]):
            yield "a word twice", lower[at]
        pair = lower[at - 1 : at + 1]
        if pair == lower[max(0, at - 3) : at - 1] and all(map(str.isalpha, pair)):
            yield "two words twice", *pair


def _articles(sentence: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """Each "a" in front of a vowel, or "an" in front of none, also with a bracket between."""
    for at, word in enumerate(sentence[:-1]):
        if word.text in {"a", "an", "An"}:
            following = next((each for each in sentence[at + 1 : at + 3] if each.is_word), None)
            if following and article(following.text) != word.lower:
                yield "a or an", word.lower, following.lower
