"""Reads web pages, and changes them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from plainspeak.fixes import edits as editing
from plainspeak.formats.core import rewriting
from plainspeak.formats.core.encoding import decode
from plainspeak.formats.web.html.page import Page
from plainspeak.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.formats.core.files import File
    from plainspeak.model import Document


def read(file: File) -> Document:
    """Read a web page. Raises ``DocumentError`` when it is empty or no text."""
    return read_text(decode(file.data, file.name).text, file.name)


def read_text(text: str, name: str = "<text>") -> Document:
    """Read a web page that is already at hand.

    >>> document = read_text("<h1>Buses</h1><p>Fish &amp; <b>chips</b>.")
    >>> [(document.text[b.start : b.end], b.kind.value) for b in document.blocks]
    [('Buses', 'heading'), ('Fish & chips.', 'paragraph')]
    >>> document.locate(document.text.index("chips")).column
    32
    """
    return Page(text, name).document()


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some, and leave all else as it was, byte for byte."""
    text = decode(file.data, file.name).text
    return rewriting.rewrite(file, list(_in_source(text, edits)))


def rewrite_text(text: str, edits: Sequence[Edit]) -> str:
    """The same for a page that is already at hand."""
    return editing.apply(text, _in_source(text, edits))


def _in_source(text: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    pieces = Page(text, "<text>").draft.source_map
    for edit in edits:
        stretches = pieces.verbatim_ranges(edit.start, edit.end)
        words = escape(edit.text, quote=False)
        yield Edit(stretches[0].first, stretches[-1].last, words)
