"""The report as rows for a spreadsheet and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.reports import _csv, _markdown
from plainspeak.reports.overview import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports.overview.content import Content
    from plainspeak.reports.overview.summary import Overview

CSV_HEAD = ("file", "title", "words", "to change", "notes", "in 1,000 words", "to read",
            "difficulty", "Flesch-Kincaid grade")  # fmt: skip


def write_csv(overview: Overview) -> Iterator[str]:
    """A row for each document, with every number."""
    rows = (
        (each.name, each.title, each.words, each.found, each.notes, each.per_thousand, each.band,
         "" if each.difficulty is None else each.difficulty,
         "" if each.grade is None else each.grade)
        for each in overview.ranked
    )  # fmt: skip
    yield _csv.table(CSV_HEAD, rows)


def write_markdown(content: Content) -> Iterator[str]:
    """The report as Markdown."""
    yield f"# {_markdown.escape(content.title)}\n\n{content.lead}\n"
    for each in parts.lists(content):
        yield f"\n## {each.title}\n\n"
        for name, text in each.items:
            label = f"**{_markdown.escape(name)}**: " if name else ""
            yield f"- {label}{_markdown.escape(text)}\n"
    for table in parts.tables(content):
        yield f"\n## {table.title}\n\n"
        if table.note:
            yield f"{table.note}\n\n"
        yield from _markdown.table(table.head, table.rows)
