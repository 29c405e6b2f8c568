"""Fit the weights of ``difficulty.py`` on open data, and say how well they do on data kept aside.

    python scripts/difficulty.py onestopenglish.jsonl cochrane.jsonl

The first file holds the stories of OneStopEnglish (Vajjala and Lucic 2018, CC BY-SA 4.0), one a
line: ``title``, ``level`` (1 is the easiest of three) and ``text``. The second holds pairs from
Cochrane reviews (Devaraj and others 2021, CC BY 4.0), one a line: ``technical`` and ``plain``.

A text is as hard as its sentences, each weighed by its words. The weights are those of a logistic
regression that tells the harder text of a pair from the easier, with a ridge so that no weight runs
off with what is particular to these texts. A feature counts in units of its spread over sentences.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from plainspeak import Checker
from plainspeak.readability import compute, difficulty

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

RIDGE = 0.01
STEPS = 200
HALVES = 5
EASY, HARD = 3.0, 6.0
"""The difficulty of the easiest level of the stories, and of the technical abstracts."""

CHECKER = Checker()


def sentences(text: str) -> Matrix:
    """The features of each sentence of a text, after the number of its words."""
    report = CHECKER.check(text, "text.txt")
    return np.array(
        [
            [len(each.words), *each.features]
            for each in compute.sentence_words(report.document.text, report.scoring)
        ]
    )


def mean(text: Matrix) -> Matrix:
    """The features of a text."""
    return np.average(text[:, 1:], axis=0, weights=text[:, 0])


def fit(stories: Matrix, pairs: Matrix, spread: Matrix) -> Matrix:
    """The weights under which the harder text of each pair is most surely the harder (Newton)."""
    weights = np.zeros(len(spread))
    for _ in range(STEPS):
        slope, bend = 2 * RIDGE * weights, 2 * RIDGE * np.eye(len(spread))
        for differences in (stories.reshape(-1, len(spread)), pairs):
            scaled = differences / spread
            doubt = 1 / (1 + np.exp(scaled @ weights))
            slope = slope - scaled.T @ doubt / len(scaled)
            bend = bend + (scaled.T * (doubt * (1 - doubt))) @ scaled / len(scaled)
        weights = weights - np.linalg.solve(bend, slope)
    return weights / spread


def in_order(stories: Matrix, pairs: Matrix, weights: Matrix) -> str:
    """How many stories have their three levels, and how many pairs their two sides, in order."""
    right = 100 * (stories @ weights > 0).all(axis=1).mean(), 100 * (pairs @ weights > 0).mean()
    return f"{right[0]:.1f} % of stories, {right[1]:.1f} % of pairs"


def main() -> None:
    """Print the weights, and what they do."""
    rows = [
        [json.loads(line) for line in Path(name).read_text("utf-8").splitlines()]
        for name in sys.argv[1:3]
    ]
    levels: dict[str, dict[int, Matrix]] = {}
    for row in rows[0]:
        levels.setdefault(row["title"], {})[row["level"]] = sentences(row["text"])
    told = [[each[n] for n in (1, 2, 3)] for each in levels.values() if len(each) == len("123")]
    sides = [[sentences(row["plain"]), sentences(row["technical"])] for row in rows[1]]
    every = np.vstack([text for group in (*told, *sides) for text in group])
    spread = every[:, 1:].std(axis=0)
    stories = np.array([np.diff([mean(text) for text in each], axis=0) for each in told])
    pairs = np.array([mean(hard) - mean(easy) for easy, hard in sides])

    weights = fit(stories, pairs, spread)
    easy = np.mean([mean(each[0]) @ weights for each in told])
    hard = np.mean([mean(technical) @ weights for _, technical in sides])
    scale = (HARD - EASY) / (hard - easy)
    print(f"BASE = {EASY - scale * easy:.2f}")
    print(difficulty.Features(*(scale * weights).round(2).tolist()))
    print(f"on all: {in_order(stories, pairs, weights)}")
    chance = np.random.default_rng(1)
    for _ in range(HALVES):
        first, second = chance.permutation(len(stories)), chance.permutation(len(pairs))
        half = fit(stories[first[::2]], pairs[second[::2]], spread)
        shares = np.abs(half * spread) / np.abs(half * spread).sum()
        aside = in_order(stories[first[1::2]], pairs[second[1::2]], half)
        print(f"fitted on half, shares {shares.round(2)}, on the other half: {aside}")


if __name__ == "__main__":
    main()
