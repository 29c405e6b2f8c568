"""The words on a page of a PDF, in the order of the file, each with its place and its looks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.pdf import ligatures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats.pdf.pages import Font, Page

SAME_LINE = 0.2
"""How far two letters of a word may be apart in height: a raised number is higher."""

WIDEST = 3.0
"""How far two letters of a word may be apart, in heights of its letters."""

HYPHENS = "\x02\xad\ufffe"
"""How PDFium gives a hyphen that ends a line, and the hyphen that shows only there."""

LINE_ENDS = frozenset("\r\n")
RUN = re.compile(r"[^\s\x00\x01\x03-\x1f]+")
PLAIN = re.compile(r"[^\W\d_]{1,25}[.,;:?!)]?\Z")
"""A word that holds no number of a note, so that its first and last letters tell where it is."""

DECODED = dict.fromkeys(map(ord, HYPHENS), "-")
DECODED |= {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
DECODED |= {0xFB05: "st", 0xFB06: "st"}


class MappedText(NamedTuple):
    """Some text and the characters of the page it stands for; a space may stand for none."""

    text: str
    first: int
    last: int


@dataclass(slots=True)
class PdfWord:
    """Letters side by side; ``base`` is the line they are on.

    Places are turned so that text runs from left to right, and heights grow downwards.
    ``before`` tells what is in front of it: a space, the end of a line, or nothing.
    """

    font: Font
    base: float
    left: float
    right: float
    bits: list[MappedText]
    before: str


def of_page(page: Page) -> Iterator[PdfWord]:
    """The words of a page; those that lie off it are left out."""
    text = page.text()
    decoded = DECODED
    if ligatures.IN_WORD.search(text):
        decoded = decoded | page.private_letters()
    end = 0
    for found in RUN.finditer(text):
        gap = text[end : found.start()]
        before = "\n" if LINE_ENDS.intersection(gap) or not end else " "
        end = found.end()
        yield from _words(page, decoded, found[0], found.start(), before)


def _words(
    page: Page, decoded: dict[int, str], text: str, first: int, before: str
) -> Iterator[PdfWord]:
    """The words of some letters without a space: one, unless some are higher or far away."""
    last = first + len(text)
    while first < last:
        font = page.font(first)
        left, base = page.origin(first, font)
        if PLAIN.match(text) and _level(page.origin(last - 1, font)[1], base, font):
            end = last
        else:
            end = _end(page, first, last, font)
        right = page.right(end - 1, font)
        if right is not None:
            yield PdfWord(
                font, base, left, right, _bits(text[: end - first], first, decoded), before
            )
            before = ""
        text = text[end - first :]
        first = end


def _level(one: float, other: float, font: Font) -> bool:
    return abs(one - other) <= SAME_LINE * font.size


def _end(page: Page, first: int, last: int, font: Font) -> int:
    """Where the letters end that are on one line, from the first one on."""
    x, base = page.origin(first, font)
    for index in range(first + 1, last):
        next_x, y = page.origin(index, font)
        if not (0 <= next_x - x <= WIDEST * font.size and _level(y, base, font)):
            return index
        x = next_x
    return last


def _bits(text: str, first: int, decoded: dict[int, str]) -> list[MappedText]:
    if len(text) == 1 or not decoded.keys() & set(map(ord, text)):
        decoded = DECODED
    if not decoded.keys() & set(map(ord, text)):
        return [MappedText(text, first, first + len(text))]
    return [
        MappedText(decoded.get(ord(character), character), at, at + 1)
        for at, character in enumerate(text, first)
    ]
