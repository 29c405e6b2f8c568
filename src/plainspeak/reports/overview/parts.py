"""The report as lists and tables, for the forms of it that are laid out on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.reports.overview.content import EVIDENCE_NOTE, effort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.reports.overview.content import Content
    from plainspeak.reports.overview.summary import ShortForm, Summary, WordCount

DOCUMENTS_HEAD = ("document", "to change", "in 1,000 words", "to read", "words")
WORDS_HEAD = ("words", "times", "what to do")
SHORT_FORMS_HEAD = ("short form", "in full", "times", "explained")
EVIDENCE_HEAD = (
    "document",
    "unusual words without an explanation",
    "abbreviations without an explanation",
    "school years needed",
)

MAX_ROWS = 100
"""Rows of a table with one for each document; more are for a spreadsheet."""


class ItemList(NamedTuple):
    """A heading and its items: what each is about, which may be empty, and what is said of it."""

    title: str
    items: tuple[tuple[str, str], ...]


class Table(NamedTuple):
    """A heading, a table with the shares of its columns, and a sentence above it."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    note: str = ""


def lists(content: Content) -> Iterator[ItemList]:
    """The first page: what a busy person acts on."""
    changed = content.comparison
    made = (
        ItemList("Files that could not be read", content.errors),
        ItemList("What has changed", (("", changed.sentence),) if changed else ()),
        ItemList(
            "Start with these documents",
            tuple((each.title, effort(each)) for each in content.starts),
        ),
        ItemList(
            "Change these words", tuple((each.text, each.instead) for each in content.changes)
        ),
        ItemList(
            "Short forms that mean two things",
            tuple((each.short, _meanings(each.meanings)) for each in content.conflicts),
        ),
    )
    return (each for each in made if each.items)


def tables(content: Content) -> Iterator[Table]:
    """The details, a table each."""
    made = (
        Table(
            "All documents",
            DOCUMENTS_HEAD,
            tuple(map(document_row, content.documents[:MAX_ROWS])),
            (7.0, 2.2, 2.4, 3.4, 2.0),
        ),
        Table(
            "Words that come up most",
            WORDS_HEAD,
            tuple(map(word_row, content.words)),
            (4.5, 1.8, 10.7),
        ),
        Table(
            "Short forms to explain",
            SHORT_FORMS_HEAD,
            tuple(map(_short_form_row, content.short_forms)),
            (3.0, 9.0, 1.8, 3.2),
        ),
        Table(
            "Evidence for accessibility law",
            EVIDENCE_HEAD,
            tuple(map(tuple, content.evidence[:MAX_ROWS])),
            (6.5, 3.2, 3.2, 4.1),
            EVIDENCE_NOTE,
        ),
    )
    return (each for each in made if each.rows)


def document_row(document: Summary) -> tuple[str, ...]:
    """A document in the columns of ``DOCUMENTS_HEAD``."""
    numbers = (f"{document.found:,}", f"{document.per_thousand:g}", document.band)
    return (document.title, *numbers, f"{document.words:,}")


def word_row(word: WordCount) -> tuple[str, str, str]:
    """A word in the columns of ``WORDS_HEAD``."""
    return word.text, f"{word.uses:,}", word.instead


def _short_form_row(each: ShortForm) -> tuple[str, ...]:
    full = "; or ".join(each.longs) or "not known"
    return each.short, full, f"{each.uses:,}", f"in {each.explained} of {each.documents}"


def _meanings(meanings: dict[str, list[str]]) -> str:
    return "; ".join(f"{long} in {', '.join(where)}" for long, where in meanings.items())
