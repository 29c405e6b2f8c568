"""Reads rich text files, and changes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.formats.office.rtf.story import BodyReader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.formats.core.files import File
    from plainspeak.model import Document, Edit

OPEN_WORD = re.compile(r"\\[a-zA-Z]{1,32}-?\d{0,10}\Z")
"""A command with nothing after it: the next letter would become a part of it."""

LONGEST_WORD = 44
ASCII = 0x80


def read(file: File) -> Document:
    r"""Read a rich text file. Raises ``DocumentError`` when it is damaged.

    >>> from plainspeak.formats.core.files import File
    >>> read(File(rb"{\rtf1 Ask \b us\b0 .\par}", "a.rtf")).text
    'Ask us.\n'
    """
    return BodyReader(file).builder().document()


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some; new words look like the first of those they replace."""
    reader = BodyReader(file)
    source_map = reader.builder().source_map
    source = reader.source
    changes = []
    for edit in edits:
        words = edit.text
        for each in source_map.verbatim_ranges(edit.start, edit.end):
            changes.append((each.first, each.last, words))
            words = ""
    for first, last, words in sorted(changes, reverse=True):
        source = source[:first] + _written(words, source[:first]) + source[last:]
    return source.encode("latin-1")


def _written(words: str, before: str) -> str:
    """Words as they are in a file, parted from a command in front of them."""
    text = "".join(map(_letter, words))
    joined = bool(text) and OPEN_WORD.search(before[-LONGEST_WORD:])
    return "{}" + text if joined else text


def _letter(letter: str) -> str:
    if letter in "\\{}":
        return f"\\{letter}"
    if ord(letter) < ASCII:
        return letter
    units = letter.encode("utf-16-le")
    codes = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in (0, 2))
    return "{\\uc1" + "".join(f"\\u{code}?" for code in list(codes)[: len(units) // 2]) + "}"
