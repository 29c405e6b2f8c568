"""Try the choices of ``effort.py`` and ``difficulty.py`` on open data, each a step up and down.

    python scripts/difficulty.py onestopenglish.jsonl cochrane.jsonl rated.jsonl

The first file holds the stories of OneStopEnglish (Vajjala and Lucic 2018, CC BY-SA 4.0), one a
line: ``title``, ``level`` (1 is the easiest of three) and ``text``. The second holds pairs from
Cochrane reviews (Devaraj and others 2021, CC BY 4.0): ``technical`` and ``plain``. The third holds
sentences that people have rated (MedReadMe, Jiang and Xu 2024): ``text``, ``rating`` and
``source``. None of them is kept here.

A choice is judged by all three at once: the correlation with the ratings, less the mean of what a
logistic model loses on stories and on pairs. Then the best step is chosen on four fifths of each
set and tried on the last fifth, five times; sentences of one publisher stay together. Choices are
good when no step does better on what was kept aside, and when neighbours do as well.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from plainspeak import Checker
from plainspeak.readability import difficulty, effort, sentence_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from plainspeak.model import ScoringInput

    Numbers = NDArray[np.float64]
    Texts = list[tuple[str, ScoringInput]]

FOLDS = 5
SHARP = 4.0
"""How much one standard deviation of the ratings says in the logistic model."""

STEPS: dict[str, tuple[object, tuple[float, float]]] = {
    "UNKNOWN_ZIPF": (effort, (2.0, 2.5)),
    "SHORT_FORM": (effort, (effort.of_frequency(3), effort.of_frequency(2.5))),
    "NAME": (effort, (0.3, 3)),
    "PER_WORD": (effort, (0.0, 0.3)),
    "FIGURE_EFFORT": (difficulty, (16, 24)),
    "TERM_EFFORT": (difficulty, (2, 6)),
    "EXPLAINED": (difficulty, (0.3, 0.7)),
    "LONG_LETTERS": (difficulty, (0.0, 0.3)),
}
"""Each choice, where it lives, and a step to each side of it."""

CHECKER = Checker()


class Yardsticks(NamedTuple):
    """Texts with what is known of them."""

    stories: Texts
    pairs: Texts
    sentences: Texts
    ratings: Numbers
    sources: Sequence[str]


class Marks(NamedTuple):
    """The difficulty of every text: three levels a story, two sides a pair, one a sentence."""

    stories: Numbers
    pairs: Numbers
    sentences: Numbers


def read(names: Sequence[str]) -> Yardsticks:
    """The three files, each text analysed once."""
    first, second, third = (
        [json.loads(line) for line in Path(name).read_text("utf-8").splitlines()] for name in names
    )
    levels: dict[str, dict[int, str]] = {}
    for row in first:
        levels.setdefault(row["title"], {})[row["level"]] = row["text"]
    told = [
        each[level] for each in levels.values() if len(each) == len("123") for level in (1, 2, 3)
    ]
    return Yardsticks(
        [*map(analysed, told)],
        [analysed(row[side]) for row in second for side in ("plain", "technical")],
        [analysed(row["text"]) for row in third],
        np.array([float(row["rating"]) for row in third]),
        [row["source"] for row in third],
    )


def analysed(text: str) -> tuple[str, ScoringInput]:
    """The text of a report and what its scores are worked out from."""
    report = CHECKER.check(text)
    return report.document.text, report.scoring


def mark(data: Yardsticks) -> Marks:
    """The difficulty of every text, with the choices as they are."""
    effort.forget()
    return Marks(
        np.array([*map(of_text, data.stories)]).reshape(-1, 3),
        np.array([*map(of_text, data.pairs)]).reshape(-1, 2),
        np.array([*map(of_text, data.sentences)]),
    )


def of_text(text: tuple[str, ScoringInput]) -> float:
    """The difficulty of a text: that of its sentences, each weighed by its words."""
    found = [(each.difficulty, len(each.words)) for each in sentence_words.read(*text)]
    words = sum(number for _, number in found)
    return sum(hard * number for hard, number in found) / max(1, words)


def figures(marks: Marks, ratings: Numbers) -> tuple[float, float, float]:
    """The correlation with people, and the shares of stories and of pairs that are in order."""
    return (
        float(np.corrcoef(marks.sentences, ratings)[0, 1]),
        float((np.diff(marks.stories) > 0).all(axis=1).mean()),
        float((np.diff(marks.pairs) > 0).mean()),
    )


def worth(marks: Marks, ratings: Numbers) -> float:
    """What a choice is judged by; more is better."""
    lost = [
        np.log1p(np.exp(-SHARP / marks.sentences.std() * np.diff(each))).mean()
        for each in (marks.stories, marks.pairs)
    ]
    return float(np.corrcoef(marks.sentences, ratings)[0, 1] - sum(lost) / len(lost))


def variations() -> Iterator[tuple[str, Callable[[], None], Callable[[], None]]]:
    """Every step: its name, what makes it, and what takes it back."""
    for name, (module, steps) in STEPS.items():
        chosen = getattr(module, name)
        for step in steps:
            yield (
                f"{name} {chosen:.4g} -> {step:.4g}",
                lambda module=module, name=name, step=step: setattr(module, name, step),
                lambda module=module, name=name, chosen=chosen: setattr(module, name, chosen),
            )


def part(marks: Marks, keep: tuple[NDArray[np.bool_], ...]) -> Marks:
    """The marks of some of the texts."""
    return Marks(*(each[some] for each, some in zip(marks, keep, strict=True)))


def cross_validate(tried: dict[str, Marks], data: Yardsticks) -> Iterator[str]:
    """Which step is best on four fifths, and what it does on the last."""
    chance = np.random.default_rng(1)
    first = next(iter(tried.values()))
    folds = [chance.permutation(len(each)) % FOLDS for each in (first.stories, first.pairs)]
    names = sorted(set(data.sources))
    place = dict(zip(names, chance.permutation(len(names)) % FOLDS, strict=True))
    folds.append(np.array([place[each] for each in data.sources]))
    for fold in range(FOLDS):
        seen, aside = [[each != fold for each in folds], [each == fold for each in folds]]
        best = max(
            tried, key=lambda name: worth(part(tried[name], (*seen,)), data.ratings[seen[2]])
        )
        ratings = data.ratings[aside[2]]
        for name in dict.fromkeys(["as it is", best]):
            yield f"fold {fold + 1}, {name}: {line(part(tried[name], (*aside,)), ratings)}"


def line(marks: Marks, ratings: Numbers) -> str:
    """The figures, for people."""
    people, stories, pairs = figures(marks, ratings)
    return (
        f"ratings {people:.3f}, stories {stories:.1%}, pairs {pairs:.1%}, "
        f"worth {worth(marks, ratings):.3f}"
    )


def main() -> None:
    """Print what each step does, and what is left of it on data kept aside."""
    data = read(sys.argv[1:4])
    tried = {"as it is": mark(data)}
    print(f"as it is: {line(tried['as it is'], data.ratings)}", flush=True)
    for name, make, undo in variations():
        make()
        tried[name] = mark(data)
        undo()
        print(f"{name}: {line(tried[name], data.ratings)}", flush=True)
    for said in cross_validate(tried, data):
        print(said)
    scale(tried["as it is"], data.ratings)


def scale(marks: Marks, ratings: Numbers) -> None:
    """Print where known texts come on the scale, and how far people's ratings are from it."""
    slope, base = np.polyfit(marks.sentences, ratings, 1)
    apart = (ratings - base - slope * marks.sentences).std()
    print(f"stories by level {marks.stories.mean(axis=0).round(2)}")
    print(f"plain and technical medical texts {marks.pairs.mean(axis=0).round(2)}")
    print(f"ratings are {apart:.2f} apart, which is {apart / slope:.2f} on the scale")


if __name__ == "__main__":
    main()
