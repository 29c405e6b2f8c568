"""The report in other forms: rows for a spreadsheet, Markdown, and a short Word document."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from plainspeak.reports._text import sanitise
from plainspeak.reports.overview import docx
from plainspeak.reports.overview.html import short_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.reports.overview.comparison import Comparison
    from plainspeak.reports.overview.summary import Overview

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs with which a spreadsheet takes a cell for a formula."""

HEAD = ("document", "words", "to sort out", "in 1,000 words", "school grade", "difficulty")
WORDS_HEAD = ("words", "times", "what to do")
MOST_ROWS = 50
"""Rows of a table in a paper that people read together."""


def rows(overview: Overview) -> list[list[str]]:
    """A row for each document, the worst first."""
    return [
        [
            each.name,
            str(each.words),
            str(each.found),
            str(each.per_thousand),
            "" if each.grade is None else str(each.grade),
            "" if each.difficulty is None else str(each.difficulty),
        ]
        for each in overview.worst_first
    ]


def word_rows(overview: Overview) -> list[tuple[str, str, str]]:
    """A row for each of the words to sort out, the most frequent first."""
    return [(each.text, str(each.uses), each.instead) for each in overview.words]


def write_csv(overview: Overview) -> Iterator[str]:
    """A row for each document."""
    return spreadsheet((HEAD, *rows(overview)))


def spreadsheet(table: Iterable[Sequence[str]]) -> Iterator[str]:
    """Rows as CSV that spreadsheets open as text; no cell is taken for a formula."""
    yield "\ufeff"
    for row in table:
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\n").writerow(map(safe, row))
        yield line.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def write_markdown(
    overview: Overview, title: str, comparison: Comparison | None = None
) -> Iterator[str]:
    """The report as Markdown."""
    yield f"# {in_markdown(title)}\n\n{_counts(overview)}\n"
    if comparison:
        yield f"\n{comparison.told}\n"
    yield "\n## Which documents to start with\n\n"
    yield from markdown_table(HEAD, rows(overview))
    if words := word_rows(overview)[:MOST_ROWS]:
        yield "\n## Words that come up most\n\n"
        yield from markdown_table(WORDS_HEAD, words)
    if conflicts := overview.conflicts:
        yield "\n## Short forms that mean two things\n\n"
        for each in conflicts:
            yield f"- {in_markdown(each.short)}: {in_markdown('; '.join(each.meanings))}\n"


def _counts(overview: Overview) -> str:
    number, found = len(overview.documents), overview.found
    documents = "1 document" if number == 1 else f"{number} documents"
    things = "1 thing" if found == 1 else f"{found} things"
    return f"{documents}, {overview.length} words, {things} to sort out."


def markdown_table(head: Sequence[str], table: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table whose cells hold no markup."""
    yield f"| {' | '.join(head)} |\n|{'---|' * len(head)}\n"
    for row in table:
        yield f"| {' | '.join(map(in_markdown, row))} |\n"


def in_markdown(text: str) -> str:
    """Text on one line in which nothing is taken for markup."""
    plain = sanitise(" ".join(text.split()))
    for sign in "\\`*_[]<>|#":
        plain = plain.replace(sign, f"\\{sign}")
    return plain


def word_document(overview: Overview, title: str, comparison: Comparison | None = None) -> bytes:
    """A short Word document to hand back: what to start with, and which words to change."""
    paper = docx.new_document(title)
    paper.add_paragraph(_counts(overview))
    if comparison:
        paper.add_paragraph(comparison.told)
    paper.add_heading("Which documents to start with", 1)
    docx.table(paper, HEAD, rows(overview)[:MOST_ROWS])
    if words := word_rows(overview)[:MOST_ROWS]:
        paper.add_heading("Words that come up most", 1)
        docx.table(paper, WORDS_HEAD, words)
    if overview.acronyms:
        paper.add_heading("Short forms", 1)
        table = [
            [each.short, "; ".join(each.longs) or "not explained", str(each.uses)]
            for each in short_forms(overview)
        ]
        docx.table(paper, ("short form", "in full", "times"), table)
    return docx.to_bytes(paper)
