"""What the lists cost at start-up, as they are and with many more rows.

python benchmarks/lists.py
"""

from __future__ import annotations

import csv
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from plainspeak._platform import disk_cache
from plainspeak.lexicon import catalogue, compiled, inflections, matcher, table

RUNS = 7


def load() -> float:
    """Seconds to have all rows ready, and to find one of them."""
    for kept in (catalogue.catalogue, compiled.shipped, inflections.bases, inflections.kept):
        kept.cache_clear()
    began = time.perf_counter()
    found = matcher.Lexicon("public").lookup("utilise")
    seconds = time.perf_counter() - began
    assert found, "the answer comes before the time"
    return seconds


def grow(folder: Path, size: int) -> None:
    """Put a list of so many made-up words, all different, beside the others."""
    row = dict.fromkeys(table.COLUMNS, "") | {"kind": "jargon", "pos": "noun", "level": "avoid"}
    row |= {"say_instead": "thing", "meaning": "a thing", "status": "current"}
    with (folder / "grown.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, table.COLUMNS, lineterminator="\n")
        rows.writeheader()
        for number in range(size):
            letters = "".join(chr(97 + int(digit)) for digit in f"{number:06}")
            rows.writerow(row | {"term": f"zz{letters} word"})


def main() -> None:
    """The first time makes the file in the cache folder; the others read it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "lists"
        shutil.copytree(catalogue.FOLDER, folder)
        os.environ["PLAINSPEAK_CACHE_DIR"] = str(Path(place) / "cache")
        disk_cache.folder.cache_clear()
        catalogue.FOLDER = folder
        for size in (0, 10_000, 100_000):
            if size == 10_000:  # noqa: PLR2004  the first that needs a list of its own
                with (folder / "lists.csv").open("a", encoding="utf-8") as file:
                    file.write("grown,Grown,everyone,MIT,nobody,2027-11-30\n")
            grow(folder, size)
            first = load()
            again = statistics.median(load() for _ in range(RUNS))
            rows = sum(1 for each in catalogue.catalogue() for _ in table.rows(each.path))
            print(f"{rows:7} rows: first {1000 * first:6.0f} ms, then {1000 * again:6.1f} ms")


if __name__ == "__main__":
    main()
