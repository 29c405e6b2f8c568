"""What the look of a block says that it is: a heading, an item, a cell or a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.text._layout import in_capitals, like_a_heading, parse_line_marker
from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.formats.pdf.paragraphs import LineGroup

LARGER = 1.12
"""How much larger the letters of a heading are than those of the text."""

MAX_HEADING_LINES = 3
MAX_LEVELS = 6


def classify_blocks(groups: list[LineGroup], usual: float) -> None:
    """Say of each block what it is, and of each heading its level, by the size of its letters.

    ``usual`` is the size of the letters of the text.
    """
    for each in groups:
        if each.kind is not Kind.FOOTNOTE:
            each.kind = _kind(each, usual)
    headings = [each for each in groups if each.kind is Kind.HEADING]
    sizes = {_size(each, usual) for each in headings}
    for each in headings:
        larger = sum(size > _size(each, usual) for size in sizes)
        each.level = min(larger + 1, MAX_LEVELS)


def _size(heading: LineGroup, usual: float) -> float:
    return round(max(heading.lines[0].size, usual))


def _kind(each: LineGroup, usual: float) -> Kind:
    cell = each.lines[0].column.cell
    if _titled(each, usual):
        large = each.lines[0].size > LARGER * usual
        return Kind.HEADING if large or not cell else Kind.TABLE_CELL
    if each.inside:
        return Kind.LIST_ITEM
    return Kind.TABLE_CELL if cell else Kind.PARAGRAPH


def _titled(each: LineGroup, usual: float) -> bool:
    """Whether a block is short and stands out; a numbered heading is one, an item in bold not."""
    text = " ".join(line.text.strip() for line in each.lines)
    seen = parse_line_marker(0, text)
    marker = text[: each.inside].strip(" .()")
    if len(each.lines) > MAX_HEADING_LINES or not like_a_heading(parse_line_marker(0, seen.words)):
        return False
    large = each.lines[0].size > LARGER * usual
    if marker and not (marker[0].isdigit() or (large and marker.isalnum())):
        return False
    return large or all(line.bold for line in each.lines) or in_capitals(seen)
