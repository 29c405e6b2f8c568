"""How cheaply words spell a short form, letter by letter.

Schwartz and Hearst (2003) match letters from the right and take the first fit. Here every fit has a
cost, as every strategy of Ab3P (Sohn and others 2008) has a precision and every feature of
Yeganova, Comeau and Wilbur (2011) a weight: nothing for the first letter of a word, something for a
letter inside one and for a word left out. The cheapest fit wins, so "proton pump inhibitors (PPIs)"
is not cut to "pump inhibitors".
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.candidate import Side
from plainspeak.acronyms.spelling import spelling_cost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.costs import Costs
    from plainspeak.acronyms.letters import Token

EPSILON = 1e-9

WORDS_PER_LETTER = 2
"""Words of a long form for each letter, at the most, small ones aside (Schwartz and Hearst)."""


MIN_LETTERS_WITH_ARTICLE = 4
"""Letters from which on the first may stand for "the": "TWAS", and not "the BCG (TB) vaccine"."""


class Alignment(NamedTuple):
    """Words that spell a short form: the first, the one after the last, and the cost."""

    first: int
    last: int
    cost: float


class Search(NamedTuple):
    """What is looked for: some letters at a cost up to ``limit``, in words read one way.

    ``missing`` is what a letter costs that no word gives.
    """

    letters: str
    limit: float
    costs: Costs
    backwards: bool
    missing: float = inf


def align(words: Sequence[Token], search: Search, side: Side) -> Alignment | None:
    """The cheapest fit on one side of a short form; of two as cheap, the shorter.

    A minimum-cost path: ``states`` maps a number of letters spelled to the least cost. In front of
    the short form, words and letters are taken from the last to the first.
    """
    states = {0: 0.0}
    if search.backwards and search.missing < search.limit:
        states[1] = search.missing
    taken, cost, spare = 0, search.limit + EPSILON, WORDS_PER_LETTER * len(search.letters)
    ordered = words[::-1] if search.backwards else words
    for number, word in enumerate(ordered, 1):
        states = _with_word(states, search, word, first=number == 1)
        total = states.pop(len(search.letters), inf)
        ends = side is not Side.WHOLE or number == len(words) or word.has_comma
        if total < cost - EPSILON and ends:
            taken, cost = number, total
        spare -= not word.is_stopword
        if not states or not spare:
            break
    if not taken:
        return None
    first = len(words) - taken if search.backwards else 0
    return Alignment(first, first + taken, cost)


def _with_word(
    states: dict[int, float], search: Search, word: Token, *, first: bool
) -> dict[int, float]:
    """The states after one more word: left out, or giving some of the letters."""
    costs, size = search.costs, len(search.letters)
    comma = costs.comma if search.backwards and word.has_comma and not first else 0.0
    following: dict[int, float] = {}
    for done, cost in states.items():
        _keep(following, done, cost + _skip_cost(word, search, done) + comma, search)
        for count in range(1, min(len(word.letters), size - done) + 1):
            begin = size - done - count if search.backwards else done
            given = _given(word, search, begin, count)
            if given is not None:
                _keep(following, done + count, cost + given + comma, search)
    if search.missing < search.limit:
        for done in [done for done in following if done + 1 < size and (done or search.backwards)]:
            _keep(following, done + 1, following[done] + search.missing, search)
    return following


def _given(word: Token, search: Search, begin: int, count: int) -> float | None:
    """What it costs a word to give ``count`` letters from ``begin`` on.

    Of the small words only "the" may begin a long form, that of a name with many letters.
    """
    extra = search.costs.small_letter if word.is_stopword else 0.0
    if not begin and search.backwards and word.is_stopword:
        if word.letters != "the" or len(search.letters) < MIN_LETTERS_WITH_ARTICLE:
            return None
        extra = search.costs.skip  # "the Trust for the Care of Orchards (TCO)" begins with "Trust"
    wanted = search.letters[begin : begin + count]
    cost = spelling_cost(word.spelled, wanted, not begin, search.costs)
    return None if cost is None else cost + extra


def _skip_cost(word: Token, search: Search, done: int) -> float:
    """What it costs to leave a word out, where ``done`` letters are spelled already."""
    costs = search.costs
    if not done and not search.backwards:
        return inf  # the first word must begin the long form
    after_last = 0.0 if done else costs.after_last
    if word.is_stopword:
        return after_last + costs.small
    return after_last + (costs.name if word.is_title else costs.skip)


def _keep(states: dict[int, float], done: int, cost: float, search: Search) -> None:
    if cost <= search.limit:
        states[done] = min(cost, states.get(done, cost))
