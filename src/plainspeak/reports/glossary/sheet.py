"""A sheet for readers: the words of the documents, and a box to mark those they did not know."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.reports import _csv
from plainspeak.reports.overview import docx

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plainspeak.model import Report

HEAD = ("word", "tick if you did not know it", "what would you say instead?")
"""Headings that ``plainspeak lists import`` knows."""

HOW = (
    "Read the documents first. Put a tick beside each word that you did not know.",
    "There is no right or wrong. A word that one reader does not know is worth changing.",
    "At the end there is space for other words.",
)

EMPTY_ROWS = 5
"""Rows at the end for words that are on no list."""

WIDTHS = (5.5, 4.0, 7.5)
"""Centimetres of the columns."""


def collect_words(results: Iterable[Report | DocumentError]) -> list[str]:
    """The words that readers may not know, those that are used most first."""
    uses: Counter[str] = Counter()
    for result in results:
        if not isinstance(result, DocumentError):
            uses.update({each.term: each.uses for each in result.terms})
            uses.update(each.text for each in result.findings if each.rule == "rare-word")
    return [word for word, _ in uses.most_common()]


def write_csv(words: Sequence[str]) -> str:
    """The sheet for a spreadsheet."""
    return _csv.table(HEAD, [(word, "", "") for word in words])


def word_document(words: Sequence[str], title: str) -> bytes:
    """The sheet to print, or to fill in on a screen."""
    made = docx.new_document(title, docx.EASY_READ)
    for line in HOW:
        made.add_paragraph(line)
    rows = [(word, "", "") for word in words] + [("", "", "")] * EMPTY_ROWS
    docx.table(made, HEAD, rows, WIDTHS)
    return docx.to_bytes(made)
