"""The jargon buster as a Word document, a web page, Markdown or rows for a spreadsheet.

Laid out as Easy Read asks: large letters, one idea on a line, a space for a picture beside each
word, and at the top who made it, when, and whom to ask.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.reports import _csv, _markdown
from plainspeak.reports.overview import docx, html

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.reports.glossary.entries import GlossaryEntry

HEAD = ("word", "in full", "what it means", "you can say", "times", "documents")

BLANK = "Nobody has said yet what this means. Write it here:"


class Cover(NamedTuple):
    """What is at the top: a title, who made it, when, and whom to ask."""

    title: str
    by: str = ""
    date: str = ""
    contact: str = ""

    @property
    def intro(self) -> list[str]:
        """The lines below the title, one idea each.

        >>> Cover("Jargon buster", by="the carers' group", date="1 May 2026").intro[1]
        "Made by the carers' group, 1 May 2026."
        """
        made = ", ".join(filter(None, (self.by and f"Made by {self.by}", self.date)))
        asked = f"If you have a question, ask {self.contact}." if self.contact else ""
        lines = ["This list says what some hard words mean.", made and f"{made}.", asked,
                 "There is a space for a picture beside each word."]  # fmt: skip
        return [line for line in lines if line]


class EntryLine(NamedTuple):
    """One idea: what it is about, and what is said."""

    label: str
    text: str


def lines(entry: GlossaryEntry) -> Iterator[EntryLine]:
    """What is said of a word, one idea a line; nothing when nobody knows.

    >>> from plainspeak.reports.glossary.entries import SourcedText, GlossaryEntry
    >>> in_full = (SourcedText("many doctors and therapists", ("a.md",)),)
    >>> list(lines(GlossaryEntry("MDT", in_full, (), (), 2, ())))
    [EntryLine(label='In full', text='many doctors and therapists')]
    """
    if entry.conflict:
        yield EntryLine("Take care", "this has more than one meaning here.")
    for long in entry.in_full:
        places = f" ({', '.join(long.documents)})" if entry.conflict else ""
        yield EntryLine("In full", f"{long.text}{places}")
    for meaning in entry.meanings:
        yield EntryLine("What it means", meaning.text)
    swaps = [swap for swap in entry.instead if swap != "-"]
    if swaps:
        yield EntryLine("You can say", ", or ".join(swaps))


def rows(words: Sequence[GlossaryEntry]) -> Iterator[tuple[str, ...]]:
    """A row for each word."""
    for entry in words:
        yield (
            entry.term,
            "; ".join(each.text for each in entry.in_full),
            "; ".join(each.text for each in entry.meanings),
            "; ".join(entry.instead),
            str(entry.uses),
            "; ".join(entry.documents),
        )


def write_csv(words: Sequence[GlossaryEntry], _: Cover) -> Iterator[str]:
    """A row for each word, for a spreadsheet."""
    yield _csv.table(HEAD, rows(words))


def write_markdown(words: Sequence[GlossaryEntry], cover: Cover) -> Iterator[str]:
    """Headings for letters and words, and a line of a list for each idea."""
    yield f"# {_markdown.escape(cover.title)}\n"
    for line in cover.intro[:-1]:
        yield f"\n{_markdown.escape(line)}\n"
    for letter, entries in by_letter(words):
        yield f"\n## {letter}\n"
        for entry in entries:
            yield f"\n### {_markdown.escape(entry.term)}\n\n"
            if entry.unknown:
                yield f"{BLANK}\n"
            for label, text in lines(entry):
                yield f"- {label}: {_markdown.escape(text)}\n"


def write_html(words: Sequence[GlossaryEntry], cover: Cover) -> Iterator[str]:
    """One web page that needs no other file."""
    return html.rendered(
        "glossary.html.j2",
        title=cover.title,
        intro=cover.intro,
        letters=[(letter, list(entries)) for letter, entries in by_letter(words)],
        lines=lines,
        blank=BLANK,
    )


def word_document(words: Sequence[GlossaryEntry], cover: Cover) -> bytes:
    """A Word document that a group can go on with."""
    made = docx.new_document(cover.title, docx.EASY_READ)
    for line in cover.intro:
        made.add_paragraph(docx.clean(line))
    for letter, entries in by_letter(words):
        made.add_heading(letter, 1)
        for entry in entries:
            cell = docx.beside_picture(made)
            docx.heading(cell, entry.term, 2)
            if entry.unknown:
                cell.add_paragraph(BLANK)
                docx.space_to_write(cell)
            for label, text in lines(entry):
                paragraph = cell.add_paragraph()
                paragraph.add_run(f"{label}: ").bold = True
                paragraph.add_run(docx.clean(text))
    return docx.to_bytes(made)


def by_letter(words: Sequence[GlossaryEntry]) -> Iterator[tuple[str, Iterator[GlossaryEntry]]]:
    """The words under the letter each begins with."""
    return groupby(words, key=lambda entry: entry.letter)
