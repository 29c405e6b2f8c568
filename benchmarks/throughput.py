"""The whole check beside spaCy's bare tokenizer, on the same text in the same process.

    python benchmarks/throughput.py [FILE ...]

Without files it takes the examples and this project's pages many times over, shuffled.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import time
from pathlib import Path

import spacy

import plainspeak

TOP = Path(__file__).parents[1]
RUNS = 5
TEXTS = 400


def texts() -> list[str]:
    """Texts of about 300 words, made of the sentences of real pages."""
    paths = [Path(name) for name in sys.argv[1:]] or [
        *sorted((TOP / "examples").iterdir()),
        *sorted((TOP / "docs").glob("*.md")),
        TOP / "README.md",
        TOP / "CONTRIBUTING.md",
    ]
    paragraphs = [part for path in paths for part in path.read_text("utf-8").split("\n\n")]
    chance = random.Random(1)  # noqa: S311  the same texts in every run
    return ["\n\n".join(chance.choices(paragraphs, k=12)) for _ in range(TEXTS)]


def main() -> None:
    """Print megabytes a second, and how many times as fast as bare tokenising that is."""
    nlp = spacy.blank("en")
    checker = plainspeak.Checker()
    assert [f.rule for f in checker.check("We utilise it.").findings] == ["wordy"]
    nlp("Warm up.")
    samples = texts()
    size = sum(map(len, samples)) / 1e6
    bare, whole = [], []
    for _ in range(RUNS):
        began = time.perf_counter()
        for text in samples:
            nlp.tokenizer(text)
        bare.append(time.perf_counter() - began)
        began = time.perf_counter()
        for _ in checker.check_many(samples):
            pass
        whole.append(time.perf_counter() - began)
    print(f"text                  {size:6.2f} MB in {len(samples)} documents")
    print(f"bare tokenising       {size / statistics.median(bare):6.2f} MB/s")
    print(f"the whole check       {size / statistics.median(whole):6.2f} MB/s")
    ratios = [a / b for a, b in zip(bare, whole, strict=True)]
    print(f"first pass            {ratios[0]:6.2f} times the speed of bare tokenising")
    print(f"later passes          {statistics.median(ratios[1:]):6.2f} times")
    print(
        f"memory                {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB"
    )


if __name__ == "__main__":
    main()
