"""What the Word documents that we write have in common."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from plainspeak._platform.escape import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as Made
    from docx.oxml.table import CT_Row
    from docx.table import _Cell

LANGUAGE = "en-GB"

FONT = "Arial"

MARGIN = 2
"""Centimetres of white around a page of A4."""

EASY_READ = 14
"""Points of letters that are easy to read (UK Government guidance on accessible formats, 2020)."""


def new_document(title: str, points: int | None = None) -> Made:
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
        for script in ("ascii", "hAnsi", "cs"):
            fonts.set(f"{NAMESPACE}{script}", FONT)
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
    made: Made,
    head: Sequence[str],
    body: Sequence[Sequence[str]],
    widths: Sequence[float] = (),
) -> None:
    """A table whose first row is read out as its headings, on each page; widths are centimetres."""
    from docx.shared import Cm, Pt

    rows = made.add_table(rows=0, cols=len(head), style="Table Grid")
    rows.autofit = not widths
    for row in (head, *body):
        added = rows.add_row()
        _set_row(added._tr, "cantSplit")  # noqa: SLF001  python-docx has no name for this
        for cell, text in zip(added.cells, row, strict=True):
            cell.text = clean(text)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_before = Pt(CELL_SPACE)
                paragraph.paragraph_format.space_after = Pt(CELL_SPACE)
                if row is head:
                    paragraph.runs[0].bold = True
    for column, width in zip(rows.columns, widths, strict=False):
        for part in (column, *column.cells):
            part.width = Cm(width)
    _set_row(rows.rows[0]._tr, "tblHeader")  # noqa: SLF001  nor for this


def number_pages(made: Made) -> None:
    """Number the pages, at the foot of each."""
    from docx.oxml import OxmlElement

    field: Any = OxmlElement("w:fldSimple")
    field.set(f"{NAMESPACE}instr", "PAGE")
    made.sections[0].footer.paragraphs[0]._p.append(field)  # noqa: SLF001  nor for this


def beside_picture(made: Made) -> _Cell:
    """An empty cell to write in, with a frame for a picture on its left."""
    from docx.shared import Cm

    rows = made.add_table(rows=1, cols=2)
    rows.autofit = False
    _set_row(rows.rows[0]._tr, "cantSplit")  # noqa: SLF001  nor for this
    frame: _Cell
    cell: _Cell
    frame, cell = rows.rows[0].cells
    widths = Cm(PICTURE), Cm(PAGE_WIDTH - PICTURE)
    for part, column, width in zip((frame, cell), rows.columns, widths, strict=True):
        part.width = column.width = width
    rows.rows[0].height = Cm(PICTURE)
    _frame(frame)
    made.add_paragraph().paragraph_format.space_after = 0
    return cell


def heading(cell: _Cell, text: str, level: int) -> None:
    """A heading in the first paragraph of a cell."""
    paragraph = cell.paragraphs[0]
    paragraph.style = f"Heading {level}"
    paragraph.paragraph_format.space_before = 0
    paragraph.add_run(clean(text))


def space_to_write(made: Made | _Cell) -> None:
    """An empty line with a rule below it, wide enough for handwriting."""
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    paragraph = made.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(SPACE)
    borders = OxmlElement("w:pBdr")
    borders.append(_line("bottom", "single"))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  nor for this
    properties.insert(0, borders)  # type: ignore[arg-type]  # it comes before the spacing


def _frame(cell: _Cell) -> None:
    from docx.oxml import OxmlElement

    borders: Any = OxmlElement("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        borders.append(_line(side, "dashed"))
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001  nor for this


def _line(side: str, kind: str) -> Any:
    from docx.oxml import OxmlElement

    line = OxmlElement(f"w:{side}")
    for name, value in (("val", kind), ("sz", "6"), ("space", "1"), ("color", "auto")):
        line.set(f"{NAMESPACE}{name}", value)
    return line


def to_bytes(made: Made) -> bytes:
    """The bytes of the file."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def clean(text: str) -> str:
    """Text that Word can hold."""
    return "".join(character for character in one_line(text) if character.isprintable())


def _set_row(row: CT_Row, name: str) -> None:
    """Set a property of a row: its headings on each page, or not to be broken over two pages."""
    from docx.oxml import OxmlElement

    made: Any = OxmlElement(f"w:{name}")
    row.get_or_add_trPr().append(made)


NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = 30
"""Points above a line to write on."""

CELL_SPACE = 3
"""Points above and below the words in a cell."""

PICTURE = 3.5
"""Centimetres of each side of the space for a picture."""

PAGE_WIDTH = 17
"""Centimetres between the margins."""
