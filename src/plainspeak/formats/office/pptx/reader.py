"""Reads PowerPoint files, and changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.office.pptx import comments
from plainspeak.formats.office.pptx.slides import Slides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.formats.core.files import File
    from plainspeak.model import Document, Edit, Finding, Layout


def read(file: File) -> Document:
    """Read a PowerPoint file. Raises ``DocumentError`` when it is damaged, locked or too large."""
    return Slides(file).builder.document()


def layout(file: File) -> Layout:
    """How a PowerPoint file looks."""
    from plainspeak.formats.office.pptx import layout as layouts  # for few checks

    return layouts.of_file(file)


def annotate(file: File, findings: Sequence[Finding]) -> bytes:
    """Put comments on the slides of findings, and leave all else as it was.

    Comments of an earlier check go; those of people stay.
    """
    slides = Slides(file)
    comments.comment_on(slides, findings)
    return slides.packed()


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some; new words look like the first of those they replace."""
    slides = Slides(file)
    for edit in reversed(edits):
        words = edit.text
        for source in slides.builder.source_map.verbatim_ranges(edit.start, edit.end):
            slides.put(source, words)
            words = ""
    return slides.packed()
