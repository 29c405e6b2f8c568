"""The order in which a page is read: cut at drawn lines, at columns, and between them.

A page is cut into regions again and again, as in the recursive X-Y cut of Nagy and Seth (1984): at
drawn lines that go right across, then at gaps that go from top to bottom, and where there are none
above and below the tallest gap between two columns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING

from plainspeak.formats.pdf.ruling_lines import Uprights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats.pdf.ruling_lines import RulingLine
    from plainspeak.formats.pdf.spans import TextSpan

GUTTER = 0.9
"""How wide the gap between two columns is at least, in heights of their letters."""

UNDER = 0.3
"""How far below the foot of its words an underline is, in heights of their letters."""

TAB = 1.5
"""How wide it is where there are too few lines to tell columns from words far apart."""

MIN_LINES = 3
"""How many lines must have words on both sides of a gap that parts columns."""

ACROSS = 0.8
"""How much of the width of a region a drawn line goes across, to part what is above and below."""

SPARSE = 0.5
"""How many of the strips of a text headings at its side have at most."""

LEVEL = 3.0
"""How far such a heading may stand above or below the line beside it, in points."""

PARAGRAPH = 1.6
"""How far apart lines are that begin something new, in heights of their letters."""

MAX_DEPTH = 40
MAX_GAPS = 60


@dataclass(slots=True)
class Region:
    """Strips that are read line by line, and whether they stand in a table."""

    strips: list[TextSpan]
    cell: bool = False


def not_underlines(walls: list[RulingLine], strips: list[TextSpan]) -> list[RulingLine]:
    """The drawn lines that do not stand under words, and no further than these go."""
    by_base = sorted(strips, key=lambda strip: strip.base)
    reached = 0
    lefts: list[tuple[float, int]] = []  # heaps of a side, and the height down to which it counts
    rights: list[tuple[float, int]] = []
    under_words: set[int] = set()
    for number in sorted(range(len(walls)), key=lambda number: walls[number].top):
        wall = walls[number]
        height = round(wall.top)
        while reached < len(by_base) and round(by_base[reached].base - 1) <= height:
            strip = by_base[reached]
            last = round(strip.base + UNDER * strip.font.size)
            heappush(lefts, (strip.left, last))
            heappush(rights, (-strip.right, last))
            reached += 1
        for sides in (lefts, rights):
            while sides and sides[0][1] < height:
                heappop(sides)
        if lefts and lefts[0][0] - 1 <= wall.left < wall.right - 1 <= -rights[0][0]:
            under_words.add(number)
    return [wall for number, wall in enumerate(walls) if number not in under_words]


def reading_order(strips: list[TextSpan], walls: list[RulingLine]) -> Iterator[Region]:
    """The regions of a page, in the order in which a person reads them."""
    flat = [wall for wall in walls if wall.right - wall.left >= wall.bottom - wall.top]
    yield from _cut(Region(strips), flat, Uprights(walls), 0)


def _cut(region: Region, flat: list[RulingLine], upright: Uprights, depth: int) -> Iterator[Region]:
    parts = [region]
    if len(region.strips) > 1 and depth < MAX_DEPTH:
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
    strips = region.strips
    left, right = min(s.left for s in strips), max(s.right for s in strips)
    top, bottom = min(s.base for s in strips), max(s.base for s in strips)
    heights = sorted(
        (wall.top + wall.bottom) / 2
        for wall in flat
        if top < wall.top < bottom
        and min(wall.right, right) - max(wall.left, left) > ACROSS * (right - left)
    )
    if not heights:
        return []
    bands: dict[int, list[TextSpan]] = {}
    for strip in strips:
        middle = strip.base - strip.font.size / 4
        bands.setdefault(bisect_left(heights, middle), []).append(strip)
    if len(bands) == 1:
        return []
    return [Region(bands[number], region.cell) for number in sorted(bands)]


def _split_at_gutters(region: Region, upright: Uprights) -> list[Region]:
    """Cut at gaps that go from the top to the bottom."""
    strips = sorted(region.strips, key=lambda strip: strip.left)
    columns: list[list[TextSpan]] = [[strips[0]]]
    reach = strips[0].right
    walled = False
    few = _rows(strips) < MIN_LINES
    gutter = TAB if few else GUTTER
    for strip in strips[1:]:
        between = _line_between(strip, reach, upright)
        if strip.left - reach > gutter * strip.font.size or between:
            columns.append([])
            walled = walled or between
        columns[-1].append(strip)
        reach = max(reach, strip.right)
    if len(columns) == 1:
        return []
    cell = region.cell or walled or few
    if not cell and (starts := _side_headings(*columns[:2])):
        return _bands(region, starts)
    order = {id(strip): at for at, strip in enumerate(region.strips)}
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


def _starts(strips: list[TextSpan]) -> list[float]:
    """The heights at which something begins after a gap."""
    heights = sorted(strips, key=lambda strip: strip.base)
    return [heights[0].base] + [
        strip.base
        for above, strip in pairwise(heights)
        if strip.base - above.base > PARAGRAPH * strip.font.size
    ]


def _bands(region: Region, starts: list[float]) -> list[Region]:
    """Cut above each of some heights."""
    bands: dict[int, list[TextSpan]] = {}
    for strip in region.strips:
        at = bisect_right(starts, strip.base + strip.font.size / 2)
        bands.setdefault(at, []).append(strip)
    return [Region(bands[at], region.cell) for at in sorted(bands)]


def _rows(strips: list[TextSpan]) -> int:
    """How many lines there are, roughly."""
    bases = sorted(strip.base for strip in strips)
    size = max(strip.font.size for strip in strips)
    return 1 + sum(b - a > size / 2 for a, b in pairwise(bases))


def _line_between(strip: TextSpan, reach: float, upright: Uprights) -> bool:
    middle = strip.base - strip.font.size / 4
    return strip.left > reach - 1 and upright.between(reach, strip.left, middle)


def _split_around_columns(region: Region) -> list[Region]:
    """Cut above and below the tallest gap that has words on both sides."""
    strips = sorted(region.strips, key=lambda strip: strip.base)
    best: tuple[int, int, int] = (0, 0, 0)
    for left, right, at in _gaps(strips):
        lines, first, last = _extent(strips, left, right, at)
        if lines > best[0]:
            best = lines, first, last
    lines, first, last = best
    if lines < MIN_LINES or last - first == len(strips):
        return []
    parts = [strips[:first], strips[first:last], strips[last:]]
    return [Region(part, region.cell) for part in parts if part]


def _gaps(strips: list[TextSpan]) -> Iterator[tuple[float, float, int]]:
    """Gaps between neighbours on a line, each kind once."""
    seen = set()
    for at, strip in enumerate(strips):
        right = min(
            (
                other.left
                for other in strips[max(0, at - 20) : at + 20]
                if other.left > strip.right and abs(other.base - strip.base) < strip.font.size
            ),
            default=strip.right,
        )
        kind = round(strip.right / 12), round(right / 12)
        if right - strip.right > GUTTER * strip.font.size and kind not in seen:
            seen.add(kind)
            yield strip.right, right, at
            if len(seen) > MAX_GAPS:
                return


def _extent(strips: list[TextSpan], left: float, right: float, at: int) -> tuple[int, int, int]:
    """How far a gap goes up and down: lines with words on both sides, first and last strip."""
    least = GUTTER * strips[at].font.size
    ends = []
    sides: list[set[int]] = [set(), set()]
    for way in (range(at, -1, -1), range(at, len(strips))):
        end = at
        for number in way:
            strip = strips[number]
            begins, finishes = max(left, strip.left), min(right, strip.right)
            if begins < finishes:  # it reaches into the gap
                from_left, from_right = strip.left <= left, strip.right >= right
                if from_left and not from_right and right - strip.right >= least:
                    left = strip.right
                elif from_right and not from_left and strip.left - left >= least:
                    right = strip.left
                else:
                    break
            sides[strip.left >= right].add(round(strip.base / strip.font.size))
            end = number
        ends.append(end)
    first = ends[0]
    for number in range(ends[0], at):  # what stands above both columns is in none
        if round(strips[number].base / strips[number].font.size) in sides[0] & sides[1]:
            first = number
            break
    return min(map(len, sides)), first, ends[1] + 1
