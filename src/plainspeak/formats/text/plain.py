"""Plain text: headings, paragraphs, lists, quotations and tables, as people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.core.format import Format
from plainspeak.formats.core.line_breaks import MAX_WRAPPED_LINE_CHARS
from plainspeak.formats.core.mask import blank, hide_addresses
from plainspeak.formats.core.segments import TextSegment, build_document
from plainspeak.formats.text import _layout, _tables
from plainspeak.formats.text._layout import TextLine
from plainspeak.model import Document, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = Format(
    name="plain",
    suffixes=(".txt", ".text"),
)

_PROSE = re.compile(r"[A-Za-z][A-Za-hj-uwyz]")
"""Two letters that begin no item of a list, as "iv." does."""

LINE = re.compile(r"[^\n]*\n|[^\n]+")


def read_text(text: str, name: str = "<text>") -> Document:
    r"""Read plain text that is already at hand.

    >>> document = read_text("What we do\n\nWe help with:\n- forms\n- housing, see nhs.uk\n")
    >>> document.text
    'What we do\n\nWe help with:\n  forms\n  housing, see \ufffc     \n'
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'paragraph', 'list item', 'list item']
    """
    return build_document(text, name, units(text))


def units(text: str) -> Iterator[TextSegment]:
    """The units of prose in plain text, in order."""
    if "\n" not in text and _PROSE.match(text) and not text.isupper():
        yield TextSegment(0, hide_addresses(text))  # one line, as short texts are
        return
    in_list = False
    chunks = list(_between_blank_lines(text))
    for number, chunk in enumerate(chunks):
        for lines, kind in _cut(chunk, in_list=in_list, last=number == len(chunks) - 1):
            in_list = kind is Kind.LIST_ITEM
            if kind is Kind.TABLE_CELL:
                yield from _cells(lines)
            else:
                yield _unit(lines, kind)


def _between_blank_lines(text: str) -> Iterator[list[tuple[int, str]]]:
    chunk: list[tuple[int, str]] = []
    for found in LINE.finditer(text):
        line = found[0]
        if chunk and (not line.strip() or "\f" in line):
            yield chunk
            chunk = []
        if line.strip():
            chunk.append((found.start(), line))
    if chunk:
        yield chunk


Group = tuple[list[TextLine], Kind]


def _cut(chunk: list[tuple[int, str]], *, in_list: bool, last: bool) -> Iterator[Group]:
    """Cut the lines between two blank ones where something new begins."""
    lines = [_layout.parse_line_marker(start, text) for start, text in chunk]
    heading = _heading_lines(lines, last=last)
    if heading:
        yield lines[:1], Kind.HEADING
    texts = [text for _, text in chunk]
    width = min(max(len(text.rstrip()) for text in texts), MAX_WRAPPED_LINE_CHARS)
    group: list[TextLine] = []
    kind = Kind.LIST_ITEM if in_list and lines[0].indented else Kind.PARAGRAPH
    at = heading
    while at < len(lines):
        line = lines[at]
        rows = _tables.find_rows(texts, at) if line.kind is Kind.PARAGRAPH else []
        rule = _layout.RULE.match(line.text)
        if group and (rows or rule or _begins(group, kind, line, width)):
            yield group, kind
            group = []
        if rows:
            yield lines[at : at + len(rows)], Kind.TABLE_CELL
        elif not rule and line.words:
            if not group and (line.marker or at > heading):
                kind = line.kind
            group.append(line)
        at += len(rows) or 1
    if group:
        yield group, kind


def _heading_lines(lines: list[TextLine], *, last: bool) -> int:
    """How many lines at the top are a heading and what underlines it."""
    first = lines[0]
    if len(lines) > 1 and _layout.UNDERLINE.match(lines[1].text) and first.kind is Kind.PARAGRAPH:
        return 2 * (len(first.words) <= _layout.MAX_HEADING_CHARS)
    alone = len(lines) == 1
    plain = not first.marker or first.clause
    if first.kind is not Kind.QUOTATION and _layout.in_capitals(first):
        return int(alone or not _layout.in_capitals(lines[1]))
    titled = alone and plain and not last and not first.indented and _layout.like_a_heading(first)
    return int(titled)


def _begins(group: list[TextLine], kind: Kind, line: TextLine, width: int) -> bool:
    """Whether a line begins something new instead of carrying on."""
    if Kind.QUOTATION in {kind, line.kind}:
        return kind is not line.kind or not line.words
    above = group[-1]
    if line.divides or above.divides:
        return True
    if line.marker:
        return kind is Kind.LIST_ITEM or _layout.starts_item(line, above)
    if len(above.text) > MAX_WRAPPED_LINE_CHARS:
        return True
    return not _layout.continues_paragraph(above, line, width, in_list=kind is Kind.LIST_ITEM)


def _unit(lines: list[TextLine], kind: Kind) -> TextSegment:
    words = "".join(blank(line.text[: line.marker]) + line.text[line.marker :] for line in lines)
    return TextSegment(lines[0].start, hide_addresses(words), kind)


def _cells(lines: list[TextLine]) -> Iterator[TextSegment]:
    rows = _tables.find_rows([line.text for line in lines], 0)
    for line, row in zip(lines, rows, strict=True):
        for start, end in row:
            yield TextSegment(
                line.start + start, hide_addresses(line.text[start:end]), Kind.TABLE_CELL
            )
