"""The order in which a page is read: cut at drawn lines, at columns, and between them.

A page is cut into regions again and again, as in the recursive X-Y cut of Nagy and Seth (1984): at
drawn lines that go right across, then at gaps that go from top to bottom, and where there are none
above and below the tallest gap between two columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from plainspeak.formats.pdf.ruling_lines import Uprights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats.pdf.ruling_lines import RulingLine
    from plainspeak.formats.pdf.spans import TextSpan

GUTTER = 0.9
"""How wide the gap between two columns is at least, in heights of their letters."""

TAB = 1.5
"""How wide it is where there are too few lines to tell columns from words far apart."""

MIN_LINES = 3
"""How many lines must have words on both sides of a gap that parts columns."""

ACROSS = 0.8
"""How much of the width of a region a drawn line goes across, to part what is above and below."""

SPARSE = 0.5
"""How many of the spans of a text headings at its side have at most."""

LEVEL = 3.0
"""How far such a heading may be above or below the line beside it, in points."""

PARAGRAPH = 1.6
"""How far apart lines are that begin something new, in heights of their letters."""

MAX_DEPTH = 40
MAX_GAPS = 60


@dataclass(slots=True)
class Region:
    """Spans that are read line by line, and whether they are in a table."""

    spans: list[TextSpan]
    cell: bool = False


def reading_order(spans: list[TextSpan], rulings: list[RulingLine]) -> Iterator[Region]:
    """The regions of a page, in the order in which a person reads them."""
    flat = [
        ruling for ruling in rulings if ruling.right - ruling.left >= ruling.bottom - ruling.top
    ]
    yield from _cut(Region(spans), flat, Uprights(rulings), 0)


def _cut(region: Region, flat: list[RulingLine], upright: Uprights, depth: int) -> Iterator[Region]:
    parts = [region]
    if len(region.spans) > 1 and depth < MAX_DEPTH:
        parts = (
            _split_at_lines(region, flat)
            or _split_at_gutters(region, upright)
            or _split_around_columns(region)
            or parts
        )
    if parts == [region]:
        yield region
        return
    for part in parts:
        yield from _cut(part, flat, upright, depth + 1)


def _split_at_lines(region: Region, flat: list[RulingLine]) -> list[Region]:
    """Cut where drawn lines go right across."""
    spans = region.spans
    left, right = min(s.left for s in spans), max(s.right for s in spans)
    top, bottom = min(s.base for s in spans), max(s.base for s in spans)
    heights = sorted(
        (ruling.top + ruling.bottom) / 2
        for ruling in flat
        if top < ruling.top < bottom
        and min(ruling.right, right) - max(ruling.left, left) > ACROSS * (right - left)
    )
    if not heights:
        return []
    bands: dict[int, list[TextSpan]] = {}
    for span in spans:
        middle = span.base - span.font.size / 4
        bands.setdefault(bisect_left(heights, middle), []).append(span)
    if len(bands) == 1:
        return []
    return [Region(bands[number], region.cell) for number in sorted(bands)]


def _split_at_gutters(region: Region, upright: Uprights) -> list[Region]:
    """Cut at gaps that go from the top to the bottom."""
    spans = sorted(region.spans, key=lambda span: span.left)
    columns: list[list[TextSpan]] = [[spans[0]]]
    reach = spans[0].right
    ruled = False
    few = _rows(spans) < MIN_LINES
    gutter = TAB if few else GUTTER
    for span in spans[1:]:
        between = _line_between(span, reach, upright)
        if span.left - reach > gutter * span.font.size or between:
            columns.append([])
            ruled = ruled or between
        columns[-1].append(span)
        reach = max(reach, span.right)
    if len(columns) == 1:
        return []
    cell = region.cell or ruled or few
    if not cell and (starts := _side_headings(*columns[:2])):
        return _bands(region, starts)
    order = {id(span): at for at, span in enumerate(region.spans)}
    return [Region(sorted(column, key=lambda s: order[id(s)]), cell) for column in columns]


def _side_headings(labels: list[TextSpan], texts: list[TextSpan]) -> list[float]:
    """Where each of some headings at the side of a text begins, if that is what they are."""
    if len(labels) > SPARSE * len(texts):
        return []
    starts = _starts(labels)
    beginnings = _starts(texts)
    level = all(_is_near(start, beginnings) for start in starts)
    return starts[1:] if level else []


def _is_near(height: float, others: list[float]) -> bool:
    at = bisect_left(others, height)
    return any(abs(height - other) < LEVEL for other in others[max(0, at - 1) : at + 1])


def _starts(spans: list[TextSpan]) -> list[float]:
    """The heights at which something begins after a gap."""
    heights = sorted(spans, key=lambda span: span.base)
    return [heights[0].base] + [
        span.base
        for above, span in pairwise(heights)
        if span.base - above.base > PARAGRAPH * span.font.size
    ]


def _bands(region: Region, starts: list[float]) -> list[Region]:
    """Cut above each of some heights."""
    bands: dict[int, list[TextSpan]] = {}
    for span in region.spans:
        at = bisect_right(starts, span.base + span.font.size / 2)
        bands.setdefault(at, []).append(span)
    return [Region(bands[at], region.cell) for at in sorted(bands)]


def _rows(spans: list[TextSpan]) -> int:
    """How many lines there are, roughly."""
    bases = sorted(span.base for span in spans)
    size = max(span.font.size for span in spans)
    return 1 + sum(b - a > size / 2 for a, b in pairwise(bases))


def _line_between(span: TextSpan, reach: float, upright: Uprights) -> bool:
    middle = span.base - span.font.size / 4
    return span.left > reach - 1 and upright.between(reach, span.left, middle)


def _split_around_columns(region: Region) -> list[Region]:
    """Cut above and below the tallest gap that has words on both sides."""
    spans = sorted(region.spans, key=lambda span: span.base)
    best: tuple[int, int, int] = (0, 0, 0)
    for left, right, at in _gaps(spans):
        lines, first, last = _extent(spans, left, right, at)
        if lines > best[0]:
            best = lines, first, last
    lines, first, last = best
    if lines < MIN_LINES or last - first == len(spans):
        return []
    parts = [spans[:first], spans[first:last], spans[last:]]
    return [Region(part, region.cell) for part in parts if part]


def _gaps(spans: list[TextSpan]) -> Iterator[tuple[float, float, int]]:
    """Gaps between neighbours on a line, each kind once."""
    seen = set()
    for at, span in enumerate(spans):
        right = min(
            (
                other.left
                for other in spans[max(0, at - 20) : at + 20]
                if other.left > span.right and abs(other.base - span.base) < span.font.size
            ),
            default=span.right,
        )
        kind = round(span.right / 12), round(right / 12)
        if right - span.right > GUTTER * span.font.size and kind not in seen:
            seen.add(kind)
            yield span.right, right, at
            if len(seen) > MAX_GAPS:
                return


def _extent(spans: list[TextSpan], left: float, right: float, at: int) -> tuple[int, int, int]:
    """How far a gap goes up and down: lines with words on both sides, first and last span."""
    least = GUTTER * spans[at].font.size
    ends = []
    sides: list[set[int]] = [set(), set()]
    for way in (range(at, -1, -1), range(at, len(spans))):
        end = at
        for number in way:
            span = spans[number]
            begins, finishes = max(left, span.left), min(right, span.right)
            if begins < finishes:  # it reaches into the gap
                from_left, from_right = span.left <= left, span.right >= right
                if from_left and not from_right and right - span.right >= least:
                    left = span.right
                elif from_right and not from_left and span.left - left >= least:
                    right = span.left
                else:
                    break
            sides[span.left >= right].add(round(span.base / span.font.size))
            end = number
        ends.append(end)
    first = ends[0]
    for number in range(ends[0], at):  # what is above both columns is in none
        if round(spans[number].base / spans[number].font.size) in sides[0] & sides[1]:
            first = number
            break
    return min(map(len, sides)), first, ends[1] + 1
