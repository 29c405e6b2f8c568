"""The report as rows for a spreadsheet and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.reports import _csv, _markdown
from plainspeak.reports.overview.content import effort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports.overview.content import Content
    from plainspeak.reports.overview.summary import Overview, Summary, WordCount

DOCUMENTS_HEAD = ("document", "to change", "in 1,000 words", "to read", "words")
WORDS_HEAD = ("words", "times", "what to do")
EVIDENCE_HEAD = (
    "document",
    "unusual words without an explanation",
    "abbreviations without an explanation",
    "school years needed",
)


def write_csv(overview: Overview) -> Iterator[str]:
    """A row for each document, with every number."""
    head = ("file", "title", "words", "to change", "notes", "in 1,000 words", "to read",
            "difficulty", "Flesch-Kincaid grade")  # fmt: skip
    rows = (
        (each.name, each.title, each.words, each.found, each.notes, each.per_thousand, each.band,
         "" if each.difficulty is None else each.difficulty,
         "" if each.grade is None else each.grade)
        for each in overview.ranked
    )  # fmt: skip
    yield _csv.table(head, rows)


def document_row(document: Summary) -> tuple[str, ...]:
    """A document in the columns of ``DOCUMENTS_HEAD``."""
    numbers = (f"{document.found:,}", f"{document.per_thousand:g}", document.band)
    return (document.title, *numbers, f"{document.words:,}")


def word_row(word: WordCount) -> tuple[str, str, str]:
    """A word in the columns of ``WORDS_HEAD``."""
    return word.text, f"{word.uses:,}", word.instead


def write_markdown(content: Content) -> Iterator[str]:
    """The report as Markdown."""
    yield f"# {_markdown.escape(content.title)}\n\n{content.lead}\n"
    if content.comparison:
        yield f"\n{content.comparison.sentence}\n"
    if content.starts:
        yield "\n## Start with these\n\n"
        for each in content.starts:
            yield f"1. {_markdown.escape(each.title)}: {effort(each)}\n"
    if content.conflicts:
        yield "\n## Short forms that mean two things\n\n"
        for conflict in content.conflicts:
            meanings = _markdown.escape("; ".join(conflict.meanings))
            yield f"- {_markdown.escape(conflict.short)}: {meanings}\n"
    yield "\n## All documents\n\n"
    yield from _markdown.table(DOCUMENTS_HEAD, map(document_row, content.documents))
    if content.words:
        yield "\n## Words that come up most\n\n"
        yield from _markdown.table(WORDS_HEAD, map(word_row, content.words))
    if content.errors:
        yield "\n## Files that could not be read\n\n"
        for where, why in content.errors:
            yield f"- {_markdown.escape(where)}: {_markdown.escape(why)}\n"
