"""What people call a document: its title, or the name of its file in words."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from plainspeak._platform.escape import one_line
from plainspeak.model import HIDDEN, Kind, without_joiners
from plainspeak.reports._text import encodable, shorten

if TYPE_CHECKING:
    from plainspeak.model import Document

MAX_TITLE_CHARS = 90

FIRST_BLOCKS = 4
"""Blocks at the top among which a title is: below an address or a date, perhaps."""


def title(document: Document) -> str:
    """The first heading, if it is at the top, or else the name of the file.

    >>> import plainspeak
    >>> title(plainspeak.check("Ask us.").document)
    'Text'
    """
    for block in document.blocks[:FIRST_BLOCKS]:
        text = without_joiners(document.text[block.start : block.end]).replace(HIDDEN, " ")
        words = shorten(one_line(encodable(text)), MAX_TITLE_CHARS)
        if block.kind is Kind.HEADING and any(map(str.isalpha, words)):
            return words
    return from_name(document.name)


def from_name(name: str) -> str:
    """The name of a file as people would say it.

    >>> from_name("leaflets/coproduction-strategy_v2.docx")
    'Coproduction strategy v2'
    """
    stem = re.sub(r"[-_.<>]+", " ", one_line(encodable(PurePath(name).stem))).strip()
    return shorten(f"{stem[:1].upper()}{stem[1:]}", MAX_TITLE_CHARS) or encodable(name)
