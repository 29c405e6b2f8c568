"""What the component adds to a spaCy pipeline, on the same texts in the same process.

    python benchmarks/spacy_pipeline.py

Three figures, as medians of several rounds: a blank pipeline, the same with the component, and the
library alone. The last part is how long a trained pipeline would take: a tagger with the layers of
the small English model, with random weights, since weights do not change the work.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy

import plainspeak
from plainspeak.model import serialise

sys.path.insert(0, str(Path(__file__).parent))
from samples import texts

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
TAGGED = 40
"""Texts for the tagger, which takes long."""


def seconds(work: Callable[[], object]) -> float:
    """How much time of the processor some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def tagger() -> Any:
    """A blank pipeline with a tagger of the size that small models have."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": {"@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None, "width": 96, "depth": 4, "embed_size": 2000,
        "window_size": 1, "maxout_pieces": 3, "subword_features": True}})  # fmt: skip
    nlp.add_pipe("tagger").add_label("NN")
    nlp.initialize()
    return nlp


def main() -> None:
    """Print the times, and what the component adds."""
    samples = texts()
    blank, both = spacy.blank("en"), spacy.blank("en")
    both.add_pipe("plainspeak")
    checker = plainspeak.Checker()
    for doc in both.pipe(samples[:50]):
        expected = serialise.findings(checker.check(doc.text))
        assert doc.spans["plainspeak"].attrs["findings"] == expected
    ways: dict[str, Callable[[], object]] = {
        "blank pipeline": lambda: list(blank.pipe(samples)),
        "with the component": lambda: list(both.pipe(samples)),
        "the library alone": lambda: list(checker.check_many(samples)),
    }
    for way in ways.values():
        way()
    times = {name: [seconds(way) for _ in range(ROUNDS)] for name, way in ways.items()}
    megabytes = sum(map(len, samples)) / 1e6
    print(f"{'text':22} {megabytes:6.2f} MB in {len(samples)} documents")
    for name, taken in times.items():
        print(f"{name:22} {statistics.median(taken):6.3f} s")
    first, second = (statistics.median(times[name]) for name in list(times)[:2])
    print(f"{'added to a blank one':22} {100 * (second - first) / first:6.0f} %")
    tagged = tagger()
    some = samples[:TAGGED]
    alone = seconds(lambda: list(tagged.pipe(some)))
    added = (second - first) * sum(map(len, some)) / sum(map(len, samples))
    print(f"{'added to a tagger':22} {100 * added / alone:6.0f} %")


if __name__ == "__main__":
    main()
