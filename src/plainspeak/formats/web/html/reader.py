"""Reads web pages, and changes them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from plainspeak.fixes import edits as editing
from plainspeak.formats.core import rewriting
from plainspeak.formats.core.encoding import decode
from plainspeak.formats.core.segments import build_document
from plainspeak.formats.web.html.page import Page
from plainspeak.model import Edit

XML_NAMES = (".xhtml", ".epub")
"""How the names of files end whose pages are XML, where an element may close itself."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.formats.core.files import File
    from plainspeak.model import Document, Layout


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
    document = _page(text, name).document()
    if document.blocks:
        return document
    from plainspeak.formats.text.markdown import front_matter  # the parser of Markdown, seldom used

    found = list(front_matter.segments(text))
    return build_document(text, name, found) if found else document


def layout(file: File) -> Layout:
    """How a web page looks."""
    return layout_of_text(decode(file.data, file.name).text, file.name)


def layout_of_text(text: str, name: str = "<text>") -> Layout:
    """The same for a page that is already at hand."""
    from plainspeak.formats.web.html import layout as layouts  # for few checks

    return layouts.of_text(text, name, xml=name.lower().endswith(XML_NAMES))


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some, and leave all else as it was, byte for byte."""
    text = decode(file.data, file.name).text
    return rewriting.rewrite(file, list(_in_source(text, file.name, edits)))


def rewrite_text(text: str, edits: Sequence[Edit]) -> str:
    """The same for a page that is already at hand."""
    return editing.apply(text, _in_source(text, "<text>", edits))


def _page(text: str, name: str) -> Page:
    return Page(text, name, xml=name.lower().endswith(XML_NAMES))


def _in_source(text: str, name: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    page = _page(text, name)
    if not page.document().blocks:  # the words are those of the front matter
        yield from edits
        return
    source_map = page.builder.source_map
    for edit in edits:
        ranges = source_map.verbatim_ranges(edit.start, edit.end)
        words = escape(edit.text, quote=False)
        yield Edit(ranges[0].first, ranges[-1].last, words)


def define(text: str, document: Document, definitions: Iterable[Definition]) -> Iterator[Edit]:
    """The edits that put what words mean behind the text."""
    from plainspeak.formats.web.html import definitions as own  # for one command

    return own.added(text, document, definitions)


def undefine(text: str) -> Iterator[Edit]:
    """The edits that take that out again."""
    from plainspeak.formats.web.html import definitions as own  # for one command

    return own.removed(text)
