"""What Markdown says of its looks: bold, italics and pictures. The rest is up to the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Layout, Picture, TextStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Block, Document

MARKS = re.compile(r"`++[^`]*+`++|\*{1,3}|_{1,3}")
FENCE = re.compile(r"(?:```|~~~)")
PICTURE = re.compile(
    r"!\[(?P<words>[^\[\]\n]{0,500})\](?=[(\[])"
    r"|<img\b(?:[^<>]{0,500}?\salt=(?P<quote>[\"'])(?P<said>[^\"'<>]{0,500})(?P=quote))?",
)
BOLD_MARKS = 2
"""Marks side by side that make words bold; one makes italics, and three make both."""


def of_document(document: Document) -> Layout:
    """The layout of Markdown that is read as a document.

    >>> from plainspeak.formats.text.markdown.reader import read_text
    >>> [each.bold for each in of_document(read_text("Ask **us** now.")).text]
    [False, True, False]
    """
    text = [style for block in document.blocks for style in _styles(document, block)]
    return Layout(tuple(text), pictures=tuple(_pictures(document.shown)))


def _styles(document: Document, block: Block) -> Iterator[TextStyle]:
    """The parts of a block between marks, which the text hides, and how each is set."""
    bold = italic = False
    at = block.start
    for found in MARKS.finditer(document.shown, block.start, block.end):
        if found[0][0] == "`" or document.text[found.start() : found.end()].strip():
            continue  # code, or no mark but a character that people see
        if at < found.start():
            yield _style(at, found.start(), bold=bold, italic=italic)
        at = found.end()
        size = len(found[0])
        bold ^= size >= BOLD_MARKS
        italic ^= size != BOLD_MARKS
    if at < block.end:
        yield _style(at, block.end, bold=bold, italic=italic)


def _style(start: int, end: int, *, bold: bool, italic: bool) -> TextStyle:
    return TextStyle(start, end, bold=bold, italic=italic, underline=False)


def _pictures(text: str) -> Iterator[Picture]:
    """Each picture that is in no block of code."""
    at, fenced = 0, False
    for line in text.splitlines(keepends=True):
        fenced ^= bool(FENCE.match(line.lstrip()))
        for found in () if fenced else PICTURE.finditer(line):
            words = found["words"] if found["words"] is not None else found["said"]
            yield Picture(at + found.start(), (words or "").strip() or None)
        at += len(line)
