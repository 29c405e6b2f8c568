"""What the styles of a Word file say of a paragraph: heading, list, quotation, or hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.office.docx.names import W, off, value
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Container

    from lxml.etree import _Element

NAMES = (
    (re.compile(r"heading (\d)\b"), Kind.HEADING),
    (re.compile(r"title\Z"), Kind.HEADING),
    (re.compile(r"subtitle\Z"), Kind.HEADING),
    (re.compile(r"caption\Z"), Kind.CAPTION),
    (re.compile(r".*\bquot|block text\Z"), Kind.QUOTATION),
    (re.compile(r"list (?:bullet|number|continue)?\b ?(\d?)(?!\w)"), Kind.LIST_ITEM),
)
"""Built-in styles by their names, which Word writes in English in every language."""

CONTENTS = re.compile(r"toc \d|table of figures|table of authorities|index \d")
"""Lines of a table of contents: they repeat the headings."""

MAX_LEVELS = 9

COMMENT_STYLE = re.compile(r"plainspeak:? ignore\b(.*)")
"""A style with this name turns rules off: all of them, or those it names."""


class Style(NamedTuple):
    """What a paragraph is; ``left_out`` when it is no prose or no reader sees it.

    ``suppression`` is what the name of the style says to plainspeak.
    """

    kind: Kind = Kind.PARAGRAPH
    level: int | None = None
    left_out: bool = False
    bold: bool = False
    suppression: str = ""


class Styles:
    """The styles of one file, each worked out when it is first asked for."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, Style] = {}
        self._switches: dict[str, dict[str, bool | None]] = {}
        if root is not None:
            for style in root.iterfind(W.style):
                self._elements[style.get(W.styleId, "")] = style

    def paragraph(self, properties: _Element | None) -> Style:
        """What a paragraph with these properties is."""
        if properties is None:
            return PLAIN
        style = self._named(value(properties.find(W.pStyle)) or "")
        return _direct(properties, style)

    def hides(self, properties: _Element | None) -> bool:
        """Whether a run with these properties is hidden."""
        return bool(self._switch(properties, W.vanish))

    def bold(self, properties: _Element | None, paragraph: Style) -> bool:
        """Whether a run with these properties is bold in a paragraph of that style."""
        bold = self._switch(properties, W.b)
        return paragraph.bold if bold is None else bold

    def _switch(self, properties: _Element | None, name: str) -> bool | None:
        """Whether a run is hidden or bold, by its own properties or by its style."""
        if properties is None:
            return None
        own = properties.find(name)
        if own is not None:
            return not off(own)
        style = value(properties.find(W.rStyle))
        return None if style is None else self._styled(style, name)

    def _bases(self, name: str, known: Container[str]) -> list[str]:
        """A style and those it is based on, up to one that is known, the last one first."""
        chain: dict[str, None] = {}
        while name in self._elements and name not in chain and name not in known:
            chain[name] = None
            name = value(self._elements[name].find(W.basedOn)) or ""
        return list(reversed(chain))

    def _base(self, name: str) -> str:
        return value(self._elements[name].find(W.basedOn)) or ""

    def _styled(self, style: str, switch: str) -> bool | None:
        """Whether a style, or one that it is based on, turns something on or off."""
        known = self._switches.setdefault(switch, {})
        for name in self._bases(style, known):
            own = self._elements[name].find(f"{W.rPr}/{switch}")
            known[name] = known.get(self._base(name)) if own is None else not off(own)
        return known.get(style)

    def _named(self, style: str) -> Style:
        if style not in self._elements:
            return _by_name(re.sub(r"(?<=[a-z])(?=\d)", " ", style.lower()))
        for name in self._bases(style, self._known):
            element = self._elements[name]
            base = self._known.get(self._base(name), PLAIN)
            own = _by_name((value(element.find(W.name)) or "").lower(), base)
            properties = element.find(W.pPr)
            if properties is not None:
                own = _direct(properties, own)
            left_out = own.left_out or bool(self._styled(name, W.vanish))
            self._known[name] = own._replace(left_out=left_out, bold=bool(self._styled(name, W.b)))
        return self._known[style]


PLAIN = Style()


def _by_name(name: str, style: Style = PLAIN) -> Style:
    if found := COMMENT_STYLE.match(name):
        return style._replace(suppression=f"plainspeak: off {found[1]}")
    if CONTENTS.match(name):
        return style._replace(left_out=True)
    for pattern, kind in NAMES:
        if found := pattern.match(name):
            number = found[1] if found.re.groups else ""
            return Style(kind, int(number) if number else _usual(kind, name))
    return style


def _usual(kind: Kind, name: str) -> int | None:
    if kind is Kind.HEADING:
        return 1 + name.startswith("sub")
    return 1 if kind is Kind.LIST_ITEM else None


def _direct(properties: _Element, style: Style) -> Style:
    """A style changed by what is in the properties of a paragraph or of another style."""
    outline = whole_number(value(properties.find(W.outlineLvl)))
    if outline is not None:
        if outline < MAX_LEVELS:
            return style._replace(kind=Kind.HEADING, level=outline + 1)
        if style.kind is Kind.HEADING:
            return style._replace(kind=Kind.PARAGRAPH, level=None)
    if style.kind in {Kind.PARAGRAPH, Kind.LIST_ITEM}:
        numbering = properties.find(W.numPr)
        if numbering is not None:
            level = whole_number(value(numbering.find(W.ilvl)))
            if value(numbering.find(W.numId)) == "0":
                return style._replace(kind=Kind.PARAGRAPH, level=None)
            deep = (style.level or 1) if level is None else level + 1
            return style._replace(kind=Kind.LIST_ITEM, level=deep)
    return style
