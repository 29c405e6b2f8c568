"""How well words spell a short form, letter by letter.

Schwartz and Hearst (2003) match letters from the right and take the first fit. Here every fit has a
cost, as every strategy of Ab3P (Sohn and others 2008) has a precision: nothing for the first letter
of a word, something for a letter inside one and for a word left out. The cheapest fit wins, so
"proton pump inhibitors (PPIs)" is not cut to "pump inhibitors".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from plainspeak.acronyms.letters import Token

# What it costs to leave the straight way, against 1 for a letter found anywhere in a word.
NEW_PART = 0.1  # the first letter of a part: "self-harm", "GitHub"
NEXT = 0.1  # the letter right after one that was taken: "Wo" in "UN-Women"
LATER = 0.4  # a letter further on in a word that gave one
ANYWHERE = 1.0  # a letter in a word that did not give its first
SMALL_LEFT_OUT = 0.1
LEFT_OUT = 1.0
NAME_LEFT_OUT = 0.5  # a word with a capital: names are long, and their short forms are not
LAST_LEFT_OUT = 0.4  # on top, for words between the last letter and the bracket
COMMA = 0.2
IMPOSSIBLE = 99.0
EPSILON = 1e-9


class Alignment(NamedTuple):
    """Words that spell a short form: the first chunk, the one after the last, and the cost."""

    first: int
    last: int
    cost: float


def align_backwards(letters: str, words: Sequence[Token], most: float) -> Alignment | None:
    """The cheapest fit, up to ``most``, that ends with the last of the words."""

    def given(number: int, done: int, count: int) -> float | None:
        word, left = words[-1 - number], len(letters) - done
        if word.small and count == left:
            return None
        cost = _match_cost(word, letters[left - count : left], first=count == left)
        comma = COMMA if word.comma and number else 0.0
        return None if cost is None else cost + comma

    def left_out(number: int, done: int) -> float:
        word = words[-1 - number]
        comma = COMMA if word.comma and number else 0.0
        return _skip_cost(word) + comma + (0.0 if done else LAST_LEFT_OUT)

    sizes = [len(word.letters) for word in reversed(words)]
    best = _cheapest(len(letters), sizes, given, left_out, most)
    return best and Alignment(len(words) - best[0], len(words), best[1])


def align_forwards(letters: str, words: Sequence[Token], most: float) -> Alignment | None:
    """The cheapest fit, up to ``most``, that begins with the first of the words."""

    def given(number: int, done: int, count: int) -> float | None:
        return _match_cost(words[number], letters[done : done + count], first=not done)

    def left_out(number: int, done: int) -> float:
        return _skip_cost(words[number]) if done else IMPOSSIBLE

    sizes = [len(word.letters) for word in words]
    best = _cheapest(len(letters), sizes, given, left_out, most)
    return best and Alignment(0, best[0], best[1])


def _cheapest(
    letters: int,
    sizes: Sequence[int],
    given: Callable[[int, int, int], float | None],
    left_out: Callable[[int, int], float],
    most: float,
) -> tuple[int, float] | None:
    """How many words, one after the other, give all letters most cheaply, and at what cost.

    ``sizes`` are how many letters each word has. ``given(word, done, count)`` is what a word asks
    for so many letters when ``done`` are spelled; ``left_out(word, done)`` what it costs to pass it
    over.
    """
    best: tuple[int, float] | None = None
    costs = {0: 0.0}  # letters spelled -> least cost
    for number, size in enumerate(sizes):
        following: dict[int, float] = {}
        for done, cost in costs.items():
            _keep(following, done, cost + left_out(number, done))
            for count in range(1, min(size, letters - done) + 1):
                extra = given(number, done, count)
                if extra is not None:
                    _keep(following, done + count, cost + extra)
        total = following.pop(letters, IMPOSSIBLE)
        if total <= most:
            best = number + 1, total
            most = total - EPSILON
        costs = {done: cost for done, cost in following.items() if cost <= most}
        if not costs:
            break
    return best


def _skip_cost(word: Token) -> float:
    if word.small:
        return SMALL_LEFT_OUT
    return NAME_LEFT_OUT if word.capital else LEFT_OUT


def _keep(costs: dict[int, float], key: int, cost: float) -> None:
    if cost < costs.get(key, IMPOSSIBLE):
        costs[key] = cost


def _match_cost(word: Token, wanted: str, *, first: bool) -> float | None:
    """What it costs a word to give these letters in order; the ``first`` must begin the word."""
    if wanted[0] not in word.letters:
        return None
    start = _start(word.letters, word.parts, wanted[0], first=first)
    if start is None:
        return None
    rest = _rest(word.letters, word.parts, wanted[1:], start[0])
    return None if rest is None else start[1] + rest


@lru_cache(maxsize=100_000)
def _start(
    letters: str, parts: frozenset[int], wanted: str, *, first: bool
) -> tuple[int, float] | None:
    """Where a word gives the first of some letters, and what that costs."""
    if letters[:1] == wanted:
        return 0, 0.0
    if first:
        at = _after_prefix(letters, parts, wanted)
        return (at, 3 * NEW_PART) if at >= 0 else None
    if starts := [part for part in sorted(parts) if letters[part] == wanted]:
        return starts[0], 3 * NEW_PART
    at = letters.find(wanted)
    return (at, ANYWHERE) if at >= 0 else None


@lru_cache(maxsize=100_000)
def _rest(letters: str, parts: frozenset[int], wanted: str, at: int) -> float | None:
    """What the letters after the first cost: the cheapest way through the word."""
    if not wanted:
        return 0.0
    part = next((p for p in sorted(parts) if p > at and letters[p] == wanted[0]), -1)
    ways = {letters.find(wanted[0], at + 1): LATER, part: NEW_PART}
    if letters[at + 1 : at + 2] == wanted[0]:
        ways[at + 1] = NEXT
    costs = [
        cost + rest
        for place, cost in ways.items()
        if place >= 0 and (rest := _rest(letters, parts, wanted[1:], place)) is not None
    ]
    return min(costs, default=None)


_PREFIX = re.compile(r"(?:\d+|alpha|beta|gamma|delta|[a-z](?=\d))+")


def _after_prefix(letters: str, parts: frozenset[int], wanted: str) -> int:
    """Where a word begins after numbers and Greek letters, as "12-O-hexadecanoyl" does; or -1."""
    prefix = _PREFIX.match(letters)
    if not prefix:
        return -1
    found = [p for p in sorted(parts) if letters[p] == wanted and p <= prefix.end() + 1]
    return found[-1] if found else -1
