"""Letters that a PDF gives as private characters, such as U+E000 for "fi".

Some programs write ligatures so. Then the name of the glyph in the encoding of the font says which
letters it stands for (ISO 32000-1, 9.6.6; the Adobe Glyph List says how such names are made).
"""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plainspeak.model import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats.core.files import File

IN_WORD = re.compile(r"[A-Za-z][\ue000-\uefff\uf100-\uf8ff]|[\ue000-\uefff\uf100-\uf8ff][a-z]")
"""A private character beside a letter; one that stands alone is a bullet."""

PRIVATE = frozenset({*range(0xE000, 0xF000), *range(0xF100, 0xF900)})
"""The private characters but for those of symbol fonts, which are bullets."""

NAMES = frozenset({"ff", "fi", "fl", "ffi", "ffl", "ft", "st", "ct", "tt", "ti", "Th"})
_COMPOSED = re.compile(r"[A-Za-z](?:_[A-Za-z])++\Z")
_ONE_TO_ONE = re.compile(rb"<([0-9A-Fa-f]{1,4})>\s*+<([0-9A-Fa-f]{4})>")


def letters(file: File, number: int) -> dict[int, str]:
    """What the private characters of a page stand for, by their codes.

    One that nothing tells of stands for ``HIDDEN``: the word it is in cannot be read.
    """
    found: dict[int, str] = {}
    try:
        for font in _reader(file.data).pages[number]["/Resources"]["/Font"].values():
            found.update(_of_font(font.get_object()))
    except Exception:  # noqa: BLE001, S110  pypdf says in very many ways that a file is damaged
        pass
    return dict.fromkeys(PRIVATE, HIDDEN) | found


@lru_cache(maxsize=1)  # all pages of a file ask one after the other
def _reader(data: bytes) -> Any:
    from pypdf import PdfReader

    return PdfReader(BytesIO(data))


def _of_font(font: Any) -> Iterator[tuple[int, str]]:
    encoding, meanings = font.get("/Encoding"), font.get("/ToUnicode")
    if encoding is None or meanings is None or "/Differences" not in encoding.get_object():
        return
    codes = {
        int(code, 16): int(character, 16)
        for code, character in _ONE_TO_ONE.findall(meanings.get_object().get_data())
    }
    code = 0
    for each in encoding.get_object()["/Differences"]:
        if not isinstance(each, str):
            code = int(each)
            continue
        words = _meaning(each.lstrip("/"))
        if words and codes.get(code) in PRIVATE:
            yield codes[code], words
        code += 1


def _meaning(name: str) -> str:
    """The letters that the name of a glyph stands for.

    >>> _meaning("fi"), _meaning("f_f_i"), _meaning("bullet")
    ('fi', 'ffi', '')
    """
    name = name.partition(".")[0]
    if _COMPOSED.match(name):
        return name.replace("_", "")
    return name if name in NAMES else ""
