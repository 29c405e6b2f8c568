"""The straight lines drawn on a page of a PDF: they part what is on their two sides."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from ctypes import byref, c_float, c_int
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from plainspeak.formats.pdf.pages import Page

MAX_OBJECTS = 5_000
"""Drawn objects looked at on a page: a map has many thousands, and no table."""

MAX_LINES = 2_000
THIN = 3.0
"""Points up to which a drawn shape is a line."""

MIN_LENGTH = 12.0
TALL = 30.0
"""Points up to which a filled shape is colour behind some words."""

PATH_BREAK = (math.nan, math.nan)
"""Between two parts of a path, so that no line is seen from one to the other."""


class RulingLine(NamedTuple):
    """A straight line drawn on the page: it parts what is on its two sides."""

    left: float
    top: float
    right: float
    bottom: float


class Uprights:
    """The upright lines of a page, to be asked which are between some words and others."""

    def __init__(self, lines: Iterable[RulingLine]) -> None:
        upright = [each for each in lines if each.bottom - each.top > each.right - each.left]
        self._lines = sorted(((each.left + each.right) / 2, each) for each in upright)
        self._middles = [middle for middle, _ in self._lines]

    def between(self, left: float, right: float, height: float) -> bool:
        """Whether a line is between two places, a point's play allowed, at this height.

        >>> Uprights([RulingLine(50, 0, 51, 100)]).between(40, 60, 20)
        True
        """
        first, last = bisect_left(self._middles, left - 1), bisect_right(self._middles, right + 1)
        return any(line.top <= height <= line.bottom for _, line in self._lines[first:last])


def on_page(page: Page) -> list[RulingLine]:
    """The straight lines drawn on the page, and the sides of its boxes."""
    raw = page.raw
    found: list[RulingLine] = []
    for number in range(min(raw.FPDFPage_CountObjects(page.page), MAX_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page.page, number)
        if raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_PATH and len(found) < MAX_LINES:
            found += _sides(page, drawn)
    return found


def _sides(page: Page, drawn: Any) -> Iterator[RulingLine]:
    raw = page.raw
    sides = [c_float() for _ in range(4)]
    fill, stroke = c_int(), c_int()
    if not raw.FPDFPageObj_GetBounds(drawn, *map(byref, sides)):
        return
    left, bottom, right, top = (side.value for side in sides)
    if not all(map(math.isfinite, (left, bottom, right, top))):
        return
    raw.FPDFPath_GetDrawMode(drawn, byref(fill), byref(stroke))
    wide, tall = right - left, top - bottom
    if max(wide, tall) < MIN_LENGTH or not (stroke.value or min(wide, tall) < THIN or tall > TALL):
        return  # too short, or colour behind words
    if min(wide, tall) < THIN:
        yield RulingLine(left, -top, right, -bottom)
        return
    corners = list(_corners(page, drawn))
    for (x, y), (to_x, to_y) in pairwise(corners):
        ruling = RulingLine(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
        wide, tall = ruling.right - ruling.left, ruling.bottom - ruling.top
        if min(wide, tall) < THIN and max(wide, tall) >= MIN_LENGTH:
            yield ruling


def _corners(page: Page, drawn: Any) -> Iterator[tuple[float, float]]:
    """The points of a path, downwards; one that is moved to breaks off with a far point."""
    raw = page.raw
    matrix, x, y = raw.FS_MATRIX(), c_float(), c_float()
    raw.FPDFPageObj_GetMatrix(drawn, byref(matrix))
    begun = PATH_BREAK
    for number in range(min(raw.FPDFPath_CountSegments(drawn), MAX_LINES)):
        segment = raw.FPDFPath_GetPathSegment(drawn, number)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        at = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            -(matrix.b * x.value + matrix.d * y.value + matrix.f),
        )
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            yield PATH_BREAK
            begun = at
        yield at
        if raw.FPDFPathSegment_GetClose(segment):
            yield begun
