"""The whole check beside spaCy's bare tokenizer, on the same text in the same process.

    python benchmarks/throughput.py [FILE ...]

Without files it takes paragraphs of the examples and of this project's pages, shuffled.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from pathlib import Path

import spacy

import plainspeak

sys.path.insert(0, str(Path(__file__).parent))
import samples

RUNS = 5


def main() -> None:
    """Print megabytes a second, and how many times as fast as bare tokenising that is."""
    nlp = spacy.blank("en")
    checker = plainspeak.Checker()
    assert [f.rule for f in checker.check("We utilise it.").findings] == ["wordy"]
    nlp("Warm up.")
    every = samples.texts(pages=[Path(name) for name in sys.argv[1:]])
    size = sum(map(len, every)) / 1e6
    bare, whole = [], []
    for _ in range(RUNS):
        began = time.perf_counter()
        for text in every:
            nlp.tokenizer(text)
        bare.append(time.perf_counter() - began)
        began = time.perf_counter()
        for _ in checker.check_many(every):
            pass
        whole.append(time.perf_counter() - began)
    print(f"text                  {size:6.2f} MB in {len(every)} documents")
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
