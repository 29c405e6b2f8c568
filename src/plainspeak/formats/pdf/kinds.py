"""What the look of a block says that it is: a heading, an item, a cell or a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.text.layout import in_capitals, like_a_heading, look_at
from plainspeak.model import Kind

if TYPE_CHECKING:
    from plainspeak.formats.pdf.paragraphs import Group

LARGER = 1.12
"""How much larger the letters of a heading are than those of the text."""

MOST_HEADING_LINES = 3
MOST_LEVELS = 6


def settle(groups: list[Group], usual: float) -> None:
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
        each.level = min(larger + 1, MOST_LEVELS)


def _size(heading: Group, usual: float) -> float:
    return round(max(heading.lines[0].size, usual))


def _kind(each: Group, usual: float) -> Kind:
    cell = each.lines[0].column.cell
    if _titled(each, usual):
        large = each.lines[0].size > LARGER * usual
        return Kind.HEADING if large or not cell else Kind.TABLE_CELL
    if each.inside:
        return Kind.LIST_ITEM
    return Kind.TABLE_CELL if cell else Kind.PARAGRAPH


def _titled(each: Group, usual: float) -> bool:
    """Whether a block is short and stands out; a numbered heading is one, an item in bold not."""
    text = " ".join(line.text.strip() for line in each.lines)
    seen = look_at(0, text)
    marker = text[: each.inside].strip(" .()")
    if len(each.lines) > MOST_HEADING_LINES or not like_a_heading(look_at(0, seen.words)):
        return False
    large = each.lines[0].size > LARGER * usual
    if marker and not (marker[0].isdigit() or (large and marker.isalnum())):
        return False
    return large or all(line.bold for line in each.lines) or in_capitals(seen)
