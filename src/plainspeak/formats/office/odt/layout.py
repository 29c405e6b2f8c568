"""How an OpenDocument text looks: its letters, paragraphs, pictures and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.core.lengths import colour, points, share
from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.formats.office.odt.names import PARAGRAPHS, name
from plainspeak.formats.office.odt.reader import MARGINS, Text
from plainspeak.model import Layout, ParagraphStyle, Picture, TextStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from plainspeak.formats.core.files import File
    from plainspeak.formats.office.odt.story import Slot

OF_TEXT, OF_PARAGRAPH = name("style:text-properties"), name("style:paragraph-properties")
STYLE_NAME, PARENT = name("text:style-name"), name("style:parent-style-name")
SPAN, SECTION, FRAME = name("text:span"), name("text:section"), name("draw:frame")
POINTS_BY_DEFAULT = 12.0
"""Points of the letters of a file that says nothing of them, as LibreOffice shows it."""

MAX_CHAIN = 100
"""Styles based on each other that are looked through; people make a handful."""

BOLD = frozenset({"bold", "600", "700", "800", "900"})
ALIGNMENTS = {"start": "left", "left": "left", "end": "right", "right": "right"}
ALIGNMENTS |= {"center": "center", "justify": "justify"}


def of_file(file: File) -> Layout:
    """The layout of an OpenDocument text. Raises ``DocumentError`` when it cannot be read."""
    text = Text(file)
    document = text.reader.builder.document()
    made = _LayoutReader(text)
    meta = text.package.xml("meta.xml")
    counted = meta.find(f".//{name('meta:document-statistic')}") if meta is not None else None
    pages = None if counted is None else whole_number(counted.get(name("meta:page-count")))
    return Layout(
        tuple(made.text()),
        tuple(made.paragraphs()),
        tuple(made.pictures(len(document.text))),
        pages,
        _has_page_numbers(text),
    )


class _LayoutReader:
    """Goes through the pieces of a text, each with the elements around it that have a style."""

    def __init__(self, text: Text) -> None:
        self._body = text.body
        self._styles: dict[str, _Element] = {}
        self._usual: _Element | None = None
        self._fonts: dict[str, str] = {}
        for top in (text.styles, text.content):
            for style in () if top is None else top.iter(name("style:style")):
                self._styles[style.get(name("style:name"), "")] = style
            for style in () if top is None else top.iter(name("style:default-style")):
                if style.get(name("style:family")) == "paragraph":
                    self._usual = style
            for font in () if top is None else top.iter(name("style:font-face")):
                family = font.get(name("svg:font-family"), "").strip("'\"")
                self._fonts[font.get(name("style:name"), "")] = family
        source = text.reader.builder.source_map
        assert isinstance(source, SegmentMap)
        self._pieces: list[tuple[int, int, list[_Element]]] = []
        self._starts: dict[_Element, int] = {}
        for start, end, string in zip(source.starts, source.ends, source.strings, strict=True):
            around = list(_around(text.reader.slots[string]))
            if around and around[-1].tag in PARAGRAPHS:
                self._pieces.append((start, end, around))
                self._starts.setdefault(around[-1], start)

    def text(self) -> Iterator[TextStyle]:
        """How each piece of text looks."""
        for start, end, around in self._pieces:

            def said(attribute: str, around: list[_Element] = around) -> str | None:
                return next(self._values(around, OF_TEXT, attribute), None)

            family = said("fo:font-family") or self._fonts.get(said("style:font-name") or "")
            back = said("fo:background-color")
            back = back if colour(back) else self._of_paragraph(around, "fo:background-color")
            yield TextStyle(
                start,
                end,
                self._size(around),
                family.strip("'\"") if family else None,
                said("fo:font-weight") in BOLD,
                said("fo:font-style") in {"italic", "oblique"},
                said("style:text-underline-style") not in {None, "none"},
                said("fo:text-transform") == "uppercase",
                colour(said("fo:color")) or "000000",
                colour(back) or "ffffff",
            )

    def _size(self, around: list[_Element]) -> float:
        """Points of some letters; each share is of the size around."""
        shares = 1.0
        for written in self._values(around, OF_TEXT, "fo:font-size"):
            if size := points(written):
                return size * shares
            shares *= points(written, 1.0) or 1.0
        return POINTS_BY_DEFAULT * shares

    def paragraphs(self) -> Iterator[ParagraphStyle]:
        """How each paragraph is set."""
        last = {around[-1]: (end, around) for _, end, around in self._pieces}
        for paragraph, start in self._starts.items():
            end, around = last[paragraph]
            aligned = self._of_paragraph(around, "fo:text-align") or "start"
            spacing = self._of_paragraph(around, "fo:line-height")
            yield ParagraphStyle(
                start,
                end,
                ALIGNMENTS.get(aligned),
                1.0 if spacing in {None, "normal"} else share(spacing, self._size(around[-1:])),
                self._columns(paragraph),
            )

    def _columns(self, paragraph: _Element) -> int:
        for section in paragraph.iterancestors(SECTION):
            style = self._styles.get(section.get(STYLE_NAME, ""))
            found = None if style is None else style.find(f".//{name('style:columns')}")
            if found is not None:
                return whole_number(found.get(name("fo:column-count"))) or 1
        return 1

    def _of_paragraph(self, around: list[_Element], attribute: str) -> str | None:
        return next(self._values(around[-1:], OF_PARAGRAPH, attribute), None)

    def _values(self, around: list[_Element], group: str, attribute: str) -> Iterator[str]:
        """What the styles of some elements, and those they are based on, say; the nearest first."""
        full = name(attribute)
        for element in around:
            passed: set[str] = set()
            styled = element.get(STYLE_NAME, "")
            while styled in self._styles and styled not in passed and len(passed) < MAX_CHAIN:
                passed.add(styled)
                style = self._styles[styled]
                yield from _said(style, group, full)
                styled = style.get(PARENT, "")
        if self._usual is not None:
            yield from _said(self._usual, group, full)

    def pictures(self, end: int) -> Iterator[Picture]:
        """Each picture, in front of the text that follows it."""
        waiting: list[str | None] = []
        for element in self._body.iter(*PARAGRAPHS, FRAME):
            if element in self._starts and not _holds_picture(element):
                yield from (Picture(self._starts[element], each) for each in waiting)
                waiting.clear()
            elif element.tag == FRAME and element.find(name("draw:image")) is not None:
                waiting.append(_alternative(element))
        yield from (Picture(end, each) for each in waiting)


def _around(slot: Slot) -> Iterator[_Element]:
    """The elements with a style that a string is in, up to its paragraph."""
    element = slot.element.getparent() if slot.follows else slot.element
    while element is not None:
        if element.tag == SPAN or element.tag in PARAGRAPHS:
            yield element
        if element.tag in PARAGRAPHS:
            return
        element = element.getparent()


def _said(style: _Element, group: str, attribute: str) -> Iterator[str]:
    for properties in style.iterfind(group):
        if (written := properties.get(attribute)) is not None:
            yield written


def _holds_picture(paragraph: _Element) -> bool:
    return next(paragraph.iter(FRAME), None) is not None


def _alternative(frame: _Element) -> str | None:
    """The words in the place of a picture."""
    for tag in ("svg:title", "svg:desc"):
        if words := (frame.findtext(name(tag)) or "").strip():
            return words
    return None


def _has_page_numbers(text: Text) -> bool:
    tops = (
        ()
        if text.styles is None
        else (each for tag in MARGINS for each in text.styles.iter(name(tag)))
    )
    return any(next(top.iter(name("text:page-number")), None) is not None for top in tops)
