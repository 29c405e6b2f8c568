"""Learns what it costs to read a short form in some words, from texts without any marks.

    python scripts/fit_costs.py FILE ...

Short forms in brackets are nearly always spelled out by the words before them, and hardly ever by
those before another short form. A logistic regression tells the two apart by how often each cost of
``costs.toml`` is paid in the cheapest reading; the weights, with that of a word left out as it is,
are printed as new costs. They are learned again with the new costs, a few times.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from plainspeak.acronyms import brackets
from plainspeak.acronyms.align import Search, align
from plainspeak.acronyms.candidate import Side
from plainspeak.acronyms.costs import COSTS, Costs
from plainspeak.acronyms.shape import singular
from plainspeak.acronyms.variants import letter_variants
from plainspeak.formats import read
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.acronyms.letters import Token

LEARNED = (
    "part", "next", "later", "part_first", "inside", "small", "skip", "name", "after_last", "comma",
    "lookup", "digit_word", "digit_dropped", "reversed", "tail",
)  # fmt: skip
ROUNDS, STEPS, RATE, PENALTY = 4, 3000, 0.3, 1e-3
MAX_PAIRS, MAX_COST, LEAST_COST = 2500, 30.0, 0.01
NUDGE = 1e-4
"""How much a cost is moved to see how often it is paid."""


class Pair(NamedTuple):
    """A short form, and the words in front of its bracket."""

    short: str
    words: Sequence[Token]


def pairs(files: Sequence[str]) -> Iterator[Pair]:
    """The short forms in brackets of some files, each once with the same words."""
    seen = set()
    for file in files:
        for passage in get_tokenizer().passages(read(Path(file))):
            begins = [passage.starts[first] for first, _ in passage.sentences]
            for candidates in brackets.places(passage.text, passage.blocks, begins):
                first = next((each for each in candidates if each.side is Side.BEFORE), None)
                if first is None or first.max_cost != inf or not first.words:
                    continue
                key = first.short, tuple(word.letters for word in first.words[-6:])
                if first.short.isalpha() and not first.short.islower() and key not in seen:
                    seen.add(key)
                    yield Pair(first.short, first.words)


def cost(pair: Pair, costs: Costs) -> float:
    """What the cheapest reading of a short form in some words costs."""
    found = []
    for letters, extra in letter_variants(singular(pair.short), costs).items():
        if fit := align(pair.words, Search(letters, MAX_COST, costs, backwards=True), Side.BEFORE):
            found.append(fit.cost + extra)
    return min(found, default=inf)


def paid(pair: Pair, costs: Costs) -> list[float] | None:
    """How often each cost is paid in the cheapest reading; ``None`` when there is none."""
    base = cost(pair, costs)
    if base == inf:
        return None
    moved = (replace(costs, **{name: getattr(costs, name) + NUDGE}) for name in LEARNED)
    return [round((cost(pair, each) - base) / NUDGE) for each in moved]


def fitted(pairs: Sequence[Pair], costs: Costs, chance: random.Random) -> Costs:
    """The costs that best tell words before a short form from words before another one."""
    rows, labels = [], []
    for short, words in pairs:
        for label, beside in ((1, words), (0, chance.choice(pairs).words)):
            if (counts := paid(Pair(short, beside), costs)) is not None:
                size = len(singular(short))
                rows.append([*(-count for count in counts), 1.0, size, float(size == 2)])  # noqa: PLR2004
                labels.append(label)
    features, wanted = np.array(rows, float), np.array(labels, float)
    free = features.shape[1] - len(LEARNED)
    weights = np.array([2 * getattr(costs, name) for name in LEARNED] + [0.5] * free)
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-features @ weights))
        penalty = PENALTY * np.append(weights[:-free] - 0.3, np.zeros(free))
        weights -= RATE * (features.T @ (likely - wanted) / len(wanted) + penalty)
        weights[:-free] = np.maximum(weights[:-free], LEAST_COST)
    scale = costs.skip / weights[LEARNED.index("skip")]
    learned = zip(LEARNED, weights, strict=False)
    return replace(costs, **{name: round(float(weight * scale), 2) for name, weight in learned})


def main(*files: str) -> None:
    """Learn, and print the costs after each round."""
    chance = random.Random(1)  # noqa: S311  nothing is kept secret
    found = list(pairs(files))
    chance.shuffle(found)
    costs = COSTS
    for number in range(1, ROUNDS + 1):
        costs = fitted(found[:MAX_PAIRS], costs, chance)
        print(f"# round {number}, {min(len(found), MAX_PAIRS)} short forms")
        print(*(f"{name} = {getattr(costs, name)}" for name in LEARNED), sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
