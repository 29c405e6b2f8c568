"""The source of a page: parsed as a browser does, with every character traced back to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from typing import TYPE_CHECKING

from justhtml import JustHTML

from plainspeak.formats.core.mask import blank
from plainspeak.formats.core.source_map import SourceRange
from plainspeak.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from justhtml import Node, Text

    Run = tuple[str, SourceRange, Location]

LINE = re.compile(r"[^\n]*\n|[^\n]+")
SAME = re.compile(r"[^&<\r\0]+")
ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,40});?")
TAG = re.compile(r"<[^<>]{0,4000}>")

INSTRUCTION = re.compile(r"<\?.{0,4000}?\?>|<\?[^<>]{0,4000}>", re.DOTALL)
"""What is meant for a program: the first line of XML, or code that a server runs."""

XML = re.compile(r"\s*<\?xml\b")
CLOSES_ITSELF = re.compile(
    r"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)"
    r"[a-zA-Z][\w:.-]{0,40}(?:\s[^<>]{0,4000})?/>"
)
"""An element of XML that is empty; a browser that takes it for HTML would wait for its end."""


class Source:
    """The characters of a page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]

    def parsed(self) -> Node:
        """The tree that a browser makes of the page; it never fails, whatever the page holds."""
        text = INSTRUCTION.sub(_blank, self._text)
        if XML.match(self._text):
            text = CLOSES_ITSELF.sub(_blank, text)
        root: Node = JustHTML(text, sanitize=False, track_node_locations=True).root
        return root

    def place(self, offset: int) -> Location:
        """Line and column of a character."""
        line = bisect_right(self._lines, offset)
        return Location(line=line, column=offset - self._lines[line - 1] + 1)

    def runs(self, node: Text) -> Iterator[Run]:
        """The pieces of a text, each on one line, with where they stand in the source."""
        at, data = node.origin_offset or 0, node.data or ""
        done = 0
        while done < len(data):
            written, decoded = self._next(at, data, done)
            stretch = SourceRange(0, at, at + written)
            if decoded == written:
                yield from self._lines_of(data[done : done + decoded], at)
            elif decoded:
                yield data[done : done + decoded], stretch, self.place(at)
            at, done = at + written, done + decoded

    def _next(self, at: int, data: str, done: int) -> tuple[int, int]:
        """Characters of the source, and of the text they stand for, that come next."""
        text = self._text
        if found := SAME.match(text, at):
            length = min(len(found[0]), len(data) - done)
            if data.startswith(text[at : at + length], done):
                return length, length
        elif found := ENTITY.match(text, at):
            meant = unescape(found[0])
            if data.startswith(meant, done):
                return len(found[0]), len(meant)
        return (1, 1) if data[done] == text[at : at + 1] else self._passed_over(at, data[done:])

    def _passed_over(self, at: int, data: str) -> tuple[int, int]:
        """The same where the source holds something else than the text."""
        text = self._text
        if text.startswith("\r", at):
            return (2 if text.startswith("\r\n", at) else 1), int(data[0] == "\n")
        if text.startswith("\0", at):
            return 1, 0
        if found := TAG.match(text, at):
            return len(found[0]), 0
        return 0, len(data)  # what the parser changed beyond recognition has no place

    def _lines_of(self, text: str, at: int) -> Iterator[Run]:
        for found in LINE.finditer(text):
            start = at + found.start()
            yield found[0], SourceRange(0, start, start + len(found[0])), self.place(start)


def _blank(found: re.Match[str]) -> str:
    return blank(found[0])
