"""Spans: the words of a page that are side by side, cut at wide gaps and drawn lines."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainspeak.formats.pdf import words
from plainspeak.formats.pdf.ruling_lines import Uprights
from plainspeak.formats.pdf.words import MappedText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats.pdf.pages import Font, Page
    from plainspeak.formats.pdf.ruling_lines import RulingLine
    from plainspeak.formats.pdf.words import PdfWord

GAP = 0.9
"""How wide a gap may be inside a span, in heights of its letters."""

SPACE = 0.2
"""How wide a gap must be to be a space where the file has none."""

BACK = 0.5
"""How far a word may follow the one before it: letters are moved together a little."""

MAX_PIECE_CHARS = 500
"""Characters of a piece of text from which on the next word begins a new one."""

MARKER_GAP = 5.0
MARKER = re.compile(
    r"(?:[-*+\u2013\u2014o•●○▪◦■□▶►➢➤❖✓✔✗✘‣\u2043·∙⋅\u00a7\ue000-\uf8ff]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|"
    r"\d{1,3}(?:\.\d{1,3})+\.?)\Z"
)
"""What begins an item of a list: the gap after it may be wider than others."""


@dataclass(slots=True, eq=False)
class TextSpan:
    """Words side by side in one font; ``base`` is the line they are on."""

    font: Font
    base: float
    left: float
    right: float
    bits: list[MappedText]
    spaced: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(bit.text for bit in self.bits)

    def add(self, word: PdfWord) -> None:
        """Add a word, after a space if there is one."""
        bit, next_bit = self.bits[-1], word.bits[0]
        exact = len(bit.text) == bit.last - bit.first and len(word.bits) == 1
        exact = exact and len(bit.text) < MAX_PIECE_CHARS
        if exact and word.before and next_bit.first == bit.last + 1:
            self.bits[-1] = MappedText(f"{bit.text} {next_bit.text}", bit.first, next_bit.last)
        else:
            if word.before:
                self.bits.append(MappedText(" ", bit.last, max(bit.last, next_bit.first)))
            self.bits += word.bits
        self.right = max(self.right, word.right)


def build_spans(page: Page, rulings: list[RulingLine]) -> dict[float, list[TextSpan]]:
    """The spans of a page, in the order of the file, by the angle at which they are."""
    uprights = Uprights(rulings)
    found: dict[float, list[TextSpan]] = defaultdict(list)
    for span in _attach_list_markers(_spans(page, uprights)):
        found[round(span.font.angle, 2)].append(span)
    return found


def _spans(page: Page, uprights: Uprights) -> Iterator[TextSpan]:
    span: TextSpan | None = None
    for word in words.of_page(page):
        if span is not None and _follows(span, word, uprights):
            span.add(word)
            continue
        if span is not None:
            yield span
        span = TextSpan(word.font, word.base, word.left, word.right, word.bits, bool(word.before))
    if span is not None:
        yield span


def _follows(span: TextSpan, word: PdfWord, uprights: Uprights) -> bool:
    size = span.font.size
    gap = word.left - span.right
    if word.before == "\n" or span.font != word.font:
        return False
    if abs(word.base - span.base) > words.SAME_LINE * size or not -BACK * size <= gap <= GAP * size:
        return False
    return not (word.before and _crosses_line(span, word, uprights))


def _crosses_line(span: TextSpan, word: PdfWord, uprights: Uprights) -> bool:
    """Whether a line is drawn between a span and the next word."""
    return uprights.between(span.right, word.left, span.base - span.font.size / 3)


def _attach_list_markers(spans: Iterator[TextSpan]) -> Iterator[TextSpan]:
    """The same, with what begins an item of a list joined to the item."""
    marker: TextSpan | None = None
    for span in spans:
        if marker is not None and _marks(marker, span):
            span.left = marker.left
            last = marker.bits[-1].last
            span.bits = [*marker.bits, MappedText(" ", last, last), *span.bits]
        elif marker is not None:
            yield marker
        marker = span if MARKER.match(span.text) else None
        if marker is None:
            yield span
    if marker is not None:
        yield marker


def _marks(marker: TextSpan, span: TextSpan) -> bool:
    size = max(marker.font.size, span.font.size)
    level = abs(span.base - marker.base) < size / 2
    return level and 0 <= span.left - marker.right < MARKER_GAP * size
