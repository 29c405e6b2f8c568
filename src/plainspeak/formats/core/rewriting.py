"""The bytes of a text file with edits made: nothing else in it changes by a byte."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.fixes import edits as editing
from plainspeak.formats.core import encoding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.formats.core.files import File
    from plainspeak.model import Edit


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """The new bytes, in the encoding, and with the line ends and the mark at the front, of the old.

    Raises ``DocumentError`` when the file holds bytes that are no text, which would be lost, or
    when its encoding cannot hold the new words.
    """
    decoded = encoding.decode(file.data, file.name)
    old_mac = b"\r" in file.data and "\n" in decoded.text and b"\n" not in file.data
    remedy = "Save it as UTF-8 in an editor first."
    if _encoded(decoded.text, decoded.codec, file.data, old_mac=old_mac) != file.data:
        what = "the file holds bytes that are not text, and fixing it would lose them"
        raise DocumentError(file.name, what, remedy)
    text = editing.apply(decoded.text, edits)
    try:
        return _encoded(text, decoded.codec, file.data, old_mac=old_mac)
    except UnicodeEncodeError as error:
        what = f"the new words cannot be written in {decoded.codec}"
        raise DocumentError(file.name, what, remedy) from error


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
