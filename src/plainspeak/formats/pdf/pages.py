"""The pages of a PDF and the characters on them; PDFium is called here and in ``pictures``."""

from __future__ import annotations

import math
import re
from contextlib import contextmanager
from ctypes import (
    POINTER,
    addressof,
    byref,
    c_double,
    c_int,
    c_uint,
    c_ushort,
    cast,
    create_string_buffer,
)
from functools import cache
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.files import MEGABYTE, File, too_large
from plainspeak.formats.pdf import ligatures

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK = RLock()
"""PDFium can do one thing at a time."""

BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
NAME_LENGTH = 64
MIN_FONT_SIZE = 0.1
"""Points that letters are high at least, whatever a broken file says."""

STRAIGHT = 0.01
"""How far text may be off a quarter of a turn, to count as such."""


class Font(NamedTuple):
    """How a word looks: its size in points, whether it is bold, and how far it is turned."""

    size: float
    bold: bool
    angle: float


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
        except pypdfium2.PdfiumError:
            raise DocumentError(file.name, *signatures.DAMAGED) from None
        finally:
            pdf.close()


class Page:
    """One page, open. Raises ``DocumentError`` when it holds more characters than allowed.

    ``clipped``: what lies off the page is left out, as no reader sees it.
    """

    def __init__(self, pdf: Any, number: int, file: File, *, clipped: bool = True) -> None:
        from pypdfium2 import raw

        self.raw = raw
        self._clipped = clipped
        self._file, self._number = file, number
        self.page = pdf[number]
        self._text_page = self.page.get_textpage()
        self.words = self._text_page.raw
        self.shown = _bounding_box(raw, self.page)
        self.count = max(0, raw.FPDFText_CountChars(self.words))
        if self.count > file.limits.word_megabytes * MEGABYTE:
            what = f"this PDF holds over {file.limits.word_megabytes} megabytes of words"
            raise too_large(file.name, "word-megabytes", what)
        self._origin, self._x, self._y = raw.FPDFText_GetCharOrigin, c_double(), c_double()
        self._at = byref(self._x), byref(self._y)
        self._fonts: dict[int, Font] = {}  # by the drawn text that a character is part of
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._name, self._flags = create_string_buffer(NAME_LENGTH), c_int()

    def close(self) -> None:
        """Let go of the memory of the page."""
        self._text_page.close()
        self.page.close()

    def text(self) -> str:
        """All characters, one for each; NUL for one that has no code."""
        buffer = create_string_buffer(2 * self.count + 2)
        raw = self.raw
        raw.FPDFText_GetText(self.words, 0, self.count, cast(buffer, POINTER(c_ushort)))
        text = buffer.raw[: 2 * self.count].decode("utf-16-le", "replace")
        if len(text) == self.count and "\0" not in text:
            return text
        codes = (raw.FPDFText_GetUnicode(self.words, index) for index in range(self.count))
        return "".join(map(_character, codes))

    def private_letters(self) -> dict[int, str]:
        """What the private characters of the page stand for, by their codes."""
        return ligatures.letters(self._file, self._number)

    def font(self, index: int) -> Font:
        """How a character looks."""
        drawn = self.raw.FPDFText_GetTextObject(self.words, index)
        if not drawn:
            return self._read_font(index)
        key = addressof(drawn.contents)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = self._read_font(index)
        return font

    def _read_font(self, index: int) -> Font:
        raw, matrix = self.raw, self._matrix
        raw.FPDFText_GetFontInfo(self.words, index, self._name, NAME_LENGTH, byref(self._flags))
        raw.FPDFText_GetMatrix(self.words, index, byref(matrix))
        size = raw.FPDFText_GetFontSize(self.words, index) * math.hypot(matrix.c, matrix.d)
        angle = math.atan2(matrix.b, matrix.a)
        if not (math.isfinite(size) and math.isfinite(angle)):
            size = angle = 0.0
        size = max(MIN_FONT_SIZE, round(size, 1))
        return Font(size, _is_bold(self._name.value), round(angle, 4))

    def looks(self, index: int) -> tuple[str, str]:
        """The name of the font of a character, and its colour in hexadecimal."""
        parts = [c_uint() for _ in range(4)]
        self.raw.FPDFText_GetFillColor(self.words, index, *map(byref, parts))
        self.raw.FPDFText_GetFontInfo(
            self.words, index, self._name, NAME_LENGTH, byref(self._flags)
        )
        red, green, blue, _ = (each.value & LAST_SHADE for each in parts)
        return self._name.value.decode("ascii", "replace"), f"{red:02x}{green:02x}{blue:02x}"

    def box(self, index: int) -> tuple[float, float, float, float]:
        """The left, bottom, right and top of a character, in points from the lower left."""
        self.raw.FPDFText_GetLooseCharBox(self.words, index, byref(self._box))
        return self._box.left, self._box.bottom, self._box.right, self._box.top

    def origin(self, index: int, font: Font) -> tuple[float, float]:
        """Where a character is on its line, turned and downwards."""
        self._origin(self.words, index, *self._at)
        if font.angle:
            return turned(self._x.value, self._y.value, font.angle)
        return self._x.value, -self._y.value

    def right(self, index: int, font: Font) -> float | None:
        """The right end of a character; ``None`` if it is off the page or larger than the page."""
        left, bottom, right, top = self.box(index)
        if not all(map(math.isfinite, (left, bottom, right, top))):
            return None
        most_left, lowest, most_right, highest = self.shown
        off = right < most_left or left > most_right or top < lowest or bottom > highest
        off = off or font.size > max(most_right - most_left, highest - lowest)
        if off and self._clipped:
            return None
        if not font.angle:
            return right
        if abs(math.sin(2 * font.angle)) > STRAIGHT:
            return self.origin(index, font)[0] + font.size / 2
        return max(turned(*at, font.angle)[0] for at in ((left, bottom), (right, top)))


LAST_SHADE = 0xFF

LAST_CODE = 0x10FFFF
FIRST_SURROGATE, LAST_SURROGATE = 0xD800, 0xDFFF


def _character(code: int) -> str:
    whole = code <= LAST_CODE and not FIRST_SURROGATE <= code <= LAST_SURROGATE
    return chr(code) if whole else "\0"


@cache
def _is_bold(name: bytes) -> bool:
    return bool(BOLD.search(name))


def turned(x: float, y: float, angle: float) -> tuple[float, float]:
    """A point of a page, turned so that text at this angle runs from left to right."""
    sine, cosine = math.sin(angle), math.cos(angle)
    return x * cosine + y * sine, x * sine - y * cosine


def height(pdf: Any, number: int) -> tuple[float, float]:
    """The top and the bottom of a page, counted downwards as the lines are."""
    from pypdfium2 import raw

    page = pdf[number]
    try:
        _, bottom, _, top = _bounding_box(raw, page)
    finally:
        page.close()
    return -top, -bottom


def _bounding_box(raw: Any, page: Any) -> tuple[float, float, float, float]:
    """The part of a page that is shown, also where all pages share one box."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, byref(box))
    return box.left, box.bottom, box.right, box.top
