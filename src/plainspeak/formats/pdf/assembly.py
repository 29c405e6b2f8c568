"""From the blocks of a PDF to a document that knows the characters of the pages it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.core.source_map import DocumentBuilder, SourceRange
from plainspeak.model import Document, Location
from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.formats.pdf.lines import PdfLine
    from plainspeak.formats.pdf.paragraphs import LineGroup

NO_WORD = 2.0
"""A frequency below which a part of a word is no word by itself."""

HYPHENS = ("-", "\u2010")


def build_document(name: str, groups: Iterable[LineGroup]) -> Document:
    """Put the blocks together; string ``n`` of the pieces is page ``n``, counted from 0."""
    builder = DocumentBuilder(name)
    for group in groups:
        skip = group.inside
        for at, line in enumerate(group.lines):
            following = group.lines[at + 1] if at + 1 < len(group.lines) else None
            glued, drop = _join(line, following)
            _take(builder, line, skip, drop)
            if following is not None and not glued:
                builder.append_synthetic(" ")
            skip = 0
        builder.end_block(group.kind, group.level)
    return builder.document()


def _take(builder: DocumentBuilder, line: PdfLine, skip: int, drop: int) -> None:
    place = Location(line=line.number, page=line.page + 1)
    left = len(line.text.rstrip()) - drop
    for bit in line.bits:
        text, first = bit.text[:left], bit.first
        left -= len(bit.text)
        cut, skip = min(skip, len(text)), max(0, skip - len(bit.text))
        if not text[cut:]:
            continue
        if len(bit.text) == bit.last - bit.first:
            builder.append(text[cut:], line.page, place, first + cut)
        elif bit.first == bit.last:
            builder.append_synthetic(text[cut:])
        else:
            builder.append_decoded(text[cut:], SourceRange(line.page, first, bit.last), place)


def _join(line: PdfLine, following: PdfLine | None) -> tuple[bool, int]:
    """Whether the next line follows without a space, and how many characters fall away.

    A hyphen at the end of a line falls away if what it parts is a word, and neither part is.
    """
    words = line.text.rstrip()
    if following is None or not words.endswith(HYPHENS) or not words[-2:-1].isalpha():
        return False, 0
    before = words[:-1].split()[-1]
    after = following.text.split(maxsplit=1)[0].rstrip(".,;:!?)\u201d\u2019")
    if not after[:1].islower():
        return after[:1].isalnum(), 0
    return True, int(_one_word(before.lstrip("(\u201c\u2018\"'"), after))


def _one_word(before: str, after: str) -> bool:
    if "-" in before:
        return False
    whole = frequency.zipf_frequency(before + after)
    rarer = min(frequency.zipf_frequency(before), frequency.zipf_frequency(after))
    return whole >= rarer if whole else rarer < NO_WORD
