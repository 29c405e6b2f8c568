"""What the Word documents that we write have in common."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from plainspeak.reports._text import sanitise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as Paper

LANGUAGE = "en-GB"

LETTERS = "Arial"

MARGIN = 2
"""Centimetres of white around a page of A4."""

EASY_READ = 14
"""Points of letters that are easy to read (UK Government guidance on accessible formats, 2020)."""


def new_document(title: str, points: int | None = None) -> Paper:
    """A new Word document with its title, in British English, in letters of this size."""
    import docx  # only for Word documents
    from docx.shared import Cm, Pt

    made = docx.Document()
    made.core_properties.title = made.core_properties.subject = clean(title)
    made.core_properties.author = "plainspeak"
    made.core_properties.language = LANGUAGE
    for language in made.styles.element.iter(f"{NAMESPACE}lang"):
        language.set(f"{NAMESPACE}val", LANGUAGE)
    for fonts in made.styles.element.iter(f"{NAMESPACE}rFonts"):
        fonts.attrib.clear()
        for signs in ("ascii", "hAnsi", "cs"):
            fonts.set(f"{NAMESPACE}{signs}", LETTERS)
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(MARGIN)
    if points:
        made.styles["Normal"].font.size = Pt(points)
        for number, larger in (("Heading 1", 8), ("Heading 2", 2)):
            made.styles[number].font.size = Pt(points + larger)
    made.add_heading(clean(title), 0)
    return made


def table(
    made: Paper,
    head: Sequence[str],
    body: Sequence[Sequence[str]],
    widths: Sequence[float] = (),
) -> None:
    """A table whose first row is read out as its headings, on each page; widths are centimetres."""
    from docx.shared import Cm

    rows = made.add_table(rows=0, cols=len(head), style="Table Grid")
    for row in (head, *body):
        for cell, text in zip(rows.add_row().cells, row, strict=True):
            cell.text = clean(text)
            for paragraph in cell.paragraphs if row is head else ():
                paragraph.runs[0].bold = True
    for column, width in zip(rows.columns, widths, strict=False):
        for cell in (column, *column.cells):
            cell.width = Cm(width)
    _repeats(rows.rows[0]._tr)  # noqa: SLF001  python-docx has no name for this


def space_to_write(made: Paper) -> None:
    """An empty line with a rule below it, wide enough for handwriting."""
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    paragraph = made.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(SPACE)
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        bottom.set(f"{NAMESPACE}{name}", value)
    borders.append(bottom)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  nor for this
    properties.insert(0, borders)  # type: ignore[arg-type]  # it comes before the spacing


def to_bytes(made: Paper) -> bytes:
    """The bytes of the file."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def clean(text: str) -> str:
    """Text that Word can hold."""
    return "".join(sign for sign in sanitise(text) if sign.isprintable())


def _repeats(row: object) -> None:
    from docx.oxml import OxmlElement

    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # type: ignore[attr-defined]


NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = 30
"""Points above a line to write on."""
