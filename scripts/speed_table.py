"""The table in the README on how long checkers take, made from the newest run of the benchmark."""

from __future__ import annotations

import csv
from pathlib import Path

TOP = Path(__file__).parents[1]
RUNS = TOP / "benchmarks" / "runs"
README = TOP / "README.md"
BEGIN, END = "<!-- speed -->\n", "<!-- /speed -->"


def readme() -> str:
    """The README with the newest figures."""
    before, _, rest = README.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table(newest())}\n{END}{after}"


def newest() -> Path:
    """The newest figures that were kept."""
    return max(RUNS.glob("*-peers.csv"))


def table(figures: Path) -> str:
    """A row for each checker, the quickest with one file first."""
    with figures.open(encoding="utf-8", newline="") as file:
        rows = [(name, int(files), float(took)) for name, files, took in list(csv.reader(file))[1:]]
    sizes = sorted({files for _, files, _ in rows})
    took = {(name, files): seconds for name, files, seconds in rows}
    names = sorted(dict.fromkeys(name for name, *_ in rows), key=lambda name: took[name, sizes[0]])
    heads = [f"{size:,} file{'s' * (size > 1)}" for size in sizes]
    lines = [f"| Seconds of one processor | {' | '.join(heads)} |", f"|---|{'---|' * len(sizes)}"]
    for name in names:
        cells = (f"{took[name, size]:.2f}" if (name, size) in took else "" for size in sizes)
        command, comma, rest = name.partition(",")
        lines.append(f"| `{command}`{comma}{rest} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"
