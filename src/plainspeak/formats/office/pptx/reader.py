"""Reads PowerPoint files, and changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.office.pptx.slides import Slides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.formats.core.files import File
    from plainspeak.model import Document, Edit


def read(file: File) -> Document:
    """Read a PowerPoint file. Raises ``DocumentError`` when it is damaged, locked or too large."""
    return Slides(file).builder.document()


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some; new words look like the first of those they replace."""
    slides = Slides(file)
    for edit in reversed(edits):
        words = edit.text
        for source in slides.builder.source_map.verbatim_ranges(edit.start, edit.end):
            slides.put(source, words)
            words = ""
    return slides.packed()
