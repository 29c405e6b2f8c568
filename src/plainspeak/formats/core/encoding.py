"""From the bytes of a file to its characters, or to a plain word on why there are none."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.files import read_bytes
from plainspeak.settings import FileLimits

if TYPE_CHECKING:
    from pathlib import Path


class Decoded(NamedTuple):
    """The characters of a file, and the codec that turns them back into its bytes."""

    text: str
    codec: str


BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 comes before UTF-16, whose mark it begins with."""

SAMPLE = 65_536
"""Bytes looked at to judge a file; the rest is taken to be alike."""

MIN_ZERO_SHARE = 0.3
"""Share of every second byte that is zero in English written as UTF-16."""

MAX_CONTROL_SHARE = 0.1
"""Share of control characters above which a file is no text."""

MAX_ACCENT_SHARE = 0.3
"""Share of letters outside A to Z above which a text is not Western European."""


def read_decoded(path: Path) -> Decoded:
    """Read the characters of a file and the codec they were written in.

    Raises ``DocumentError`` when there is no such file, it may not be read, or it is no text.
    """
    file = read_bytes(path, FileLimits())
    return decode(file.data, file.name)


def decode(data: bytes, where: str) -> Decoded:
    r"""Turn the bytes of a text file into characters; a byte order mark is no part of them.

    Line ends stay as they are, save that a file with old Mac line ends, lone carriage returns
    and nothing else, has them read as newlines, one for one.
    Raises ``DocumentError`` when the file is no text. An empty one has no words, and no fault.

    >>> decode(b"Caf\xe9: \xa33", "menu.txt")
    Decoded(text='Café: £3', codec='cp1252')
    """
    signatures.refuse_unsupported(data, where)
    decoded = _decode(data)
    if decoded is None or _mostly_controls(decoded.text[:SAMPLE]):
        raise DocumentError(
            where,
            "this is not a text file",
            "Open it in the program that made it, and save it as plain text.",
        )
    return decoded._replace(text=_old_mac_lines(decoded.text))


def _decode(data: bytes) -> Decoded | None:
    for mark, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, "replace").removeprefix("\ufeff"), codec)
    if b"\0" in data:
        return _unmarked_utf16(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _cp1252(data) or _detect(data)


def _unmarked_utf16(data: bytes) -> Decoded | None:
    sample = data[:SAMPLE]
    half = max(1, len(sample) // 2)
    for codec, zeros, others in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if (
            sample[zeros::2].count(0) / half > MIN_ZERO_SHARE
            and sample[others::2].count(0) / half < MIN_ZERO_SHARE / 10
        ):
            return Decoded(data.decode(codec, "replace"), codec)
    return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Accept UTF-8 with a few stray bytes, as pasting between programs leaves behind."""
    text = data.decode("utf-8", "replace")
    stray = text.count("\ufffd")
    sound = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]", data))
    return Decoded(text, "utf-8") if sound > 3 * stray else None


def _cp1252(data: bytes) -> Decoded | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    sample = text[:SAMPLE]
    plain = len(re.findall(r"[A-Za-z]", sample))
    accented = len(re.findall(r"[À-ÖØ-öø-ÿŠšŽžŒœŸƒ]", sample))
    return Decoded(text, "cp1252") if accented <= MAX_ACCENT_SHARE * (plain + accented) else None


def _detect(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return Decoded(data.decode(best.encoding, "replace"), best.encoding) if best else None


def _mostly_controls(sample: str) -> bool:
    return len(re.findall(r"[\0-\x08\x0e-\x1f\x7f]", sample)) > MAX_CONTROL_SHARE * len(sample)


def _old_mac_lines(text: str) -> str:
    return text if "\n" in text else text.replace("\r", "\n")
