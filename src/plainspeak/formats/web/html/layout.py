"""How a web page looks, as far as its elements, its own style sheets and attributes say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.lengths import colour, points, share
from plainspeak.formats.web.html.page import Page
from plainspeak.formats.web.html.style_sheet import StyleSheet, declarations
from plainspeak.model import Layout, ParagraphStyle, Picture, TextStyle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from justhtml import Node

    from plainspeak.formats.web.html.context import Context
    from plainspeak.formats.web.html.page import _Open
    from plainspeak.formats.web.html.source import TextPiece

ITALIC = frozenset({"i", "em", "cite", "dfn", "address", "var"})
BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
UNDERLINED = frozenset({"u", "ins"})
HEAVY = frozenset({"bold", "bolder", "600", "700", "800", "900"})

NOT_WRITTEN = re.compile(r"(?:var|calc|clamp|min|max|env)\(|^(?:initial|unset|revert)")
"""How values begin that only a browser can work out."""

SHORTHAND = re.compile(
    r"(?:(?P<style>italic|oblique)\s+|(?P<weight>bold|bolder|[1-9]00)\s+|normal\s+|small-caps\s+){0,4}"
    r"(?P<size>[\d.]+[a-z%]+)(?:\s*/\s*(?P<height>[\d.]+[a-z%]*))?\s+(?P<family>.+)"
)
"""The property ``font``, which says several things at once."""

USUAL = 12.0
"""The size of letters in points that every browser begins with (16 pixels)."""

LINE = 1.2
"""How high a single line is, in heights of its letters: what browsers show for "normal"."""


class _Style(NamedTuple):
    """What an element passes on; a page without a colour is black on white."""

    size: float | None = None
    font: str | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool | None = None
    colour: str | None = None
    background: str | None = None
    alignment: str | None = None
    spacing: str | None = None
    columns: int | None = None


def of_text(text: str, name: str, *, xml: bool) -> Layout:
    """The layout of a page."""
    page = _StyledPage(text, name, xml=xml)
    page.document()
    return page.layout()


class _StyledPage(Page):
    """A page that notes how its words look while it is walked through."""

    def __init__(self, text: str, name: str, *, xml: bool = False) -> None:
        self._styles = [_Style()]
        self._usual: float | None = None
        self._text: list[TextStyle] = []
        self._paragraphs: list[ParagraphStyle] = []
        self._pictures: list[Picture] = []
        super().__init__(text, name, xml=xml)

    def layout(self) -> Layout:
        """What was noted."""
        return Layout(tuple(self._text), tuple(self._paragraphs), tuple(self._pictures))

    def _walk(self, top: Node) -> None:
        self._sheet = StyleSheet(top)
        self._usual = USUAL if self._sheet.whole else None
        super()._walk(top)

    def _enter(self, node: Node, around: Context) -> _Open | None:
        if node.name == "img":
            said = (node.attrs or {}).get("alt")
            words = None if said is None else said.strip()
            self._pictures.append(Picture(self.builder.at, words))
        entered = super()._enter(node, around)
        if entered is not None:
            self._styles.append(self._within(node, self._styles[-1]))
            if node.name == "html":
                self._usual = self._styles[-1].size or self._usual
        return entered

    def _within(self, node: Node, around: _Style) -> _Style:
        """The style inside an element that is in another."""
        name, attributes = node.name, node.attrs or {}
        align = (attributes.get("align") or "").strip().lower()
        style = around._replace(
            italic=around.italic or name in ITALIC,
            bold=around.bold or name in BOLD,
            underline=around.underline or name in UNDERLINED,
            alignment="center" if name == "center" else align or around.alignment,
        )
        declared = [*self._sheet.of(node), *declarations(attributes.get("style") or "")]
        for attribute, written in declared:
            style = _declared(style, around, attribute, written, self._usual)
        return style

    def _leave(self, left: _Open) -> None:
        super()._leave(left)
        if len(self._styles) > 1:
            self._styles.pop()

    def _append(self, piece: TextPiece, masked: Callable[[str], str] | None = None) -> None:
        start = self.builder.at
        super()._append(piece, masked)
        end, style = self.builder.at, self._styles[-1]
        paper = None if style.colour is None else style.background or "ffffff"
        ink = None if style.background is None else style.colour or "000000"
        self._text.append(
            TextStyle(
                start,
                end,
                style.size,
                style.font,
                style.bold,
                style.italic,
                style.underline,
                style.capitals,
                style.colour or ink,
                style.background or paper,
            )
        )
        spacing = share(style.spacing, style.size)
        lines = round(spacing / LINE, 2) if spacing else None
        self._paragraphs.append(ParagraphStyle(start, end, style.alignment, lines, style.columns))


def _declared(
    style: _Style, around: _Style, name: str, written: str, usual: float | None
) -> _Style:
    """The style with one declaration more; those that say nothing here are passed over.

    ``usual`` is the size of the letters of the whole page, in points.
    """
    if name == "font" and (parts := SHORTHAND.fullmatch(written)):
        for each, key in SHORTHAND_PARTS.items():
            if parts[key]:
                style = _declared(style, around, each, parts[key], usual)
        return style
    if name == "font-size":
        return style._replace(size=_size(written, around, usual))
    field, value = MEANING.get(name, (None, None))
    if field is None or value is None:
        return style
    if written == "inherit":
        return style._replace(**{field: getattr(around, field)})
    made = _Style._field_defaults[field] if NOT_WRITTEN.search(written) else value(written)
    return style._replace(**{field: made})  # type: ignore[arg-type]  # of many types


def _size(written: str, around: _Style, usual: float | None) -> float | None:
    """A size in points, where it can be told."""
    if NOT_WRITTEN.search(written):
        return None
    if written.endswith("rem"):
        return points(f"{written.removesuffix('rem')}em", usual)
    return points(written, around.size or usual) or around.size


def _columns(written: str) -> int | None:
    number = re.search(r"\d{1,3}", written)
    return int(number[0]) if number else None


def _side(written: str) -> str:
    return {"start": "left", "end": "right"}.get(written, written)


SHORTHAND_PARTS = {
    "font-style": "style",
    "font-weight": "weight",
    "font-size": "size",
    "line-height": "height",
    "font-family": "family",
}

MEANING: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "font-family": ("font", lambda written: written.partition(",")[0].strip(" '\"").title()),
    "font-weight": ("bold", HEAVY.__contains__),
    "font-style": ("italic", frozenset({"italic", "oblique"}).__contains__),
    "text-decoration": ("underline", lambda written: "underline" in written),
    "text-decoration-line": ("underline", lambda written: "underline" in written),
    "text-transform": ("capitals", lambda written: written == "uppercase"),
    "color": ("colour", colour),
    "background": ("background", colour),
    "background-color": ("background", colour),
    "text-align": ("alignment", _side),
    "line-height": ("spacing", str),
    "columns": ("columns", _columns),
    "column-count": ("columns", _columns),
}
"""What each property of CSS says of a style."""
