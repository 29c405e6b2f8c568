"""An Easy Read draft as a Word document: a sentence a line, with space for a picture beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.reports.easy_read.parts import Heading
from plainspeak.reports.overview import docx

if TYPE_CHECKING:
    from docx.document import Document as Made
    from docx.table import _Cell

    from plainspeak.reports.easy_read.parts import Draft, Line

NOTICE = (
    "This is not Easy Read yet. It is a start.",
    "People with learning disabilities have not checked it. Work on it with them.",
    "Make each sentence short. Choose a picture for each one. Then take this part out.",
)
"""What is at the top, since a computer cannot make a document Easy Read."""

SPACING = 1.5
"""How many lines apart the lines are."""

NOT_KNOWN = "Write here what this means:"


def word_document(draft: Draft) -> bytes:
    """The Word document.

    >>> from plainspeak.reports.easy_read.parts import Draft
    >>> word_document(Draft("Your visit", (), ()))[:2]
    b'PK'
    """
    made = docx.new_document(draft.title, docx.EASY_READ)
    for style in ("Normal", "Heading 1", "Title"):
        made.styles[style].paragraph_format.line_spacing = SPACING
    docx.number_pages(made)
    for line in NOTICE:
        made.add_paragraph().add_run(line).bold = True
    for part in draft.parts:
        if isinstance(part, Heading):
            made.add_heading(docx.clean(part.text), 1)
        else:
            _sentence(docx.beside_picture(made), part)
    _questions(made)
    if draft.words:
        made.add_heading("What the hard words mean", 1)
        for word, meaning in draft.words:
            cell = docx.beside_picture(made)
            _meaning(cell, word, meaning)
    return docx.to_bytes(made)


def _sentence(cell: _Cell, line: Line) -> None:
    paragraph = cell.paragraphs[0]
    for words, bold in line.pieces:
        paragraph.add_run(docx.clean(words)).bold = bold
    for word, meaning in line.meanings:
        for number, each in enumerate(filter(None, meaning)):
            begins = "That is:" if number else f"{word[:1].upper()}{word[1:]} means"
            cell.add_paragraph(f"{begins} {docx.clean(each)}.")


def _meaning(cell: _Cell, word: str, meaning: tuple[str, ...]) -> None:
    cell.paragraphs[0].add_run(docx.clean(word)).bold = True
    for each in meaning or (NOT_KNOWN,):
        begun = f"{each[:1].upper()}{each[1:]}"
        cell.add_paragraph(docx.clean(begun if each == NOT_KNOWN else f"{begun}."))
    if not meaning:
        docx.space_to_write(cell)


def _questions(made: Made) -> None:
    """What only people can fill in."""
    for heading, asked in (
        ("Who can you ask?", "Write a name and a telephone number:"),
        ("Who made this?", "Write who checked this, and who made it with them:"),
    ):
        made.add_heading(heading, 1)
        made.add_paragraph(asked)
        docx.space_to_write(made)
