"""The lines of a page in reading order, put together from the spans of its regions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from plainspeak.formats.pdf import ruling_lines, spans, xy_cut
from plainspeak.formats.pdf.contents import is_contents_entry
from plainspeak.formats.pdf.pages import Page
from plainspeak.formats.pdf.spans import SPACE
from plainspeak.formats.pdf.underlines import not_underlines
from plainspeak.formats.pdf.words import MappedText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from plainspeak.formats.core.files import File
    from plainspeak.formats.pdf.ruling_lines import RulingLine
    from plainspeak.formats.pdf.spans import TextSpan
    from plainspeak.formats.pdf.xy_cut import Region

NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}(?:,\s?\d{1,3})*|[*\u2020\u2021\u00a7]{1,3})[\])]?\Z")
RAISED = 0.15
SMALL = 0.85
ONE_ROW = 0.45
"""How far two spans of a row may be apart in height, which raised letters are."""

RAGGED = 0.12
"""How much of its width a line may leave empty where the right side of a text is ragged."""

INDENT = 3.0
"""How far the first line of a paragraph may be moved in, in heights of its letters."""

EVEN = 1.3
"""How much wider than another a gap may be in a line that is stretched."""

WIDE = 1.2
"""How much wider than the average of its line a word may be."""

PADDING = 6.0
"""How far the words of a cell stay away from its right side, in points."""

LABEL = 0.7
"""How wide the gap after a heading at the side of its text is at least."""


@dataclass(slots=True, eq=False)
class Column:
    """What the lines of one region share: its sides, and how far its lines are apart.

    ``broken`` is the share of its lines that are ended early, as in a list of words.
    """

    left: float
    right: float
    lines: int = 0
    step: float = 0.0
    broken: float = 0.0
    cell: bool = False


@dataclass(slots=True, eq=False)
class PdfLine:
    """One line of a page: its words, how they look, and where they are.

    ``number`` counts the lines of the page from 1. ``ruled_above``: a line is drawn above it.
    """

    page: int
    bits: list[MappedText]
    left: float
    right: float
    base: float
    size: float
    bold: bool
    column: Column
    number: int = 0
    angle: float = 0.0
    ruled_above: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(bit.text for bit in self.bits)

    def ended_before(self, line: PdfLine) -> bool:
        """Whether the first word of the next line would have fitted into this one."""
        first = line.text.split(maxsplit=1)[0]
        letter = (line.right - line.left) / len(line.text)
        width = WIDE * letter * len(first) + SPACE * line.size
        ragged = RAGGED * (self.column.right - self.column.left)
        return self.right + max(width, ragged) < self.column.right


def of_page(pdf: Any, number: int, file: File, *, clipped: bool = True) -> list[PdfLine]:
    """The lines of a page, in the order in which a person reads them."""
    page = Page(pdf, number, file, clipped=clipped)
    try:
        drawn = ruling_lines.on_page(page)
        found = spans.build_spans(page, drawn)
    finally:
        page.close()
    lines: list[PdfLine] = []
    for angle in sorted(found, key=lambda angle: -len(found[angle])):
        parting = [] if angle else not_underlines(drawn, found[angle])
        for region in xy_cut.reading_order(found[angle], parting):
            lines += _lines(region, number, parting)
    for count, line in enumerate(lines, 1):
        line.number = count
    return lines


def _lines(region: Region, page: int, drawn: list[RulingLine]) -> list[PdfLine]:
    column = Column(
        min(span.left for span in region.spans),
        max(span.right for span in region.spans),
        cell=region.cell,
    )
    lines = [line for row in _rows(region.spans) for line in _parts(row, page, column)]
    lines = [line for line in lines if not is_contents_entry(line.text)]
    column.lines = len(lines)
    if region.cell and lines:
        column.right = _side(column, lines[0].base - lines[0].size / 4, drawn)
    pairs = list(pairwise(lines))
    steps = [line.base - above.base for above, line in pairs if line.base > above.base]
    column.step = median(steps) if steps else 0.0
    column.broken = sum(above.ended_before(line) for above, line in pairs) / max(1, len(pairs))
    for above, line in pairs:
        line.ruled_above = any(_between(ruling, above, line) for ruling in drawn)
    return lines


def _side(column: Column, height: float, drawn: list[RulingLine]) -> float:
    """The right side of a cell, where one is drawn."""
    sides = [
        w.left - PADDING for w in drawn if w.top <= height <= w.bottom and w.left > column.right - 1
    ]
    return max(column.right, min(sides, default=column.right))


def _between(ruling: RulingLine, above: PdfLine, line: PdfLine) -> bool:
    width = min(above.right, line.right) - max(above.left, line.left)
    shared = min(ruling.right, line.right, above.right) - max(ruling.left, line.left, above.left)
    return above.base + 1 < ruling.top < line.base - line.size / 2 and shared > width * 0.9 > 0


def _rows(found: list[TextSpan]) -> Iterator[list[TextSpan]]:
    """Spans that are side by side, from the top to the bottom."""
    row: list[TextSpan] = []
    highest: dict[float, TextSpan] = {}  # of each size of letters
    for span in sorted(found, key=lambda span: span.base):
        if not all(_level(each, span) for each in highest.values()):
            yield sorted(row, key=lambda span: span.left)
            row = []
            highest.clear()
        row.append(span)
        highest.setdefault(span.font.size, span)
    if row:
        yield sorted(row, key=lambda span: span.left)


def _level(one: TextSpan, other: TextSpan) -> bool:
    return abs(one.base - other.base) < ONE_ROW * max(one.font.size, other.font.size)


def _parts(row: list[TextSpan], page: int, column: Column) -> Iterator[PdfLine]:
    """The lines of a row: one, or several where there are wide gaps in it."""
    part = row[:1]
    justified = _is_justified(row, column)
    for before, span in pairwise(row):
        gap = (span.left - before.right) / span.font.size
        label = before.font.bold and not span.font.bold
        if gap > (LABEL if label else xy_cut.TAB) and not justified:
            yield _line(part, page, column)
            part = []
        part.append(span)
    yield _line(part, page, column)


def _is_justified(row: list[TextSpan], column: Column) -> bool:
    """Whether all the gaps of a line are wide, to make it as wide as its column."""
    size = row[0].font.size
    if row[0].left > column.left + INDENT * size or row[-1].right < column.right - size / 2:
        return False
    gaps = [span.left - before.right for before, span in pairwise(row)]
    words = all(" " not in span.text for span in row)
    return words and bool(gaps) and max(gaps) < EVEN * min(gaps)


def _line(row: list[TextSpan], page: int, column: Column) -> PdfLine:
    widths: dict[float, float] = {}
    for span in row:
        size = span.font.size
        widths[size] = widths.get(size, 0.0) + span.right - span.left
    size = max(widths, key=lambda size: (widths[size], size))
    base = next(span.base for span in row if span.font.size == size)
    bits: list[MappedText] = []
    right = row[0].left
    for span in row:
        if bits and _note_mark(span, size, base):
            right = max(right, span.right)
            continue
        apart = span.left - right > SPACE * size or (span.spaced and span.left > right)
        if bits and apart:
            bits.append(MappedText(" ", bits[-1].last, bits[-1].last))
        bits += span.bits
        right = max(right, span.right)
    words = [span for span in row if any(map(str.isalpha, span.text))]
    bold = bool(words) and all(span.font.bold for span in words)
    return PdfLine(
        page, _merged(bits), row[0].left, right, base, size, bold, column, 0, row[0].font.angle
    )


def _merged(bits: list[MappedText]) -> list[MappedText]:
    """The same, with those in one that are character for character for what follows on."""
    merged: list[MappedText] = []
    parts: list[str] = []
    for bit in bits:
        last = merged[-1] if merged else bit
        exact = len(bit.text) == bit.last - bit.first
        if merged and exact and parts and last.last == bit.first:
            parts.append(bit.text)
            merged[-1] = MappedText("", last.first, bit.last)
            continue
        if parts:
            merged[-1] = last._replace(text="".join(parts))
        parts = [bit.text] if exact else []
        merged.append(bit)
    if parts:
        merged[-1] = merged[-1]._replace(text="".join(parts))
    return merged


def _note_mark(span: TextSpan, size: float, base: float) -> bool:
    """Whether a span is the small raised number of a note."""
    raised = base - span.base > RAISED * span.font.size and span.font.size < SMALL * size
    return raised and bool(NOTE_MARK.match(span.text.strip()))
