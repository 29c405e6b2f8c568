"""Which reader a file needs: by what is in it, and only then by the end of its name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.registry import registry

if TYPE_CHECKING:
    from plainspeak.formats.core.files import File
    from plainspeak.formats.registry import RegisteredFormat

REFUSED = frozenset({".doc", ".dot", ".ppt", ".pps", ".pub"})
"""Files that people write in and that cannot be read: a walk through a folder names each."""

UNREADABLE_ARCHIVES = (
    (rb"spreadsheetml\.(sheet|template)\.main|ms-excel\.", signatures.SPREADSHEET),
    (rb"ms-visio", signatures.DRAWING),
)
"""What the list of a package's parts says of its main part."""

UNREADABLE_MIME_TYPES = (
    (b"application/vnd.oasis.opendocument.spreadsheet", signatures.SPREADSHEET),
    (b"application/vnd.oasis.opendocument", signatures.DRAWING),
)

PLAIN = "plain"
"""The format that any other file is tried as."""

WEB_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?:(?!-->).)*+-->\s*+)*+"
    rb"<(?:!doctype\s++html|html)\b",
    re.IGNORECASE | re.DOTALL,
)

SNIFF_BYTES = 2048
"""Bytes at the start of a file in which its signature must be."""


def format_of(file: File) -> RegisteredFormat:
    r"""The format of a file. Raises ``DocumentError`` when it cannot be read.

    >>> from plainspeak.formats.core.files import File
    >>> format_of(File(b"<!doctype html><p>Ask us", "leaflet.pdf")).format.name
    'html'
    """
    data = file.data
    formats = registry().formats
    named = format_by_name(file.name)
    if not data and named.format.binary:
        raise DocumentError(file.name, *signatures.EMPTY)
    for each in formats.values():
        if each.format.magic and data.startswith(each.format.magic):
            return each
    if named.format.name == "pdf" and b"%PDF-" in data[:SNIFF_BYTES]:
        return named  # some programs put a few lines in front of it
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive(file)
    signatures.refuse_unsupported(data, file.name)
    named = formats[PLAIN] if named.format.binary else named
    plain = named.format.name == PLAIN
    web_page = plain and WEB_PAGE.match(data[:SNIFF_BYTES].replace(b"\0", b""))
    return formats["html"] if web_page else named


def format_by_name(name: str) -> RegisteredFormat:
    """The format that the end of a name asks for."""
    found = registry()
    suffix = PurePath(name).suffix.lower() if "." in name else ""  # a path costs more than a check
    return found.by_suffix.get(suffix, found.formats[PLAIN])


def _archive(file: File) -> RegisteredFormat:
    from plainspeak.formats.core.package import Package

    package = Package(file)
    content_types = package.read("[Content_Types].xml")
    mime_type = package.read("mimetype").strip()
    formats = registry().formats.values()
    for each in formats:
        if each.format.is_archive(content_types, mime_type):
            return each
    _refuse_unreadable(file, content_types, mime_type)
    for each in formats:
        if each.format.part and each.format.part in package:
            return each
    raise DocumentError(file.name, *signatures.PACKED)


def _refuse_unreadable(file: File, content_types: bytes, mime_type: bytes) -> None:
    for pattern, error in UNREADABLE_ARCHIVES:
        if re.search(pattern, content_types):
            raise DocumentError(file.name, *error)
    for known, error in UNREADABLE_MIME_TYPES:
        if mime_type.startswith(known):
            raise DocumentError(file.name, *error)
