"""The report as a Word document, for a group to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.reports.overview import content as contents
from plainspeak.reports.overview import docx, tabular

if TYPE_CHECKING:
    from docx.document import Document as Made

    from plainspeak.reports.overview.content import Content

POINTS = 11

MAX_ROWS = 100
"""Rows of the table of documents; more are for a spreadsheet."""

DOCUMENT_WIDTHS = (7.0, 2.2, 2.4, 3.4, 2.0)
WORD_WIDTHS = (4.5, 1.8, 10.7)
SHORT_FORM_WIDTHS = (3.0, 9.0, 1.8, 3.2)
EVIDENCE_WIDTHS = (6.5, 3.2, 3.2, 4.1)
"""Centimetres of the columns; each row adds up to the width of the page."""


def write(content: Content) -> bytes:
    """The bytes of the document."""
    made = docx.new_document(content.title, POINTS)
    made.add_paragraph(docx.clean(content.lead))
    if content.date:
        made.add_paragraph(docx.clean(content.date))
    _first_page(made, content)
    _tables(made, content)
    return docx.to_bytes(made)


def _first_page(made: Made, content: Content) -> None:
    if content.errors:
        made.add_heading("Files that could not be read", 1)
        for where, why in content.errors:
            made.add_paragraph(docx.clean(f"{where}: {why}"), "List Bullet")
    if content.comparison:
        made.add_heading("What has changed", 1)
        made.add_paragraph(docx.clean(content.comparison.sentence))
    if content.starts:
        made.add_heading("Start with these documents", 1)
        for each in content.starts:
            paragraph = made.add_paragraph(style="List Number")
            paragraph.add_run(docx.clean(each.title)).bold = True
            paragraph.add_run(docx.clean(f": {contents.effort(each)}"))
    if content.changes:
        made.add_heading("Change these words", 1)
        for word in content.changes:
            paragraph = made.add_paragraph(style="List Bullet")
            paragraph.add_run(docx.clean(word.text)).bold = True
            paragraph.add_run(docx.clean(f": {word.instead}"))
    if content.conflicts:
        made.add_heading("Short forms that mean two things", 1)
        for short, meanings in content.conflicts:
            text = "; ".join(f"{long} in {', '.join(where)}" for long, where in meanings.items())
            made.add_paragraph(docx.clean(f"{short}: {text}"), "List Bullet")


def _tables(made: Made, content: Content) -> None:
    made.add_heading("All documents", 1)
    documents = [tabular.document_row(each) for each in content.documents[:MAX_ROWS]]
    docx.table(made, tabular.DOCUMENTS_HEAD, documents, DOCUMENT_WIDTHS)
    made.add_paragraph(contents.CAVEAT)
    if content.words:
        made.add_heading("Words that come up most", 1)
        words = [tabular.word_row(each) for each in content.words]
        docx.table(made, tabular.WORDS_HEAD, words, WORD_WIDTHS)
    if content.short_forms:
        made.add_heading("Short forms to explain", 1)
        rows = [
            (each.short, "; or ".join(each.longs) or "not known", str(each.uses),
             f"in {each.explained} of {each.documents}")
            for each in content.short_forms
        ]  # fmt: skip
        docx.table(made, ("short form", "in full", "times", "explained"), rows, SHORT_FORM_WIDTHS)
    if content.evidence:
        made.add_heading("Evidence for accessibility law", 1)
        made.add_paragraph(contents.EVIDENCE_NOTE)
        docx.table(made, tabular.EVIDENCE_HEAD, content.evidence[:MAX_ROWS], EVIDENCE_WIDTHS)
