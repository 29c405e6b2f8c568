"""Where a Word file says how a run or paragraph looks: itself, its styles, or the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.office.docx.names import W, off, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
DEFAULT = "1"

MAX_CHAIN = 100
"""Styles based on each other that are looked through; people make a handful."""


class Cascade:
    """The properties of runs and paragraphs, the nearest first."""

    def __init__(self, styles: _Element | None, theme: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._usual = ""
        self._defaults: dict[str, _Element | None] = {W.rPr: None, W.pPr: None}
        self._chains: dict[str, list[_Element]] = {}
        self._found: dict[tuple[str, str, str], tuple[_Element, ...]] = {}
        self._theme = theme
        for style in () if styles is None else styles.iterfind(W.style):
            name = style.get(W.styleId, "")
            self._styles[name] = style
            if style.get(W.type) == "paragraph" and style.get(W.default) == DEFAULT:
                self._usual = name
        if styles is not None:
            for group in self._defaults:
                self._defaults[group] = styles.find(f"{W.docDefaults}/{group}Default/{group}")

    def of_run(self, run: _Element | None, paragraph: _Element, name: str) -> Iterator[_Element]:
        """The elements of that name that hold for a run, the one that counts first."""
        own = None if run is None else run.find(W.rPr)
        if own is not None:
            yield from own.iterfind(name)
            yield from self._of_style(value(own.find(W.rStyle)), W.rPr, name)
        yield from self._of_style(self._style(paragraph), W.rPr, name)
        yield from self._default(W.rPr, name)

    def of_paragraph(self, paragraph: _Element, name: str) -> Iterator[_Element]:
        """The elements of that name that hold for a paragraph, the one that counts first."""
        yield from paragraph.iterfind(f"{W.pPr}/{name}")
        yield from self._of_style(self._style(paragraph), W.pPr, name)
        yield from self._default(W.pPr, name)

    def is_on(self, run: _Element | None, paragraph: _Element, name: str) -> bool:
        """Whether a switch is on for a run."""
        found = next(self.of_run(run, paragraph, name), None)
        return found is not None and not off(found)

    def font(self, run: _Element | None, paragraph: _Element) -> str | None:
        """The name of the font of a run."""
        for fonts in self.of_run(run, paragraph, W.rFonts):
            if theme := fonts.get(W.asciiTheme):
                return self._of_theme(theme)
            if name := fonts.get(W.ascii):
                return name
        return None

    def _of_theme(self, name: str) -> str | None:
        part = "majorFont" if name.startswith("major") else "minorFont"
        path = f".//{{{DRAWING}}}{part}/{{{DRAWING}}}latin"
        found = None if self._theme is None else self._theme.find(path)
        return None if found is None else found.get("typeface")

    def _style(self, paragraph: _Element) -> str:
        return value(paragraph.find(f"{W.pPr}/{W.pStyle}")) or self._usual

    def _of_style(self, style: str | None, group: str, name: str) -> tuple[_Element, ...]:
        key = style or "", group, name
        if key not in self._found:
            chain = self._chain(key[0])
            self._found[key] = tuple(e for s in chain for e in s.iterfind(f"{group}/{name}"))
        return self._found[key]

    def _default(self, group: str, name: str) -> Iterator[_Element]:
        usual = self._defaults[group]
        if usual is not None:
            yield from usual.iterfind(name)

    def _chain(self, style: str) -> list[_Element]:
        """A style and those that it is based on."""
        if style not in self._chains:
            chain: dict[str, _Element] = {}
            name = style
            while name in self._styles and name not in chain and len(chain) < MAX_CHAIN:
                chain[name] = self._styles[name]
                name = value(self._styles[name].find(W.basedOn)) or ""
            self._chains[style] = list(chain.values())
        return self._chains[style]
