"""Puts lines such as ``*[MDT]: multidisciplinary team`` at the end of Markdown, and takes them out.

A program that knows such lines shows what the word means at each of its places.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.model import Document

MARK = "<!-- definitions by plainspeak -->"

OWN = re.compile(rf"\n{{0,2}}{re.escape(MARK)}\n(?:\*\[[^\n]*+\n?)*+")


def removed(text: str) -> Iterator[Edit]:
    """The edits that take out what an earlier run wrote."""
    for found in OWN.finditer(text):
        yield Edit(found.start(), found.end(), "\n" if found.start() else "")


def added(text: str, document: Document, definitions: Iterable[Definition]) -> Iterator[Edit]:
    """The edit that puts these in: each word once, for lines of this kind hold for a whole text."""
    lines = {
        " ".join(document.shown[each.start : each.end].split()): each.text for each in definitions
    }
    if lines:
        body = "".join(f"*[{words}]: {text}\n" for words, text in sorted(lines.items()))
        start = len(text.rstrip("\n"))
        yield Edit(start, len(text), f"\n\n{MARK}\n{body}")
