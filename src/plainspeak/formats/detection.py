"""Which reader a file needs: by what is in it, and only then by the end of its name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures

if TYPE_CHECKING:
    from plainspeak.formats.core.files import File

BY_NAME = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".txt": "plain",
    ".text": "plain",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".odt": "odt",
    ".ott": "odt",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    **dict.fromkeys((".njk", ".nunjucks", ".hbs", ".handlebars", ".mustache"), "html"),
    **dict.fromkeys((".liquid", ".jinja", ".jinja2", ".twig", ".erb", ".ejs"), "html"),
    ".pptx": "pptx",
    ".ppsx": "pptx",
    ".rtf": "rtf",
    ".epub": "epub",
    ".rst": "rst",
    ".rest": "rst",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".srt": "subtitles",
    ".vtt": "subtitles",
    ".eml": "mail",
}
"""Which module reads a file, by the end of its name. Any other name is tried as plain text."""

PACKAGES_OF = {
    **dict.fromkeys(("docx", "odt", "pptx", "rtf"), "office"),
    **dict.fromkeys(("html", "epub"), "web"),
    **dict.fromkeys(("asciidoc", "mail", "markdown", "plain", "rst", "subtitles"), "text"),
}
"""The package in which the module of a format stands; that of PDF is a package of its own."""

REFUSED = frozenset({".doc", ".dot", ".ppt", ".pps", ".pub"})
"""Files that people write in and that cannot be read: a walk through a folder names each."""

PACKAGES = (
    (rb"wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macro", "docx"),
    (rb"presentationml\.(presentation|slideshow|template)\.main|ms-powerpoint\.", "pptx"),
    (rb"spreadsheetml\.(sheet|template)\.main|ms-excel\.", signatures.SPREADSHEET),
    (rb"ms-visio", signatures.DRAWING),
)
"""What the list of a package's parts says of its main part."""

MIME_TYPES = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", signatures.SPREADSHEET),
    (b"application/vnd.oasis.opendocument", signatures.DRAWING),
    (b"application/epub+zip", "epub"),
)

BINARY = frozenset({"docx", "odt", "pdf", "pptx", "rtf", "epub"})
"""Readers whose files cannot be taken for text; a file that only has such a name is text."""

WEB_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s++html|html)\b",
    re.IGNORECASE | re.DOTALL,
)

SNIFF_BYTES = 2048
"""Bytes at the start of a file in which its signature must be."""


def reader_of(file: File) -> str:
    r"""The module that reads a file. Raises ``DocumentError`` when there is none.

    >>> from plainspeak.formats.core.files import File
    >>> reader_of(File(b"<!doctype html><p>Ask us", "leaflet.pdf"))
    'html'
    """
    data = file.data
    named = reader_by_name(file.name)
    if not data and named in BINARY:
        raise DocumentError(file.name, *signatures.EMPTY)
    if data.startswith(b"%PDF-") or (named == "pdf" and b"%PDF-" in data[:SNIFF_BYTES]):
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(file)
    signatures.refuse_unsupported(data, file.name)
    named = "plain" if named in BINARY else named
    web_page = named == "plain" and WEB_PAGE.match(data[:SNIFF_BYTES].replace(b"\0", b""))
    return "html" if web_page else named


def reader_by_name(name: str) -> str:
    """The module that the end of a name asks for."""
    return BY_NAME.get(PurePath(name).suffix.lower(), "plain")


def _package(file: File) -> str:
    from plainspeak.formats.core.package import Package

    package = Package(file)
    kinds = package.read("[Content_Types].xml")
    for pattern, kind in PACKAGES:
        if re.search(pattern, kinds):
            return _known(kind, file)
    mime_type = package.read("mimetype").strip()
    for known, kind in MIME_TYPES:
        if mime_type.startswith(known):
            return _known(kind, file)
    for part, reader in (("word/document.xml", "docx"), ("content.xml", "odt")):
        if part in package:
            return reader
    raise DocumentError(file.name, *signatures.PACKED)


def _known(kind: str | tuple[str, str], file: File) -> str:
    if isinstance(kind, str):
        return kind
    raise DocumentError(file.name, *kind)
