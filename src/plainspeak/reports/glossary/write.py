"""The jargon buster as a Word document, a web page, Markdown or rows for a spreadsheet.

Laid out as Easy Read asks: large letters, one idea on a line, no columns to follow.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.reports.overview import docx, html, tabular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.reports.glossary.entries import GlossaryEntry

HEAD = ("word", "in full", "what it means", "you can say", "times", "documents")

BLANK = "Nobody has said yet what this means. Write it here:"


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
    if entry.instead:
        yield EntryLine("You can say", ", or ".join(entry.instead))


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


def write_csv(words: Sequence[GlossaryEntry]) -> Iterator[str]:
    """A row for each word, for a spreadsheet."""
    return tabular.spreadsheet((HEAD, *rows(words)))


def write_markdown(words: Sequence[GlossaryEntry], title: str) -> Iterator[str]:
    """Headings for letters and words, and a line of a list for each idea."""
    yield f"# {tabular.in_markdown(title)}\n"
    for letter, entries in by_letter(words):
        yield f"\n## {letter}\n"
        for entry in entries:
            yield f"\n### {tabular.in_markdown(entry.term)}\n\n"
            if entry.unknown:
                yield f"{BLANK}\n"
            for line in lines(entry):
                yield f"- {line.label}: {tabular.in_markdown(line.text)}\n"


def write_html(words: Sequence[GlossaryEntry], title: str) -> Iterator[str]:
    """One web page that needs no other file."""
    return html.rendered(
        "glossary.html.j2",
        title=title,
        letters=[(letter, list(entries)) for letter, entries in by_letter(words)],
        lines=lines,
        blank=BLANK,
    )


def word_document(words: Sequence[GlossaryEntry], title: str) -> bytes:
    """A Word document that a group can go on with."""
    paper = docx.new_document(title, docx.EASY_READ)
    for letter, entries in by_letter(words):
        paper.add_heading(letter, 1)
        for entry in entries:
            paper.add_heading(docx.clean(entry.term), 2)
            if entry.unknown:
                paper.add_paragraph(BLANK)
                docx.space_to_write(paper)
            for line in lines(entry):
                paper.add_paragraph().add_run(f"{line.label}: ").bold = True
                paper.paragraphs[-1].add_run(docx.clean(line.text))
    return docx.to_bytes(paper)


def by_letter(words: Sequence[GlossaryEntry]) -> Iterator[tuple[str, Iterator[GlossaryEntry]]]:
    """The words under the letter each begins with."""
    return groupby(words, key=lambda entry: entry.letter)
