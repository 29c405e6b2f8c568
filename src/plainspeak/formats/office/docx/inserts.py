"""What is shown in a Word file and kept in other parts: charts, SmartArt and inserted files.

Their words are read, but never changed: a chart's are copies of those in its spreadsheet, and Word
takes an inserted file apart when it opens the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.formats.core.package import parse
from plainspeak.formats.office import _opc
from plainspeak.formats.office.pptx.names import to_transitional
from plainspeak.formats.office.pptx.shapes import paragraphs
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.formats.core.files import File
    from plainspeak.formats.core.package import Package
    from plainspeak.model import Document

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
LABELS = f"{{{CHART}}}strCache/{{{CHART}}}pt/{{{CHART}}}v"
"""Names of series and categories."""

DRAWN = {"chart": Kind.CAPTION, "chartEx": Kind.CAPTION, "diagramData": Kind.LIST_ITEM}
FILE = "aFChunk"


class Insert(NamedTuple):
    """Words of another part, and what they are."""

    text: str
    kind: Kind


class Inserts:
    """The words of the parts that one part of a Word file shows, by their ids there.

    ``nested``: the file is itself inserted in another, and the files in it are left out.
    """

    def __init__(self, package: Package, part: str, *, nested: bool = False) -> None:
        self._package = package
        self._nested = nested
        self._relations = _opc.relationships(package, part)

    def read(self, identity: str | None) -> Iterator[Insert]:
        """The paragraphs of the part with an id."""
        relation = self._relations.get(identity or "")
        if relation is None or relation.target not in self._package:
            return
        if relation.kind in DRAWN:
            yield from self._drawn(relation)
        elif relation.kind == FILE:
            yield from self._file(relation.target)

    def _drawn(self, relation: _opc.Relationship) -> Iterator[Insert]:
        data = to_transitional(self._package.read(relation.target))
        top = parse(data, self._package.file.name)
        for paragraph in paragraphs(top, DRAWN[relation.kind]):
            pieces = (each if isinstance(each, str) else each.text for each in paragraph.pieces)
            yield Insert("".join(each or "" for each in pieces), paragraph.kind)
        for label in dict.fromkeys(each.text for each in top.iterfind(f".//{LABELS}")):
            yield Insert(label or "", Kind.CAPTION)

    def _file(self, target: str) -> Iterator[Insert]:
        """An inserted file that cannot be read is no reason to refuse the one around it."""
        file = self._package.file._replace(data=self._package.read(target), name=target)
        try:
            document = _read(file, nested=self._nested)
        except DocumentError:
            return
        for block in document.blocks:
            yield Insert(document.text[block.start : block.end], block.kind)


def _read(file: File, *, nested: bool) -> Document:
    from plainspeak.formats import detection, read_file
    from plainspeak.formats.office.docx import reader
    from plainspeak.formats.text import mail

    if file.data[:1_000].lstrip().lower().startswith(b"mime-version"):
        return mail.read(file)
    if detection.format_of(file).format.name != "docx":
        return read_file(file)
    if nested:
        raise DocumentError(file.name, "it is inserted in a file that is itself inserted", "")
    return reader.read(file, nested=True)
