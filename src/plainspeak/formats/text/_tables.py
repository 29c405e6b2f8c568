"""Tables in plain text: cells between tabs, bars or wide gaps."""

from __future__ import annotations

import re
from itertools import pairwise

BARS = re.compile(r"(?<![ \t])[ \t]*+\|[ \t]*+")
TABS = re.compile(r"(?<![ \t])[ ]*+\t[ \t]*+")
GAPS = re.compile(r"[ ]{3,}")
DIVIDER = re.compile(r"[ \t]*+[|+:]?(?:[ \t]*+[-=]{2,}+[ \t]*+[|+:]*+)++\s*+\Z")

MIN_COLUMNS = 2
MIN_ROWS = 2

Cells = list[tuple[int, int]]


def find_rows(lines: list[str], first: int) -> list[Cells]:
    r"""Read the table that begins at a line: the start and end of each cell of each row.

    There is none unless two lines in a row have as many cells, and wide gaps also line up. None
    begins with a divider.

    >>> find_rows(["Day\tTime", "Monday\t9 to 5", "See you"], 0)
    [[(0, 3), (4, 8)], [(0, 6), (7, 13)]]
    """
    if DIVIDER.match(lines[first]):
        return []
    for gap, separator in ((BARS, "|"), (TABS, "\t"), (GAPS, "   ")):
        if separator not in lines[first]:
            continue
        rows = _run(lines, first, gap)
        if sum(map(bool, rows)) >= MIN_ROWS:
            return rows
    return []


def _run(lines: list[str], first: int, gap: re.Pattern[str]) -> list[Cells]:
    rows: list[Cells] = []
    above: Cells = []
    for number in range(first, len(lines)):
        if rows and gap is not TABS and DIVIDER.match(lines[number]):
            rows.append([])
            continue
        cells = _cells(lines[number], gap)
        fits = len(cells) >= MIN_COLUMNS and (not above or _alike(above, cells, gap))
        if not fits:
            break
        rows.append(cells)
        above = cells
    return rows


def _cells(line: str, gap: re.Pattern[str]) -> Cells:
    end = len(line.rstrip())
    start = len(line) - len(line.lstrip())
    cuts = [(start, start), *(m.span() for m in gap.finditer(line, start, end)), (end, end)]
    cells = [(a, b) for (_, a), (b, _) in pairwise(cuts)]
    if gap is BARS:  # the outer bars have no cell outside them
        cells = cells[int(cells[0][0] >= cells[0][1]) :]
        cells = cells[: len(cells) - int(bool(cells) and cells[-1][0] >= cells[-1][1])]
    return cells


def _alike(above: Cells, cells: Cells, gap: re.Pattern[str]) -> bool:
    if len(above) != len(cells):
        return False
    return gap is not GAPS or all(
        a[0] == b[0] or a[1] == b[1] for a, b in zip(above[1:], cells[1:], strict=True)
    )
