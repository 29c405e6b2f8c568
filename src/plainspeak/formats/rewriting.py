"""Writes a text file again with edits made: nothing else in it changes by a byte.

The new file is written beside the old one and then takes its place in one step, so that a crash
or a full disk loses nothing. A link stays a link: the file it points to is written.
"""

from __future__ import annotations

import codecs
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import edits as editing
from plainspeak.errors import DocumentError
from plainspeak.formats import encoding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model import Edit


def rewrite(path: Path, source: str, edits: Iterable[Edit], target: Path | None = None) -> None:
    """Write the file with the edits made, over itself or to ``target``.

    ``source`` is the text that the offsets of the edits count in.
    Raises ``DocumentError``, and leaves the file as it was, when it has changed since it was read,
    may not be written, or holds bytes that are no text.
    """
    data = encoding.read_bytes(path)
    decoded = encoding.decode(data, str(path))
    if decoded.text != source:
        what = "the file was changed by somebody else while it was being fixed"
        raise DocumentError(str(path), what, "Run the command again.")
    old_mac = b"\r" in data and "\n" in source and b"\n" not in data
    if _encoded(source, decoded.codec, data, old_mac=old_mac) != data:
        what = "the file holds bytes that are not text, and fixing it would lose them"
        raise DocumentError(str(path), what, "Save it as UTF-8 in an editor first.")
    text = editing.apply(source, edits)
    try:
        written = _encoded(text, decoded.codec, data, old_mac=old_mac)
    except UnicodeEncodeError as error:
        what = f"the new words cannot be written in {decoded.codec}"
        raise DocumentError(str(path), what, "Save it as UTF-8 in an editor first.") from error
    _replace(target or path, path, written)


def _encoded(text: str, codec: str, data: bytes, *, old_mac: bool) -> bytes:
    if old_mac:
        text = text.replace("\n", "\r")
    for mark, marked in encoding.BYTE_ORDER_MARKS:
        if codec == marked and data.startswith(mark):
            return mark + text.encode(_PLAIN[mark])
    return text.encode(codec)


_PLAIN = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
}


def _replace(target: Path, like: Path, data: bytes) -> None:
    place = target.resolve()
    half = None
    try:
        if place.exists() and not os.access(place, os.W_OK):
            raise PermissionError(13, "you may not write to it")
        number, half = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
        with os.fdopen(number, "wb") as file:
            file.write(data)
        shutil.copymode(like, half)
        Path(half).replace(place)
    except OSError as error:
        if half:
            with suppress(OSError):
                Path(half).unlink()
        what = f"the file cannot be written ({error.strerror})"
        raise DocumentError(str(target), what, "It is as it was.") from error
