"""The pictures on a page of a PDF, and the words that its tags put in their place."""

from __future__ import annotations

from ctypes import byref, c_float, create_string_buffer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats.pdf.pages import Page

MAX_DEPTH = 4
"""How deep in others a drawing is looked at."""

MAX_TAGS = 100_000
"""Tags of one page that are looked at."""

END_BYTES = 2
"""Bytes of the character that ends a text of PDFium."""


def boxes(page: Page) -> Iterator[tuple[float, float, float, float]]:
    """The left, bottom, right and top of each picture, in points from the lower left."""
    raw = page.raw
    left, bottom, right, top = sides = [c_float() for _ in range(4)]
    for drawn in page.page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=MAX_DEPTH):
        if raw.FPDFPageObj_GetBounds(drawn.raw, *map(byref, sides)):
            yield left.value, bottom.value, right.value, top.value


def alternatives(page: Page) -> list[str]:
    """The words in the place of each picture that the page tags; empty for none."""
    raw = page.raw
    tree = raw.FPDF_StructTree_GetForPage(page.page)
    if not tree:
        return []
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        tops = [raw.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(count)]
        return [words for top in tops for words in _said(raw, top)]
    finally:
        raw.FPDF_StructTree_Close(tree)


def _said(raw: Any, top: Any) -> Iterator[str]:
    """The alternative text of an element, and of those inside it."""
    waiting = [top]
    for _ in range(MAX_TAGS):
        if not waiting:
            return
        element = waiting.pop()
        if not element:
            continue
        words = _read(raw.FPDF_StructElement_GetAltText, element)
        if words or _read(raw.FPDF_StructElement_GetType, element) == "Figure":
            yield words
        count = raw.FPDF_StructElement_CountChildren(element)
        waiting += [
            raw.FPDF_StructElement_GetChildAtIndex(element, at) for at in reversed(range(count))
        ]


def _read(call: Any, element: Any) -> str:
    """What PDFium says of an element, as text."""
    size = max(call(element, None, 0), END_BYTES)
    buffer = create_string_buffer(size)
    call(element, buffer, size)
    return buffer.raw[: size - END_BYTES].decode("utf-16-le", "replace")
