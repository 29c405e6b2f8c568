"""The paragraphs of a slide, a note or a diagram: what they hold and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.office.pptx.names import (
    BREAK,
    BULLETS,
    CELL,
    CHOICE,
    FALLBACK,
    FIELD,
    NO_BULLET,
    PARAGRAPH,
    PLACEHOLDER,
    PROPERTIES,
    RUN,
    SHAPE,
    TEXT,
)
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

TITLES = frozenset({"title", "ctrTitle"})
SKIPPED = frozenset({"sldNum", "dt", "ftr", "hdr", "sldImg"})
"""What is on slide after slide, and the picture of a slide on its notes."""

LISTS = frozenset({"body", "obj"})
"""Where the paragraphs of a slide are items of a list, unless they say that they have no bullet."""

CHANGING = ("slidenum", "datetime")
"""Fields that say another thing each day or on each slide."""


class Paragraph(NamedTuple):
    """The elements that hold its words, with strings for line breaks, and what it is."""

    pieces: list[_Element | str]
    kind: Kind
    level: int | None


def paragraphs(top: _Element, default: Kind | None = None) -> list[Paragraph]:
    """The paragraphs of a part; those of a title come first.

    ``default`` is what they are where they are in no table or title; without it, each tells.
    """
    found = [
        (holder in TITLES, Paragraph(list(_pieces(each)), *_kind(each, holder, default)))
        for each, holder in _shown(top)
    ]
    return [each for title, each in sorted(found, key=lambda pair: not pair[0])]


def _shown(top: _Element) -> Iterator[tuple[_Element, str | None]]:
    """Each paragraph that a person sees, with the kind of placeholder it is in, if any."""
    for each in top.iter(PARAGRAPH):
        holder = None
        for parent in each.iterancestors(SHAPE, FALLBACK):
            if parent.tag == FALLBACK:
                alternatives = parent.getparent()
                if alternatives is not None and alternatives.find(CHOICE) is not None:
                    break
            elif holder is None:
                placeholder = parent.find(PLACEHOLDER)
                holder = None if placeholder is None else placeholder.get("type", "obj")
        else:
            if holder not in SKIPPED:
                yield each, holder


def _pieces(paragraph: _Element) -> Iterator[_Element | str]:
    for child in paragraph:
        if child.tag == BREAK:
            yield "\n"
        elif child.tag == RUN or (
            child.tag == FIELD and not child.get("type", "").startswith(CHANGING)
        ):
            yield from child.iterfind(TEXT)


def _kind(paragraph: _Element, holder: str | None, default: Kind | None) -> tuple[Kind, int | None]:
    if next(paragraph.iterancestors(CELL), None) is not None:
        return Kind.TABLE_CELL, None
    if holder in TITLES:
        return Kind.HEADING, 1
    if default is not None:
        return default, None
    properties = paragraph.find(PROPERTIES)
    signed = properties is not None and any(properties.find(each) is not None for each in BULLETS)
    plain = properties is not None and properties.find(NO_BULLET) is not None
    if signed or (holder in LISTS and not plain):
        level = None if properties is None else whole_number(properties.get("lvl"))
        return Kind.LIST_ITEM, (level or 0) + 1
    return Kind.PARAGRAPH, None
