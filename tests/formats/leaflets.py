"""Real PDF files, drawn with reportlab, and what is in them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdf
import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from plainspeak.formats import File, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plainspeak.formats.pdf.highlights import Box
    from plainspeak.model import Document

WIDTH, HEIGHT = A4
LEFT, TOP = 72.0, HEIGHT - 72
BODY = ("Helvetica", 11.0)
BOLD = ("Helvetica-Bold", 11.0)
STEP = 14.0
EDGE = 0.3
"""How much of a box is left out, so that it does not touch its neighbours."""


def drawn(*pages: Callable[[Canvas], object], **settings: object) -> bytes:
    """A PDF whose pages are drawn by these functions."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **settings)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def write(
    canvas: Canvas,
    lines: Iterable[str],
    left: float = LEFT,
    top: float = TOP,
    font: tuple[str, float] = BODY,
) -> float:
    """Write lines under each other; the height at which the next one would be."""
    canvas.setFont(*font)
    for line in lines:
        canvas.drawString(left, top, line)
        top -= STEP * font[1] / BODY[1]
    return top


def page(*lines: str, left: float = LEFT, top: float = TOP) -> Callable[[Canvas], object]:
    """A page with these lines of plain text."""
    return lambda canvas: write(canvas, lines, left, top)


def leaflet(*lines: str) -> bytes:
    """A PDF of one page with these lines."""
    return drawn(page(*lines))


def printed(texts: list[str], columns: int, alignment: int) -> bytes:
    """A PDF of these paragraphs, set in columns."""
    out = BytesIO()
    width = (WIDTH - 2 * LEFT - 15 * (columns - 1)) / columns
    frames = [
        Frame(LEFT + at * (width + 15), 72, width, HEIGHT - 144, 0, 0, 0, 0)
        for at in range(columns)
    ]
    style = ParagraphStyle("text", fontSize=10, leading=12, spaceAfter=6, alignment=alignment)
    template = BaseDocTemplate(out, pagesize=A4)
    template.addPageTemplates(PageTemplate(frames=frames))
    template.build([Paragraph(text, style) for text in texts])
    return out.getvalue()


def read(data: bytes) -> Document:
    """What plainspeak makes of a PDF."""
    return read_file(File(data, "leaflet.pdf"))


def notes(data: bytes) -> list[tuple[int, str, str]]:
    """The page, author and words of each note, as pypdf reads them."""
    return [
        (number, str(each.get_object()["/T"]), str(each.get_object()["/Contents"]))
        for number, page in enumerate(pypdf.PdfReader(BytesIO(data)).pages, 1)
        for each in page.get("/Annots", ())
    ]


def words_in(data: bytes, box: Box) -> str:
    """What PDFium finds inside a box."""
    pdf = pypdfium2.PdfDocument(data)
    try:
        words = pdf[box.page].get_textpage()
        text: str = words.get_text_bounded(
            box.left + EDGE, box.bottom + 1, box.right - EDGE, box.top - 1
        )
    finally:
        pdf.close()
    return text.strip("-\ufffe\x02\u00ad ")
