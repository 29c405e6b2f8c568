"""The one room where PDFium lives: the pages of a PDF and the characters on them."""

from __future__ import annotations

import math
import re
from contextlib import contextmanager
from ctypes import byref, c_double, c_float, c_int, create_string_buffer
from itertools import pairwise
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.formats import signatures
from plainspeak.formats.file import MEGABYTE, File, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK = RLock()
"""PDFium can do one thing at a time."""

BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
MOST_OBJECTS = 5_000
"""Drawn objects looked at on a page: a map has many thousands, and no table."""

MOST_WALLS = 2_000
THIN = 3.0
"""Points up to which a drawn shape is a line."""

SHORTEST_WALL = 12.0
TALL = 30.0


STRAIGHT = 0.01
"""How far text may be off a quarter of a turn, to count as such."""


class Glyph(NamedTuple):
    """The place of one character: its origin and its right end.

    It is turned so that the text runs from left to right, and ``y`` grows downwards.
    """

    x: float
    y: float
    end: float


class Font(NamedTuple):
    """How a word looks: its size in points, whether it is bold, and how far it is turned."""

    size: float
    bold: bool
    angle: float


class Wall(NamedTuple):
    """A straight line drawn on the page: it parts what stands on its two sides."""

    left: float
    top: float
    right: float
    bottom: float


@contextmanager
def opened(file: File) -> Iterator[Any]:
    """A PDF as PDFium has it. Raises ``DocumentError`` when it is damaged, locked or too long."""
    import pypdfium2  # loads when a PDF is read
    from pypdfium2 import raw

    with LOCK:
        try:
            pdf = pypdfium2.PdfDocument(file.data)
        except pypdfium2.PdfiumError as error:
            locked = error.err_code == raw.FPDF_ERR_PASSWORD
            reason = signatures.LOCKED if locked else signatures.DAMAGED
            raise DocumentError(file.name, *reason) from None
        try:
            pages = len(pdf)
            if pages > file.limits.pages:
                what = f"this PDF has {pages:,} pages, which is over {file.limits.pages:,}"
                raise too_large(file.name, "pages", what)
            if not pages:
                raise DocumentError(file.name, *signatures.DAMAGED)
            yield pdf
        finally:
            pdf.close()


