"""How a PDF looks: its letters, lines, pictures and pages, as far as it says.

What is behind letters, what is underlined and whether text is in columns is not said in a PDF.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.formats.pdf import pages, pictures, running_headers
from plainspeak.model import Layout, ParagraphStyle, Picture, TextStyle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from plainspeak.formats.core.files import File
    from plainspeak.formats.pdf.pages import Page
    from plainspeak.model import Document

ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
SUBSET = re.compile(r"[A-Z]{6}\+")

LINE = 1.17
"""How high a single line is, in heights of its letters: that of Arial in Word."""

SMALL_PICTURE = 24.0
"""Points of the side of a picture that is only a bullet or an ornament."""

WHOLE_PAGE = 0.8
"""The share of a page from which on a picture is its background."""

TOLERANCE = 3.0
"""Points by which the ends of lines may differ that are below each other."""

FEWEST_LINES = 3
"""Lines from which on a paragraph shows how it is aligned."""

MARGIN = 0.12
"""How much of a page its margins take, at the top and at the bottom."""


class _Line(NamedTuple):
    """One line of a block: its offsets, its sides, where it is on its page, and its letters."""

    start: int
    end: int
    page: int
    left: float
    right: float
    base: float
    size: float


def of_file(file: File, document: Document) -> Layout:
    """The layout of a PDF that is read as a document."""
    with pages.opened(file) as pdf:
        made = _LayoutReader(pdf, file, document)
        made.read()
        return Layout(
            tuple(made.text),
            tuple(made.paragraphs()),
            tuple(sorted(made.pictures, key=lambda each: each.at)),
            len(pdf),
            made.numbered >= max(1, len(pdf) // 2),
        )


class _LayoutReader:
    """What is found page by page."""

    def __init__(self, pdf: Any, file: File, document: Document) -> None:
        self._pdf, self._file, self._document = pdf, file, document
        self.text: list[TextStyle] = []
        self.pictures: list[Picture] = []
        self.numbered = 0
        self._lines: list[_Line] = []

    def read(self) -> None:
        """Go through all pages."""
        source = self._document.source_map
        assert isinstance(source, SegmentMap)
        found = zip(source.strings, range(len(source.starts)), strict=True)
        of_pages = {
            page: [at for _, at in each] for page, each in groupby(found, lambda one: one[0])
        }
        for number in range(len(self._pdf)):
            page = pages.Page(self._pdf, number, self._file)
            try:
                self._read_page(page, number, source, of_pages.get(number, []))
            finally:
                page.close()

    def _read_page(self, page: Page, number: int, source: SegmentMap, pieces: list[int]) -> None:
        lines: list[_Line] = []
        for _, each in groupby(pieces, lambda at: source.places[at].line):
            of_line = list(each)
            self.text += self._styles(page, source, of_line)
            first, last = source.firsts[of_line[0]], source.lasts[of_line[-1]] - 1
            font = page.font(first)
            if not font.angle:
                left, base = page.origin(first, font)
                right = page.right(last, page.font(last)) or left
                span = source.starts[of_line[0]], source.ends[of_line[-1]]
                lines.append(_Line(*span, number, left, right, base, font.size))
        self._lines += lines
        self._add_pictures(page, lines)
        left, bottom, right, top = page.shown
        self.numbered += _is_numbered(page, bottom, top)

    def _styles(self, page: Page, source: SegmentMap, pieces: list[int]) -> Iterator[TextStyle]:
        """The looks of a line, its words that look the same as one."""
        open_now: TextStyle | None = None
        for at in pieces:
            first = source.firsts[at]
            font, (name, shade) = page.font(first), page.looks(first)
            style = TextStyle(
                source.starts[at],
                source.ends[at],
                font.size,
                SUBSET.sub("", name) or None,
                font.bold,
                bool(ITALIC.search(name)),
                colour=shade,
            )
            if open_now and open_now[2:] == style[2:]:
                open_now = open_now._replace(end=style.end)
                continue
            if open_now:
                yield open_now
            open_now = style
        if open_now:
            yield open_now

    def _add_pictures(self, page: Page, lines: list[_Line]) -> None:
        """The pictures of a page, each in front of the line that is beside or below it."""
        left, bottom, right, top = page.shown
        area = max(1.0, (right - left) * (top - bottom))
        boxes = [
            box
            for box in pictures.boxes(page)
            if min(box[2] - box[0], box[3] - box[1]) > SMALL_PICTURE
            and (box[2] - box[0]) * (box[3] - box[1]) < WHOLE_PAGE * area
        ]
        words = pictures.alternatives(page)
        blocks = self._document.blocks  # a file with marks and no words has none
        after = lines[-1].end if lines else blocks[-1].end if blocks else 0
        for number, box in enumerate(sorted(boxes, key=lambda each: -each[3])):
            below = [line.start for line in lines if -line.base <= box[3]]
            said = words[number].strip() if number < len(words) else None
            self.pictures.append(Picture(below[0] if below else after, said or None))

    def paragraphs(self) -> Iterator[ParagraphStyle]:
        """How the lines of each block are set."""
        at = 0
        for block in self._document.blocks:
            inside = []
            while at < len(self._lines) and self._lines[at].start < block.end:
                inside.append(self._lines[at])
                at += 1
            if inside:
                spacing = _spacing(inside)
                yield ParagraphStyle(inside[0].start, inside[-1].end, _alignment(inside), spacing)


def _spacing(lines: list[_Line]) -> float | None:
    """How many lines apart some lines are; ``None`` for one line alone."""
    steps = [
        (two.base - one.base) / one.size
        for one, two in pairwise(lines)
        if one.page == two.page and two.base > one.base
    ]
    return round(median(steps) / LINE, 2) if steps else None


def _alignment(lines: list[_Line]) -> str | None:
    """How some lines are aligned; ``None`` where there are too few to tell."""
    if len(lines) < FEWEST_LINES:
        return None
    body = lines[:-1]
    even_left = _are_even([line.left for line in lines[1:]])
    even_right = _are_even([line.right for line in body])
    if even_left:
        return "justify" if even_right and len(body) >= FEWEST_LINES else "left"
    if even_right:
        return "right"
    return "center" if _are_even([line.left + line.right for line in lines]) else None


def _are_even(places: list[float]) -> bool:
    return max(places) - min(places) <= TOLERANCE


def _is_numbered(page: Page, bottom: float, top: float) -> bool:
    """Whether a number of the page is in its margins."""
    edge = MARGIN * (top - bottom)
    at = 0
    for line in page.text().splitlines(keepends=True):
        words = line.strip()
        if words and running_headers.numbers_a_page(words):
            first = at + line.index(words[0])
            _, low, _, high = page.box(first)
            if low < bottom + edge or high > top - edge:
                return True
        at += len(line)
    return False
