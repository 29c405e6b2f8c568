"""Strips: the characters of a page that stand side by side, cut at wide gaps and drawn lines."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats.pdf.pages import Font, Glyph, Page, Wall

GAP = 0.9
"""How wide a gap may be inside a strip, in heights of its letters."""

SPACE = 0.2
"""How wide a gap must be to be a space where the file has none."""

BACK = 0.5
"""How far a character may stand behind the one before it: letters are moved together a little."""

SAME_LINE = 0.2
"""How far two characters of a line may be apart in height."""

ABOVE, BELOW = 0.75, 0.22
"""Where the letters of a font end above and below the line that they stand on."""

MARKER_GAP = 5.0
MARKER = re.compile(
    r"(?:[-*+\u2013\u2014o•●○▪◦■□▶►➢➤❖✓✔✗✘‣\u2043·∙⋅\u00a7\ue000-\uf8ff]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|"
    r"\d{1,3}(?:\.\d{1,3})+\.?)\Z"
)
"""What begins an item of a list: the gap after it may be wider than others."""

HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
"""How PDFium gives a hyphen that ends a line, and the hyphen that shows only there."""

SPACE_BAR = 0x20
LINE_ENDS = frozenset({0x0A, 0x0D})
WIDE_SPACES = frozenset({0x09, 0x20, 0xA0, 0x2002, 0x2003, 0x2009, 0x200A, 0x202F})
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
LIGATURES |= {0xFB05: "st", 0xFB06: "st"}


class Bit(NamedTuple):
    """Some text and the characters of the page it stands for; a space may stand for none."""

    text: str
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Strip:
    """Characters side by side in one font; ``base`` is the line they stand on."""

    font: Font
    base: float
    left: float
    right: float
    bits: list[Bit] = field(default_factory=list)
    spaced: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(bit.text for bit in self.bits)

    @property
    def top(self) -> float:
        """The upper end of its letters."""
        return self.base - ABOVE * self.font.size

    @property
    def bottom(self) -> float:
        """The lower end of its letters."""
        return self.base + BELOW * self.font.size

    def add(self, text: str, first: int, last: int) -> None:
        """Add some characters, to the last bit where they follow on."""
        if self.bits and self.bits[-1].last == first and len(text) == last - first:
            before = self.bits[-1]
            if len(before.text) == before.last - before.first:
                self.bits[-1] = Bit(before.text + text, before.first, last)
                return
        self.bits.append(Bit(text, first, last))


Turned = dict[float, list[Strip]]


def cut(page: Page, walls: list[Wall]) -> Turned:
    """The strips of a page, in the order of the file, by the angle at which they stand."""
    found: Turned = defaultdict(list)
    cutter = _Cutter(
        page, [wall for wall in walls if wall.bottom - wall.top > wall.right - wall.left]
    )
    for strip in _marked(cutter.strips()):
        found[round(strip.font.angle, 2)].append(strip)
    return found


def _marked(strips: list[Strip]) -> Iterator[Strip]:
    """The same, with what begins an item of a list joined to the item."""
    marker: Strip | None = None
    for strip in strips:
        if marker is not None:
            size = max(marker.font.size, strip.font.size)
            gap = strip.left - marker.right
            if abs(strip.base - marker.base) < size / 2 and 0 <= gap < MARKER_GAP * size:
                strip.left = marker.left
                strip.bits[:0] = [
                    *marker.bits,
                    Bit(" ", marker.bits[-1].last, marker.bits[-1].last),
                ]
            else:
                yield marker
            marker = None
        if MARKER.match(strip.text):
            marker = strip
        else:
            yield strip
    if marker is not None:
        yield marker


class _Cutter:
    def __init__(self, page: Page, uprights: list[Wall]) -> None:
        self._page = page
        self._uprights = uprights
        self._found: list[Strip] = []
        self._font: Font | None = None
        self._strip: Strip | None = None
        self._space: int | None = None

    def strips(self) -> list[Strip]:
        page = self._page
        for index in range(page.count):
            code = page.code(index)
            if code in LINE_ENDS:
                self._strip = self._font = self._space = None
            elif code in WIDE_SPACES:
                self._space = index
                self._font = None
            elif code > SPACE_BAR or code in HYPHENS:
                self._put(index, code)
        return [strip for strip in self._found if strip.bits]

    def _put(self, index: int, code: int) -> None:
        if self._font is None:
            self._font = self._page.font(index)
        glyph = self._page.glyph(index, self._font)
        if glyph is None:
            return
        strip = self._strip
        if strip is None or not self._follows(strip, glyph):
            if strip is not None and glyph.y != strip.base:
                self._font = self._page.font(index)
                glyph = self._page.glyph(index, self._font) or glyph
            strip = self._strip = Strip(self._font, glyph.y, glyph.x, glyph.end)
            strip.spaced = self._space is not None
            self._found.append(strip)
        elif self._space is not None:
            strip.add(" ", strip.bits[-1].last, index)
        self._space = None
        strip.right = max(strip.right, glyph.end)
        text = LIGATURES.get(code) or ("-" if code in HYPHENS else chr(code))
        strip.add(text, index, index + 1)

    def _follows(self, strip: Strip, glyph: Glyph) -> bool:
        assert self._font is not None
        size = max(strip.font.size, 1.0)
        gap = glyph.x - strip.right
        if strip.font != self._font or abs(glyph.y - strip.base) > SAME_LINE * size:
            return False
        if gap < -BACK * size or gap > GAP * size:
            return False
        return self._space is None or not self._walled(strip, glyph)

    def _walled(self, strip: Strip, glyph: Glyph) -> bool:
        """Whether a line is drawn between a strip and the next character."""
        middle = strip.base - strip.font.size / 3
        return any(
            strip.right - 1 <= (wall.left + wall.right) / 2 <= glyph.x + 1
            and wall.top <= middle <= wall.bottom
            for wall in self._uprights
        )
