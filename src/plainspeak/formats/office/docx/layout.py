"""How a Word file looks: its letters, paragraphs, pictures and pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.core.package import parse
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.formats.office.docx.cascade import Cascade
from plainspeak.formats.office.docx.names import CHOICE, FALLBACK, VML, W, value
from plainspeak.formats.office.docx.parts import MARGINS, Parts
from plainspeak.model import Layout, ParagraphStyle, Picture, TextStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from plainspeak.formats.core.files import File
    from plainspeak.formats.office.docx.story import BodyReader

POINTS_BY_DEFAULT = 10.0
"""Points of the letters of a file that says nothing of them (ECMA-376, part 1, 17.3.2.38)."""

SINGLE = 240
"""How a file says that lines are as far apart as they are high."""

ALIGNMENTS = {"start": "left", "left": "left", "end": "right", "right": "right"}
ALIGNMENTS |= {"center": "center", "both": "justify", "distribute": "justify"}

HIGHLIGHTS = {
    "yellow": "ffff00", "green": "00ff00", "cyan": "00ffff", "magenta": "ff00ff", "blue": "0000ff",
    "red": "ff0000", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080",
    "lightGray": "c0c0c0", "black": "000000", "white": "ffffff",
}  # fmt: skip

COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
PAGE_FIELD = re.compile(r"\bPAGE\b")
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PROPERTIES = f".//{{{DRAWING}}}docPr"
BLIP = ".//{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
DECORATIVE = ".//{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"


def of_file(file: File) -> Layout:
    """The layout of a Word file. Raises ``DocumentError`` when it cannot be read."""
    parts = Parts(file)
    reader = parts.read()
    document = reader.builder.document()
    made = _LayoutReader(parts, reader)
    return Layout(
        tuple(made.text()),
        tuple(made.paragraphs()),
        tuple(made.pictures(len(document.text))),
        _pages(parts),
        _has_page_numbers(parts),
    )


class _LayoutReader:
    """Goes through the pieces of a text, each with the run and paragraph that it is in."""

    def __init__(self, parts: Parts, reader: BodyReader) -> None:
        theme = next(iter(parts.related("theme")), "")
        styles = next(iter(parts.related("styles")), "")
        self._cascade = Cascade(parts.tree(styles), parts.tree(theme))
        self._body = parts.body
        self._columns = dict(_columns(parts.body))
        self._starts: dict[_Element, int] = {}
        self._pieces: list[tuple[int, int, _Element | None, _Element]] = []
        source = reader.builder.source_map
        assert isinstance(source, SegmentMap)
        for start, end, string in zip(source.starts, source.ends, source.strings, strict=True):
            element = reader.strings[string]
            self._starts.setdefault(element, start)
            run, paragraph = _around(element, W.r), _around(element, W.p)
            if paragraph is not None:
                self._pieces.append((start, end, run, paragraph))

    def text(self) -> Iterator[TextStyle]:
        """How each piece of text looks."""
        cascade = self._cascade
        for start, end, run, paragraph in self._pieces:
            size = value(next(cascade.of_run(run, paragraph, W.sz), None))
            underline = value(next(cascade.of_run(run, paragraph, W.u), None))
            switches = (cascade.is_on(run, paragraph, name) for name in (W.b, W.i))
            bold, italic = switches
            yield TextStyle(
                start,
                end,
                (whole_number(size) or 0) / 2 or POINTS_BY_DEFAULT,
                cascade.font(run, paragraph),
                bold,
                italic,
                underline not in {None, "none"},
                cascade.is_on(run, paragraph, W.caps),
                _colour(value(next(cascade.of_run(run, paragraph, W.color), None))) or "000000",
                self._background(run, paragraph),
            )

    def _background(self, run: _Element | None, paragraph: _Element) -> str:
        highlight = value(next(self._cascade.of_run(run, paragraph, W.highlight), None))
        if highlight in HIGHLIGHTS:
            return HIGHLIGHTS[highlight]
        cells = (cell.find(f"{W.tcPr}/{W.shd}") for cell in paragraph.iterancestors(W.tc))
        shades = (
            *self._cascade.of_run(run, paragraph, W.shd),
            *self._cascade.of_paragraph(paragraph, W.shd),
            *cells,
        )
        fills = (_colour(each.get(W.fill)) for each in shades if each is not None)
        return next((fill for fill in fills if fill), "ffffff")

    def paragraphs(self) -> Iterator[ParagraphStyle]:
        """How each paragraph is set."""
        first: dict[_Element, int] = {}
        last: dict[_Element, int] = {}
        for start, end, _, paragraph in self._pieces:
            first.setdefault(paragraph, start)
            last[paragraph] = end
        for paragraph, start in first.items():
            aligned = value(next(self._cascade.of_paragraph(paragraph, W.jc), None)) or "left"
            top = next((each for each in _upwards(paragraph) if each in self._columns), None)
            yield ParagraphStyle(
                start,
                last[paragraph],
                ALIGNMENTS.get(aligned),
                self._spacing(paragraph),
                1 if top is None else self._columns[top],
            )

    def _spacing(self, paragraph: _Element) -> float | None:
        """How many lines apart its lines are; ``None`` where that depends on the letters."""
        for spacing in self._cascade.of_paragraph(paragraph, W.spacing):
            line = whole_number(spacing.get(W.line))
            if line is not None:
                by_lines = spacing.get(W.lineRule, "auto") == "auto"
                return line / SINGLE if by_lines else None
        return 1.0

    def pictures(self, end: int) -> Iterator[Picture]:
        """Each picture, in front of the text that follows it."""
        waiting: list[str | None] = []
        for element in self._body.iter(W.t, W.drawing, W.pict):
            if element in self._starts:
                yield from (Picture(self._starts[element], each) for each in waiting)
                waiting.clear()
            elif element.tag != W.t and not _is_repeated(element) and _is_picture(element):
                waiting.append(_alternative(element))
        yield from (Picture(end, each) for each in waiting)


def _around(element: _Element, name: str) -> _Element | None:
    return next(element.iterancestors(name), None)


def _upwards(element: _Element) -> Iterator[_Element]:
    yield element
    yield from element.iterancestors()


def _colour(written: str | None) -> str | None:
    return written.lower() if written and COLOUR.fullmatch(written) else None


def _columns(body: _Element) -> Iterator[tuple[_Element, int]]:
    """Each element of the body, and how many columns its section has."""
    waiting: list[_Element] = []
    for element in body:
        waiting.append(element)
        section = element if element.tag == W.sectPr else element.find(f"{W.pPr}/{W.sectPr}")
        if section is not None:
            columns = section.find(W.cols)
            count = 1 if columns is None else whole_number(columns.get(W.num)) or 1
            yield from ((each, count) for each in waiting)
            waiting.clear()


def _is_picture(element: _Element) -> bool:
    return (
        element.find(BLIP) is not None
        if element.tag == W.drawing
        else element.find(f".//{{{VML}}}imagedata") is not None
    )


def _is_repeated(element: _Element) -> bool:
    """Whether it is only for old programs, which do not know what is beside it."""
    return any(
        parent is not None and parent.find(CHOICE) is not None
        for parent in (each.getparent() for each in element.iterancestors(FALLBACK))
    )


def _alternative(element: _Element) -> str | None:
    """The words in the place of a picture; none for one that is marked as a decoration."""
    if element.find(DECORATIVE) is not None:
        return ""
    named = element.find(PROPERTIES)
    if named is None:
        named = element.find(f".//{{{VML}}}shape")
        return (named.get("alt") or None) if named is not None else None
    return (named.get("descr") or "").strip() or None


def _pages(parts: Parts) -> int | None:
    """How many pages Word counted, or how many there are at least."""
    data = parts.package.read("docProps/app.xml")
    counted = parse(data, parts.file.name).findtext(PAGES) if data else None
    ended = sum(1 for _ in parts.body.iter(W.lastRenderedPageBreak))
    broken = sum(each.get(W.type) == "page" for each in parts.body.iter(W.br))
    return max(whole_number(counted) or 0, ended + 1, broken + 1)


def _has_page_numbers(parts: Parts) -> bool:
    for kind in MARGINS:
        for name in parts.related(kind):
            top = parts.tree(name)
            for field in () if top is None else top.iter(W.instrText, W.fldSimple):
                if PAGE_FIELD.search(field.text or field.get(W.instr) or ""):
                    return True
    return False
