"""Columns of short texts, all different, in Arrow: texts a second on one core.

    python benchmarks/frames.py [TEXTS]

Then the same column with each text ten times, as columns of titles and answers often are.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

import plainspeak
from plainspeak.integrations import frames

sys.path.insert(0, str(Path(__file__).parent))
from samples import short_texts

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = 20_000


def rate(work: Callable[[], Any], number: int) -> tuple[float, Any]:
    """Texts a second of time of the processor, and what came of the work."""
    began = time.process_time()
    made = work()
    return number / (time.process_time() - began), made


def main() -> None:
    """Print the rates."""
    number = int(sys.argv[1]) if sys.argv[1:] else TEXTS
    column = short_texts(number)
    checker = plainspeak.Checker()
    expected = sum(len(checker.check(text).findings) for text in column)
    alone, _ = rate(lambda: list(checker.check_many(column)), number)
    table = pa.table({"text": column})
    whole, found = rate(lambda: frames.findings(table, checker=checker), number)
    assert found.num_rows == expected
    often = pa.table({"text": [text for text in column[: number // 10] for _ in range(10)]})
    repeated, _ = rate(lambda: frames.findings(often, checker=checker), number)
    scored, _ = rate(lambda: frames.readability(table.slice(0, 2_000), checker=checker), 2_000)
    print(f"{'text':28} {sum(map(len, column)) / number:8.0f} characters each")
    print(f"{'the library alone':28} {alone:8.0f} a second")
    print(f"{'findings of a table':28} {whole:8.0f} a second")
    print(f"{'what the table adds':28} {100 * (alone / whole - 1):8.0f} %")
    print(f"{'each text ten times':28} {repeated:8.0f} a second")
    print(f"{'scores of a table':28} {scored:8.0f} a second")


if __name__ == "__main__":
    main()
