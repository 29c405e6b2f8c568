"""Markdown: headings, paragraphs, lists, tables, quotations and footnotes, and no markup.

It reads CommonMark with GitHub's tables and callouts, footnotes and definition lists, and steps
over what publishing systems add: front matter, templating and the markers of GOV.UK's Govspeak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats import rewriting
from plainspeak.formats.assembly import assemble
from plainspeak.formats.encoding import decode
from plainspeak.formats.markdown import html, prose, publishing, units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.formats.file import File
    from plainspeak.model import Document, Edit


def read(file: File) -> Document:
    """Read a Markdown file. Raises ``DocumentError`` when it is empty or no text."""
    return read_text(decode(file.data, file.name).text, file.name)


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some, and leave all else as it was, byte for byte."""
    return rewriting.rewrite(file, edits)


def read_text(text: str, name: str = "<text>") -> Document:
    r"""Read Markdown that is already at hand.

    >>> document = read_text("## Your *care plan*\n\n- See `plan.py`.")
    >>> document.text
    '   Your  care plan \n\n  See \ufffc        .'
    >>> [block.kind.value for block in document.blocks]
    ['heading', 'list item']
    """
    shown = publishing.hide_markers(text, mdx=name.lower().endswith(".mdx"))
    parts, labels = prose.find(publishing.for_parser(shown))
    found = (unit for part in parts for unit in units.of(part, shown, labels))
    return assemble(text, name, found, html.explanations(text))
