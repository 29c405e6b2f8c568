"""How far any weights of what a text shows could go on the yardsticks of ``difficulty.py``.

    python scripts/difficulty_bound.py onestopenglish.jsonl cochrane.jsonl rated.jsonl

The files are those of ``difficulty.py``. A logistic model is fitted to ten numbers of each text:
our difficulty, and what it is made of, as densities. It is fitted to the medical pairs alone, to
the stories alone, and to both. What each reaches on its own yardstick is the mean of five-fold
cross-validation, five times over. What it reaches on the others shows whether it has learned how
hard a text is, or how one publisher writes.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import difficulty as yardsticks
import numpy as np

from plainspeak.readability import difficulty, effort, sentence_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from plainspeak.model import ScoringInput

    Numbers = NDArray[np.float64]

NAMES = (
    "difficulty", "words in a sentence (log)", "effort of a word", "long letters", "figures",
    "numbers", "brackets", "unexplained terms", "short forms", "hard words",
)  # fmt: skip
HARD = 6.0
"""The effort from which on a word is counted as hard."""

RIDGE, STEPS, FOLDS, TRIES = 1.0, 25, 5, 5
BRACKET = re.compile(r"[(\[]")


def features(text: str, scoring: ScoringInput) -> list[float]:
    """What one text shows; all but the first three for each word."""
    sentences = list(sentence_words.read(text, scoring))
    words = [word for each in sentences for word in each.words]
    efforts = [effort.of_word(word) for word in words]
    number = max(1, len(words))
    terms = sum(not use.explained and not use.known for use in scoring.terms)
    return [
        sum(each.difficulty * len(each.words) for each in sentences) / number,
        float(np.log(number / max(1, len(sentences)))),
        sum(efforts) / number,
        effort.long_letters(words) / number,
        len(difficulty.FIGURE.findall(text)) / number,
        sum(any(map(str.isdigit, word)) for word in words) / number,
        len(BRACKET.findall(text)) / number,
        terms / number,
        sum(map(effort.is_short_form, words)) / number,
        sum(each > HARD for each in efforts) / number,
    ]


def fit(steps: Numbers) -> Numbers:
    """The weights with which every step should be upwards (logistic, with a small ridge)."""
    weights = np.zeros(steps.shape[1])
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(steps @ weights))
        curve = (steps * (wrong * (1 - wrong))[:, None]).T @ steps + RIDGE * np.eye(len(weights))
        slope = RIDGE * weights - (steps * wrong[:, None]).sum(axis=0)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def cross_validated(steps: Numbers) -> float:
    """The share of steps that are upwards where the weights come from other ones."""
    chance = np.random.default_rng(1)
    right = []
    for _ in range(TRIES):
        fold = chance.permutation(len(steps)) % FOLDS
        right += [steps[fold == each] @ fit(steps[fold != each]) > 0 for each in range(FOLDS)]
    return float(np.concatenate(right).mean())


def main() -> None:
    """Print what the weights fitted to each yardstick reach on it and on the others."""
    data = yardsticks.read(sys.argv[1:4])
    stories, pairs, sentences = (
        np.array([features(*text) for text in texts])
        for texts in (data.stories, data.pairs, data.sentences)
    )
    spread = np.concatenate([stories, pairs]).std(axis=0)
    stories, pairs, sentences = stories / spread, pairs / spread, sentences / spread
    up = np.diff(stories.reshape(-1, 3, len(NAMES)), axis=1)
    apart = np.diff(pairs.reshape(-1, 2, len(NAMES)), axis=1)[:, 0]
    each_step = up.reshape(-1, len(NAMES))
    print(f"pairs alone, kept aside: {cross_validated(apart):.1%}")
    print(f"steps of stories alone, kept aside: {cross_validated(each_step):.1%}")
    for name, steps in (
        ("pairs", apart),
        ("stories", each_step),
        ("both", np.concatenate([apart, each_step])),
    ):
        weights = fit(steps)
        people = np.corrcoef(sentences @ weights, data.ratings)[0, 1]
        print(
            f"fitted to {name}: pairs {(apart @ weights > 0).mean():.1%}, stories in order "
            f"{(up @ weights > 0).all(axis=1).mean():.1%}, ratings {people:.2f}"
        )
        print("  " + ", ".join(f"{each} {w:.1f}" for each, w in zip(NAMES, weights, strict=True)))


if __name__ == "__main__":
    main()
