"""Reads PDF files, and comments on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.formats.pdf import assembly, lines, pages, paragraphs, running_headers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.formats.core.files import File
    from plainspeak.model import Document, Finding, Layout

NO_WORDS = (
    "there are no words in this PDF: its pages may be pictures, as a scanner makes them",
    "Have its text recognised (OCR), or get the file that the PDF was made from.",
)


def read(file: File) -> Document:
    """Read a PDF. Raises ``DocumentError`` when it is damaged, locked, scanned or too long."""
    with pages.opened(file) as pdf:
        numbers = range(len(pdf))
        found = [lines.of_page(pdf, number, file) for number in numbers]
        if not any(found):  # words so large, or so far out, that none is on its page
            found = [lines.of_page(pdf, number, file, clipped=False) for number in numbers]
        heights = [pages.height(pdf, number) for number in numbers]
    kept = running_headers.remove(found, heights)
    document = assembly.build_document(
        file.name, paragraphs.group(line for page in kept for line in page)
    )
    if not document.blocks and not any(found):
        raise DocumentError(file.name, *NO_WORDS)
    return document


def layout(file: File) -> Layout:
    """How a PDF looks."""
    from plainspeak.formats.pdf import layout as layouts  # for few checks

    return layouts.of_file(file, read(file))


def annotate(file: File, findings: Sequence[Finding]) -> bytes:
    """Highlight the words of each finding, with a note, and leave all else as it was."""
    from plainspeak.formats.pdf import highlights

    return highlights.highlighted(file, read(file), findings)
