"""Real Word files, made with python-docx, and what is in them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from plainspeak.formats import File, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument

    from plainspeak.model import Document

MORE_NAMES = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def word(*elements: str, notes: str = "", margins: tuple[str, str] = ("", "")) -> bytes:
    """A Word file with these paragraphs or tables, given as XML, and perhaps notes and margins."""
    document = docx.Document()
    body = document.element.body
    for element in elements:
        body.insert(len(body) - 1, xml(element))
    if notes:
        part = Part(
            PackURI("/word/footnotes.xml"),
            TYPE.format("footnotes"),
            f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode(),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    if any(margins):
        document.sections[0].header.paragraphs[0].add_run(margins[0])
        document.sections[0].footer.paragraphs[0].add_run(margins[1])
    return saved(document)


def xml(element: str):  # type: ignore[no-untyped-def]  # noqa: ANN201  python-docx has no name for it
    """An element of Word's XML, without its namespaces."""
    end = min(element.find(sign) for sign in (" ", ">", "/") if sign in element)
    return parse_xml(f"{element[:end]} {nsdecls('w', 'r', 'wp', 'a')}{MORE_NAMES}{element[end:]}")


def saved(document: WordDocument) -> bytes:
    """The bytes of a file that python-docx holds."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def opened(data: bytes) -> WordDocument:
    """What python-docx makes of a file."""
    return docx.Document(BytesIO(data))


def read(data: bytes) -> Document:
    """What plainspeak makes of a file."""
    return read_file(File(data, "leaflet.docx"))


def run(text: str, properties: str = "") -> str:
    """A run, as XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs, or of one run with a text, as XML."""
    inside = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def commented(data: bytes) -> list[tuple[str, str]]:
    """The words that each of our comments is on, and what it says."""
    document = opened(data)
    says = {str(c.comment_id): c.text for c in document.comments if c.author == "plainspeak"}
    found = []
    open_now: dict[str, list[str]] = {}
    for element in document.element.body.iter():
        number = element.get(qn("w:id"))
        if element.tag == qn("w:commentRangeStart") and number in says:
            open_now[number] = []
        elif element.tag == qn("w:commentRangeEnd") and number in says:
            found.append(("".join(open_now.pop(number)), says[number]))
        elif element.tag == qn("w:t"):
            for words in open_now.values():
                words.append(element.text or "")
    return found


def looks(data: bytes) -> Iterator[tuple[str, bool | None, bool | None]]:
    """Each character of the body with whether it is bold and italic."""
    for each in opened(data).paragraphs:
        for piece in each.runs:
            yield from ((character, piece.bold, piece.italic) for character in piece.text)
