"""What the styles of a Word file say of a paragraph: heading, list, quotation, or hidden."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.office.docx.names import W, off, value
from plainspeak.model import Kind

if TYPE_CHECKING:
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

    ``remark`` is what the name of the style says to plainspeak.
    """

    kind: Kind = Kind.PARAGRAPH
    level: int | None = None
    left_out: bool = False
    bold: bool = False
    remark: str = ""


class Styles:
    """The styles of one file, each worked out when it is first asked for."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._known: dict[str, Style] = {}
        self._switches: dict[tuple[str, str], bool | None] = {}
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

    def _chain(self, name: str) -> list[_Element]:
        """A style and those it is based on."""
        chain: list[_Element] = []
        while name in self._elements and self._elements[name] not in chain:
            chain.append(self._elements[name])
            name = value(chain[-1].find(W.basedOn)) or ""
        return chain

    def _styled(self, style: str, name: str) -> bool | None:
        if (style, name) not in self._switches:
            found = (each.find(f"{W.rPr}/{name}") for each in self._chain(style))
            switch = next((each for each in found if each is not None), None)
            self._switches[style, name] = None if switch is None else not off(switch)
        return self._switches[style, name]

    def _named(self, name: str) -> Style:
        if name not in self._known:
            chain = self._chain(name)
            style = (
                _by_name(re.sub(r"(?<=[a-z])(?=\d)", " ", name.lower())) if not chain else Style()
            )
            for element in reversed(chain):
                style = _by_name((value(element.find(W.name)) or "").lower(), style)
                properties = element.find(W.pPr)
                if properties is not None:
                    style = _direct(properties, style)
            hidden = bool(self._styled(name, W.vanish))
            bold = bool(self._styled(name, W.b))
            self._known[name] = style._replace(left_out=style.left_out or hidden, bold=bold)
        return self._known[name]


PLAIN = Style()


def _by_name(name: str, style: Style = PLAIN) -> Style:
    if remark := COMMENT_STYLE.match(name):
        return style._replace(remark=f"plainspeak: off {remark[1]}")
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
    """A style changed by what stands in the properties of a paragraph or of another style."""
    outline = value(properties.find(W.outlineLvl))
    if outline is not None and outline.isdigit():
        if int(outline) < MAX_LEVELS:
            return style._replace(kind=Kind.HEADING, level=int(outline) + 1)
        if style.kind is Kind.HEADING:
            return style._replace(kind=Kind.PARAGRAPH, level=None)
    if style.kind in {Kind.PARAGRAPH, Kind.LIST_ITEM}:
        numbering = properties.find(W.numPr)
        if numbering is not None:
            level = value(numbering.find(W.ilvl)) or ""
            if value(numbering.find(W.numId)) == "0":
                return style._replace(kind=Kind.PARAGRAPH, level=None)
            deep = int(level) + 1 if level.isdigit() else style.level or 1
            return style._replace(kind=Kind.LIST_ITEM, level=deep)
    return style
