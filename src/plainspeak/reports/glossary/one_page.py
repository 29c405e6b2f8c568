"""The words to sort out, on one page to print and lay on the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.reports.overview import docx, html, tabular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports.overview.summary import Overview

LINES = 32
"""Lines of a table that fit on a sheet of A4 below its title, in letters of 14 points."""

LETTERS = (18, 40)
"""Letters that fit on a line of the first column and of the last."""


def rows(overview: Overview) -> list[tuple[str, str, str]]:
    """The words that come up most, as many as one page holds."""
    found, left = [], LINES
    for row in tabular.word_rows(overview):
        text, _, instead = row
        wide = zip((text, instead), LETTERS, strict=True)
        left -= max(-(-len(cell) // letters) for cell, letters in wide)
        if left < 0:
            break
        found.append(row)
    return found


def write_csv(overview: Overview) -> Iterator[str]:
    """A row for each of the words, for a spreadsheet."""
    return tabular.spreadsheet((tabular.WORDS_HEAD, *rows(overview)))


def write_markdown(overview: Overview, title: str) -> Iterator[str]:
    """A title and a table."""
    yield f"# {tabular.in_markdown(title)}\n\n"
    yield from tabular.markdown_table(tabular.WORDS_HEAD, rows(overview))


def write_html(overview: Overview, title: str) -> Iterator[str]:
    """A web page of one sheet."""
    return html.rendered(
        "one_page.html.j2", title=title, head=tabular.WORDS_HEAD, rows=rows(overview)
    )


def word_document(overview: Overview, title: str) -> bytes:
    """A Word document of one sheet."""
    paper = docx.new_document(title, docx.EASY_READ)
    docx.table(paper, tabular.WORDS_HEAD, rows(overview), (5, 2, 10))
    return docx.to_bytes(paper)
