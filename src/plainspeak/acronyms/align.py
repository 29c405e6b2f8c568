"""How cheaply words spell a short form, letter by letter.

Schwartz and Hearst (2003) match letters from the right and take the first fit. Here every fit has a
cost, as every strategy of Ab3P (Sohn and others 2008) has a precision and every feature of
Yeganova, Comeau and Wilbur (2011) a weight: nothing for the first letter of a word, something for a
letter inside one and for a word left out. The cheapest fit wins, so "proton pump inhibitors (PPIs)"
is not cut to "pump inhibitors".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.candidate import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.costs import Costs
    from plainspeak.acronyms.letters import Token

IMPOSSIBLE = 99.0
EPSILON = 1e-9

FEW = 6
"""Words looked at beyond twice as many as there are letters, for "of" and "the"."""


class Alignment(NamedTuple):
    """Words that spell a short form: the first, the one after the last, and the cost."""

    first: int
    last: int
    cost: float


def align(
    letters: str, words: Sequence[Token], limit: float, costs: Costs, side: Side, missing: float = IMPOSSIBLE
) -> Alignment | None:
    """The cheapest fit, up to ``limit``, on one side of a short form.

    A minimum-cost path: ``states`` maps a number of letters spelled to the least cost. In front of
    the short form, words and letters are taken from the last to the first.
    """
    size = len(letters)
    backwards = side is Side.BEFORE
    ordered = words[: -(2 * size + FEW) : -1] if backwards else words[: 2 * size + FEW]
    taken, states, cost = 0, {0: 0.0}, IMPOSSIBLE
    if backwards and missing < limit:
        states[1] = missing
    for number, word in enumerate(ordered, 1):
        states = _with_word(states, letters, word, limit, costs, backwards=backwards, later=number > 1, missing=missing)
        total = states.pop(size, IMPOSSIBLE)
        ends = side is not Side.WHOLE or number == len(words) or word.has_comma
        if total <= limit and ends:
            taken, cost, limit = number, total, total - EPSILON
        if not states:
            break
    if not taken:
        return None
    first = len(words) - taken if backwards else 0
    return Alignment(first, first + taken, cost)


def _with_word(
    states: dict[int, float], letters: str, word: Token, limit: float, costs: Costs,
    *, backwards: bool, later: bool, missing: float,
) -> dict[int, float]:
    """The states after one more word: left out, or giving some of the letters."""
    size = len(letters)
    comma = costs.comma if backwards and later and word.has_comma else 0.0
    left_out = _skip_cost(word, costs) + comma
    before_any = costs.after_last if backwards else IMPOSSIBLE
    following: dict[int, float] = {}
    for done, cost in states.items():
        _keep(following, done, cost + left_out + (0.0 if done else before_any), limit)
        for count in range(1, min(len(word.letters), size - done) + 1):
            begin = size - done - count if backwards else done
            if not (begin == 0 and word.is_stopword and backwards):
                wanted = letters[begin : begin + count]
                given = spelling_cost(word.spelled, wanted, begin == 0, costs)
                if given is not None:
                    _keep(following, done + count, cost + given + comma, limit)
    if missing < IMPOSSIBLE:
        for done in [done for done in following if done + 1 < size and (done or backwards)]:
            _keep(following, done + 1, following[done] + missing, limit)
    return following


def _skip_cost(word: Token, costs: Costs) -> float:
    if word.is_stopword:
        return costs.small
    return costs.name if word.is_title else costs.skip


def _keep(states: dict[int, float], done: int, cost: float, limit: float) -> None:
    if cost <= limit and cost < states.get(done, IMPOSSIBLE):
        states[done] = cost


@lru_cache(maxsize=100_000)
def spelling_cost(spelled: str, wanted: str, first: bool, costs: Costs) -> float | None:  # noqa: FBT001
    """What it costs a word to give these letters in order; the ``first`` must begin the word."""
    if len(wanted) == 1 and _stands_for(spelled, wanted):
        return costs.lookup
    at, cost = _first_letter(spelled, wanted[0], first=first, costs=costs)
    if at < 0:
        return None
    rest = _rest(spelled, wanted, 1, at, costs)
    return None if rest is None else cost + rest


def _first_letter(spelled: str, letter: str, *, first: bool, costs: Costs) -> tuple[int, float]:
    """Where a word gives the first of some letters, or -1, and what that costs."""
    if spelled[:1].lower() == letter:
        return 0, 0.0
    if first:
        return _after_prefix(spelled, letter), costs.part_first
    part = spelled.find(letter.upper())
    if part >= 0:
        return part, costs.part_first
    for at in _halves(spelled):
        if spelled[at] == letter:
            return at, costs.split_first
    return spelled.find(letter), costs.inside


@lru_cache(maxsize=50_000)
def _halves(spelled: str) -> tuple[int, ...]:
    """Where the second of two known words begins: "poly|morpho|nuclear"."""
    from plainspeak.text.frequency import common_words
    lower = spelled.lower()
    known = common_words(300)
    return tuple(at for at in range(2, len(lower) - 3) if lower[at:] in known)


def _rest(spelled: str, wanted: str, done: int, at: int, costs: Costs) -> float | None:
    """What the letters after the first ``done`` cost: the cheapest way through the word."""
    if done == len(wanted):
        return 0.0
    letter = wanted[done]
    ways = {spelled.find(letter, at + 1): costs.later}
    ways[spelled.lower().find(letter, at + 1)] = costs.later
    for half in _halves(spelled):
        if half > at and spelled[half] == letter:
            ways[half] = costs.split
    ways[spelled.find(letter.upper(), at + 1)] = costs.part
    if spelled[at + 1 : at + 2].lower() == letter:
        ways[at + 1] = costs.next
    found = [
        cost + rest
        for place, cost in ways.items()
        if place >= 0 and (rest := _rest(spelled, wanted, done + 1, place, costs)) is not None
    ]
    return min(found, default=None)


_LOOK_UP = {
    "x": ("ex", "cross", "trans"),
    "k": ("constant", "rate", "coefficient"),
    "i": ("current",),
}
"""Beginnings of words that a letter stands for, though none of them begins with it."""


def _stands_for(spelled: str, letter: str) -> bool:
    return letter in _LOOK_UP and spelled.lower().startswith(_LOOK_UP[letter])


_PREFIX = re.compile(r"(?:\d+|alpha|beta|gamma|delta|[a-z](?=\d)|(?-i:[A-Z])(?=(?-i:[A-Z])))+", re.IGNORECASE)


def _after_prefix(spelled: str, letter: str) -> int:
    """Where a word begins after numbers and Greek letters, as "12-O-hexadecanoyl" does; or -1."""
    prefix = _PREFIX.match(spelled)
    return spelled.rfind(letter.upper(), 0, prefix.end() + 2) if prefix else -1
