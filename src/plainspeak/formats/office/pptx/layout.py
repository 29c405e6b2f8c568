"""How slides look: their letters, paragraphs and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.core.source_map import SegmentMap
from plainspeak.formats.office import _opc
from plainspeak.formats.office.pptx.names import DRAWING, PLACEHOLDER, PRESENTATION, SHAPE
from plainspeak.formats.office.pptx.slides import Slides
from plainspeak.model import Layout, ParagraphStyle, Picture, TextStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from plainspeak.formats.core.files import File

PICTURE = f"{{{PRESENTATION}}}pic"
DESCRIBED = f".//{{{PRESENTATION}}}cNvPr"
DECORATIVE = ".//{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
POINTS_BY_DEFAULT = 18.0
"""Points of the letters of a slide that says nothing of them (ECMA-376, part 1, 21.1.2.3.9)."""

ALIGNMENTS = {"l": "left", "r": "right", "ctr": "center", "just": "justify", "dist": "justify"}
WHOLE = 100_000
STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", "other": "otherStyle"}


def _drawing(path: str) -> str:
    """The path of elements in the namespace of drawings, such as "pPr/lnSpc"."""
    return "/".join(f"{{{DRAWING}}}{each}" for each in path.split("/"))


def of_file(file: File) -> Layout:
    """The layout of a PowerPoint file. Raises ``DocumentError`` when it cannot be read."""
    slides = Slides(file)
    document = slides.builder.document()
    made = _LayoutReader(slides)
    return Layout(
        tuple(made.text()),
        tuple(made.paragraphs()),
        tuple(made.pictures(len(document.text))),
        len(slides.names),
        made.has_page_numbers(),
    )


class _LayoutReader:
    """Goes through the pieces of all slides, each with its part and paragraph."""

    def __init__(self, slides: Slides) -> None:
        self._slides = slides
        self._pieces: list[tuple[int, int, str, _Element]] = []
        source = slides.builder.source_map
        assert isinstance(source, SegmentMap)
        for start, end, string in zip(source.starts, source.ends, source.strings, strict=True):
            part, element = slides.strings[string]
            if part in slides.names:
                self._pieces.append((start, end, part, element))
        self._parents = {name: self._parent(name, "slideLayout") for name in slides.names}
        self._masters = {
            layout: self._parent(layout, "slideMaster")
            for layout in set(self._parents.values())
            if layout
        }

    def _parent(self, part: str, kind: str) -> str:
        """The part that a slide or its layout is based on."""
        related = _opc.relationships(self._slides.package, part).values()
        return next((each.target for each in related if each.kind == kind), "")

    def text(self) -> Iterator[TextStyle]:
        """How each piece of text looks."""
        for start, end, part, element in self._pieces:
            run = element.getparent()
            said = list(self._run_properties(part, element))
            size = next((each.get("sz") for each in said if each.get("sz")), None)
            fonts = (each.find(_drawing("latin")) for each in said)
            font = next((each.get("typeface") for each in fonts if each is not None), None)
            own = None if run is None else run.find(_drawing("rPr"))
            fill = None if own is None else own.find(_drawing("solidFill/srgbClr"))
            yield TextStyle(
                start,
                end,
                round((whole_number(size) or 0) / 100 * _scale(element), 1)
                or POINTS_BY_DEFAULT * _scale(element),
                None if font is None or font.startswith("+") else font,
                _switch(said, "b"),
                _switch(said, "i"),
                _first(said, "u") not in {None, "none"},
                _first(said, "cap") == "all",
                None if fill is None else fill.get("val", "").lower() or None,
            )

    def paragraphs(self) -> Iterator[ParagraphStyle]:
        """How each paragraph is set."""
        seen: dict[_Element, int] = {}
        ends: dict[_Element, tuple[int, str, _Element]] = {}
        for start, end, part, element in self._pieces:
            paragraph = next(element.iterancestors(_drawing("p")))
            seen.setdefault(paragraph, start)
            ends[paragraph] = (end, part, element)
        for paragraph, start in seen.items():
            end, part, element = ends[paragraph]
            said = [*paragraph.iterfind(_drawing("pPr")), *self._levels(part, element)]
            spacing = (each.find(_drawing("lnSpc/spcPct")) for each in said)
            percent = next((each.get("val") for each in spacing if each is not None), None)
            body = next(element.iterancestors(f"{{{PRESENTATION}}}txBody"), None)
            frame = None if body is None else body.find(_drawing("bodyPr"))
            columns = None if frame is None else whole_number(frame.get("numCol"))
            yield ParagraphStyle(
                start,
                end,
                ALIGNMENTS.get(_first(said, "algn") or "l"),
                (whole_number((percent or "").rstrip("%")) or WHOLE) / WHOLE,
                columns or 1,
            )

    def _run_properties(self, part: str, element: _Element) -> Iterator[_Element]:
        run = element.getparent()
        if run is not None:
            yield from run.iterfind(_drawing("rPr"))
        for level in self._levels(part, element):
            yield from level.iterfind(_drawing("defRPr"))

    def _levels(self, part: str, element: _Element) -> Iterator[_Element]:
        """What is said of paragraphs of this level: by the shape, its layout and its master."""
        properties = next(element.iterancestors(_drawing("p"))).find(_drawing("pPr"))
        number = 0 if properties is None else whole_number(properties.get("lvl")) or 0
        level = _drawing(f"lvl{number + 1}pPr")
        shape = next(element.iterancestors(SHAPE), None)
        if shape is None:
            return
        yield from shape.iterfind(f".//{_drawing('lstStyle')}/{level}")
        holder = shape.find(PLACEHOLDER)
        layout = self._parents[part]
        master = self._masters.get(layout, "")
        kind = "other" if holder is None else holder.get("type", "body")
        for name in (layout, master):
            top = self._slides.top(name) if name and holder is not None else None
            for same in () if top is None else _like(top, holder):
                yield from same.iterfind(f".//{_drawing('lstStyle')}/{level}")
        top = self._slides.top(master) if master else None
        if top is not None:
            style = STYLES.get(kind, "bodyStyle")
            yield from top.iterfind(f".//{{{PRESENTATION}}}{style}/{level}")

    def pictures(self, end: int) -> Iterator[Picture]:
        """Each picture, in front of the text of its slide."""
        firsts: dict[str, int] = {}
        lasts: dict[str, int] = {}
        for start, stop, part, _ in self._pieces:
            firsts.setdefault(part, start)
            lasts[part] = stop
        for part in self._slides.names:
            top = self._slides.top(part)
            for picture in () if top is None else top.iter(PICTURE):
                at = firsts.get(part, end)
                yield Picture(at, _alternative(picture), lasts.get(part))

    def has_page_numbers(self) -> bool:
        """Whether slides show their numbers."""
        tops = (self._slides.top(part) for part in self._slides.names)
        holders = (each for top in tops if top is not None for each in top.iter())
        return any(
            each.get("type") in {"sldNum", "slidenum"}
            for each in holders
            if isinstance(each.tag, str)
        )


def _like(top: _Element, holder: _Element | None) -> Iterator[_Element]:
    """The shapes of a layout or master that a placeholder takes its looks from."""
    if holder is None:
        return
    wanted = holder.get("type", "obj"), holder.get("idx")
    for shape in top.iter(SHAPE):
        other = shape.find(PLACEHOLDER)
        if other is not None and (
            (wanted[1] and other.get("idx") == wanted[1]) or other.get("type", "obj") == wanted[0]
        ):
            yield shape


def _scale(element: _Element) -> float:
    """By how much the letters of a shape are made smaller so that they fit."""
    body = next(element.iterancestors(f"{{{PRESENTATION}}}txBody"), None)
    fitted = None if body is None else body.find(_drawing("bodyPr/normAutofit"))
    scale = None if fitted is None else whole_number(fitted.get("fontScale"))
    return (scale or WHOLE) / WHOLE


def _first(said: list[_Element], attribute: str) -> str | None:
    return next((each.get(attribute) for each in said if each.get(attribute) is not None), None)


def _switch(said: list[_Element], attribute: str) -> bool:
    return _first(said, attribute) in {"1", "true"}


def _alternative(picture: _Element) -> str | None:
    """The words in the place of a picture; none for one that is marked as a decoration."""
    if picture.find(DECORATIVE) is not None:
        return ""
    named = picture.find(DESCRIBED)
    return (named.get("descr") or "").strip() or None if named is not None else None
