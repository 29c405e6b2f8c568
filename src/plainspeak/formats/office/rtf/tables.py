"""The tables at the start of a rich text file: its fonts and its styles."""

from __future__ import annotations

import re

from plainspeak.formats.office.docx.styles import CONTENTS, NAMES
from plainspeak.formats.office.rtf import names
from plainspeak.model import Kind

FONT = re.compile(r"\\f(\d{1,6})(?=[\\ ;{}])[^;{}]{0,200}?\\fcharset(\d{1,3})")
STYLE = re.compile(
    r"\{\\s(\d{1,6})(?!\d)[^;{}]{0,500}?(?:\{[^{}]{0,200}\}[^;{}]{0,200}?){0,9}"
    r"(?<=[ }])([A-Za-z][^;{}\\]{0,100});\}"
)
LONGEST_TABLE = 2_000_000
BRACES = re.compile(r"[{}]")


class Styles:
    """What the fonts and styles of a file say; ``groups`` are the names of these tables."""

    groups = frozenset({"fonttbl", "stylesheet"})

    def __init__(self, source: str) -> None:
        fonts = _group(source, "fonttbl")
        sets = {int(font): int(number) for font, number in FONT.findall(fonts)}
        self.encodings = {
            font: "ascii" if number == names.SYMBOLS else names.CODE_PAGES.get(number, "cp1252")
            for font, number in sets.items()
            if number == names.SYMBOLS or number in names.CODE_PAGES
        }
        styles = STYLE.findall(_group(source, "stylesheet"))
        self._names = {int(number): name.strip().lower() for number, name in styles}

    def kind(self, style: int) -> tuple[Kind, int | None] | None:
        """What a paragraph of a style is, or ``None`` for a line of a table of contents."""
        name = self._names.get(style, "")
        if CONTENTS.match(name):
            return None
        for pattern, kind in NAMES:
            if found := pattern.match(name):
                number = found[1] if found.re.groups else ""
                usual = 1 if kind in {Kind.HEADING, Kind.LIST_ITEM} else None
                return kind, int(number) if number else usual
        return Kind.PARAGRAPH, None


def _group(source: str, name: str) -> str:
    """The text of the first group of a name, braces and all."""
    start = source.find(f"{{\\{name}")
    depth = 0
    for brace in BRACES.finditer(source, max(0, start), start + LONGEST_TABLE):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return source[start : brace.end()] if start >= 0 else ""
    return ""
