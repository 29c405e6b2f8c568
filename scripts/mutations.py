"""Damaged copies of good files, made at random: what a broken download or a hostile hand makes."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

ODD = (
    b"", b"0", b"-1", b"NaN", b"1e999", b"99999999999999999999", b"9" * 5000, "\u00b2".encode(),
    b"\0", b"\xff\xfe", b"\x1b[31m", b"<", b">", b"&#0;", b"&#x110000;", b"]]>", b"\n" * 500,
    b" " * 5000, b"utilise" * 2000, b"a, b, c, " * 500, b"(" * 3000, b"<!-- a -->" * 300,
    b"[" * 2000, b"{\\b" * 2000, b"| a " * 500, "\u202e".encode(), b"::set-output name=x::y\n",
)  # fmt: skip
"""What is put in the place of something."""

NUMBER = re.compile(rb"\d{1,9}")
TAG = re.compile(rb"<[^<>]{1,200}>")
MAX_BYTES = 3_000_000
"""Bytes of a damaged copy, at most: what is larger only takes time."""


def mutated(data: bytes, chance: Random) -> bytes:
    """One damaged copy of a file; in a zipped one, mostly of its parts."""
    if data[:2] == b"PK" and chance.random() < 0.8:  # noqa: PLR2004
        changed = _zip_surgery(data, chance)
    else:
        changed = _several(data, chance)
    return changed[:MAX_BYTES]


def _several(data: bytes, chance: Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 5))):
        data = chance.choice(MUTATIONS)(data, chance)
    return data


def _flip_bits(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20) if data else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _truncate(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _span(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 4, 30, 300, 3000)))


def _delete(data: bytes, chance: Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _repeat(data: bytes, chance: Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 10, 300)) + data[end:]


def _insert(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(ODD) + data[at:]


def _replace_one(pattern: re.Pattern[bytes]) -> Callable[[bytes, Random], bytes]:
    def replace(data: bytes, chance: Random) -> bytes:
        found = [each.span() for each in pattern.finditer(data)]
        if not found:
            return data
        start, end = chance.choice(found)
        return data[:start] + chance.choice(ODD) + data[end:]

    return replace


def _nest(data: bytes, chance: Random) -> bytes:
    """One tag, many times, as a file would nest it."""
    found = TAG.findall(data)
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(found) * 300 + data[at:] if found else data


MUTATIONS = (
    _flip_bits, _truncate, _delete, _repeat, _insert, _replace_one(NUMBER),
    _replace_one(TAG), _nest,
)  # fmt: skip


BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What an archive that is damaged already raises."""


def _zip_surgery(data: bytes, chance: Random) -> bytes:
    """The same archive with a part damaged, taken out, doubled, or under another name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(each, archive.read(each)) for each in archive.namelist()]
    except BROKEN:
        return _several(data, chance)
    if not parts:
        return _several(data, chance)
    at = chance.randrange(len(parts))
    name, part = parts[at]
    match chance.randrange(8):
        case 0:
            del parts[at]
        case 1:
            parts.append((f"{name}x", part))
        case 2:
            parts[at] = (chance.choice(("../up.xml", "/etc/x", "a" * 300, "\u202e.xml")), part)
        case 3:
            parts[at] = (name, chance.choice(parts)[1])
        case _:
            parts[at] = (name, _several(part, chance))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(name, part)
    return made.getvalue()