class Page:
    """One page, open. Raises ``DocumentError`` when it holds more characters than allowed."""

    def __init__(self, pdf: Any, number: int, file: File) -> None:
        from pypdfium2 import raw

        self.raw = raw
        self.page = pdf[number]
        self.words = self.page.get_textpage()
        self.left, self.bottom, self.right, self.top = self.page.get_cropbox()
        self.count = max(0, raw.FPDFText_CountChars(self.words))
        if self.count > file.limits.word_megabytes * MEGABYTE:
            what = f"this PDF holds over {file.limits.word_megabytes} megabytes of words"
            raise too_large(file.name, "word-megabytes", what)
        self._numbers = c_double(), c_double()
        self._box = raw.FS_RECTF()

    def close(self) -> None:
        """Let go of the memory of the page."""
        self.words.close()
        self.page.close()

    def code(self, index: int) -> int:
        """The code point of a character."""
        code: int = self.raw.FPDFText_GetUnicode(self.words, index)
        return code

    def font(self, index: int) -> Font:
        """How a character looks."""
        raw = self.raw
        flags, name, matrix = c_int(), create_string_buffer(64), raw.FS_MATRIX()
        raw.FPDFText_GetFontInfo(self.words, index, name, 64, byref(flags))
        raw.FPDFText_GetMatrix(self.words, index, byref(matrix))
        size = raw.FPDFText_GetFontSize(self.words, index) * math.hypot(matrix.c, matrix.d)
        angle = round(math.atan2(matrix.b, matrix.a), 4)
        return Font(round(size, 1), bool(BOLD.search(name.raw)), angle)

    def box(self, index: int) -> tuple[float, float, float, float]:
        """The left, bottom, right and top of a character, in points from the lower left."""
        self.raw.FPDFText_GetLooseCharBox(self.words, index, byref(self._box))
        return self._box.left, self._box.bottom, self._box.right, self._box.top

    def glyph(self, index: int, font: Font) -> Glyph | None:
        """A character with its place, or ``None`` when it lies off the page."""
        x, y = self._numbers
        self.raw.FPDFText_GetCharOrigin(self.words, index, byref(x), byref(y))
        left, bottom, right, top = self.box(index)
        if right < self.left or left > self.right or top < self.bottom or bottom > self.top:
            return None
        if not font.angle:
            return Glyph(min(x.value, left), -y.value, right)
        begin, base = turned(x.value, y.value, font.angle)
        upright = abs(math.sin(2 * font.angle)) < STRAIGHT
        ends = [turned(*at, font.angle)[0] for at in ((left, bottom), (right, top))]
        return Glyph(begin, base, max(ends) if upright else begin + font.size / 2)

    def walls(self) -> list[Wall]:
        """The straight lines drawn on the page, and the sides of its boxes."""
        raw = self.raw
        found: list[Wall] = []
        for number in range(min(raw.FPDFPage_CountObjects(self.page), MOST_OBJECTS)):
            drawn = raw.FPDFPage_GetObject(self.page, number)
            if raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_PATH and len(found) < MOST_WALLS:
                found += self._sides(drawn)
        return found

    def _sides(self, drawn: Any) -> Iterator[Wall]:
        raw = self.raw
        sides = [c_float() for _ in range(4)]
        fill, stroke = c_int(), c_int()
        if not raw.FPDFPageObj_GetBounds(drawn, *map(byref, sides)):
            return
        left, bottom, right, top = (side.value for side in sides)
        raw.FPDFPath_GetDrawMode(drawn, byref(fill), byref(stroke))
        wide, tall = right - left, top - bottom
        if max(wide, tall) < SHORTEST_WALL or not (
            stroke.value or min(wide, tall) < THIN or tall > TALL
        ):
            return  # too short, or colour behind some words
        if min(wide, tall) < THIN:
            yield Wall(left, -top, right, -bottom)
            return
        corners = list(self._corners(drawn))
        for (x, y), (to_x, to_y) in pairwise(corners):
            wall = Wall(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
            wide, tall = wall.right - wall.left, wall.bottom - wall.top
            if min(wide, tall) < THIN and max(wide, tall) >= SHORTEST_WALL:
                yield wall

    def _corners(self, drawn: Any) -> Iterator[tuple[float, float]]:
        """The points of a path, downwards; one that is moved to breaks off with a far point."""
        raw = self.raw
        matrix, x, y = raw.FS_MATRIX(), c_float(), c_float()
        raw.FPDFPageObj_GetMatrix(drawn, byref(matrix))
        begun = FAR
        for number in range(min(raw.FPDFPath_CountSegments(drawn), MOST_WALLS)):
            segment = raw.FPDFPath_GetPathSegment(drawn, number)
            raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
            at = (
                matrix.a * x.value + matrix.c * y.value + matrix.e,
                -(matrix.b * x.value + matrix.d * y.value + matrix.f),
            )
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
                yield FAR
                begun = at
            yield at
            if raw.FPDFPathSegment_GetClose(segment):
                yield begun


FAR = (math.nan, math.nan)


def turned(x: float, y: float, angle: float) -> tuple[float, float]:
    """A point of a page, turned so that text at this angle runs from left to right."""
    sine, cosine = math.sin(angle), math.cos(angle)
    return x * cosine + y * sine, x * sine - y * cosine


def height(pdf: Any, number: int) -> tuple[float, float]:
    """The top and the bottom of a page, counted downwards as the lines are."""
    page = pdf[number]
    try:
        _, bottom, _, top = page.get_cropbox()
    finally:
        page.close()
    return -top, -bottom
