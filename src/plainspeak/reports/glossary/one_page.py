"""The words to change, on one page to print and lay on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.reports import _csv, _markdown
from plainspeak.reports.overview import docx, html
from plainspeak.reports.overview.parts import WORDS_HEAD, word_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports.glossary.write import Cover
    from plainspeak.reports.overview.summary import Overview

LINES = 32
"""Lines of a table that fit on a sheet of A4 below its title, in letters of 14 points."""

CHARS = (18, 40)
"""Characters that fit on a line of the first column and of the last."""


def rows(overview: Overview) -> list[tuple[str, str, str]]:
    """The words that come up most, as many as one page holds."""
    found, left = [], LINES
    for row in map(word_row, overview.words):
        text, _, instead = row
        cells = zip((text, instead), CHARS, strict=True)
        left -= max(-(-len(cell) // chars) for cell, chars in cells)
        if left < 0:
            break
        found.append(row)
    return found


def write_csv(overview: Overview, _: Cover) -> Iterator[str]:
    """A row for each of the words, for a spreadsheet."""
    yield _csv.table(WORDS_HEAD, rows(overview))


def write_markdown(overview: Overview, cover: Cover) -> Iterator[str]:
    """A title and a table."""
    yield f"# {_markdown.escape(cover.title)}\n\n"
    yield from _markdown.table(WORDS_HEAD, rows(overview))


def write_html(overview: Overview, cover: Cover) -> Iterator[str]:
    """A web page of one sheet."""
    return html.rendered(
        "one_page.html.j2", title=cover.title, head=WORDS_HEAD, rows=rows(overview)
    )


def word_document(overview: Overview, cover: Cover) -> bytes:
    """A Word document of one sheet."""
    made = docx.new_document(cover.title, docx.EASY_READ)
    docx.table(made, WORDS_HEAD, rows(overview), (5, 2, 10))
    return docx.to_bytes(made)
