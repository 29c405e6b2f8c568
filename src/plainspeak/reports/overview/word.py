"""The report as a Word document, for a group to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.reports.overview import docx, parts
from plainspeak.reports.overview.content import CAVEAT

if TYPE_CHECKING:
    from plainspeak.reports.overview.content import Content

POINTS = 11
"""Points of the letters."""


def write(content: Content) -> bytes:
    """The bytes of the document."""
    made = docx.new_document(content.title, POINTS)
    for line in filter(None, (content.lead, content.date)):
        made.add_paragraph(docx.clean(line))
    for each in parts.lists(content):
        made.add_heading(each.title, 1)
        for name, text in each.items:
            paragraph = made.add_paragraph(style="List Bullet")
            if name:
                paragraph.add_run(docx.clean(f"{name}: ")).bold = True
            paragraph.add_run(docx.clean(text))
    for table in parts.tables(content):
        made.add_heading(table.title, 1)
        if table.note:
            made.add_paragraph(table.note)
        docx.table(made, table.head, table.rows, table.widths)
    made.add_paragraph(CAVEAT)
    return docx.to_bytes(made)
