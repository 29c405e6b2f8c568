"""The names of Word's XML, in the one spelling that the rest of this package uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import HIDDEN

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"

DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
NEW_CHARTS = "http://schemas.microsoft.com/office/drawing/2014/chartex"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
VML = "urn:schemas-microsoft-com:vml"

INSERTS = {
    f"{{{CHARTS}}}chart": "id",
    f"{{{NEW_CHARTS}}}chart": "id",
    f"{{{DIAGRAM}}}relIds": "dm",
    f"{{{WORD}}}altChunk": "id",
}
"""Elements that show another part, and the attribute with its id there."""

WORD_ART = f"{{{VML}}}textpath"

CHOICE = f"{{{ALTERNATIVES}}}Choice"
FALLBACK = f"{{{ALTERNATIVES}}}Fallback"
FORMULA = f"{{{MATHS}}}oMath"


class _Names:
    """``W.p`` is the name of a paragraph, namespace and all."""

    deleted = f"{{{WORD}}}del"  # a word of Python

    def __getattr__(self, name: str) -> str:
        full = f"{{{WORD}}}{name}"
        setattr(self, name, full)
        return full


W = _Names()


SKIPPED = (
    W.rt, W.delText, W.instrText, W.delInstrText, W.moveFrom, W.pPr, W.sectPr, W.tblPr, W.tcPr,
    W.sdtPr, W.comment,
)  # fmt: skip
"""What no reader sees, or sees as something other than words. ``W.del`` is another."""

CHAR_ELEMENTS = {W.tab: "\t", W.ptab: "\t", W.br: "\n", W.cr: "\n", W.noBreakHyphen: "\u2011"}
CHAR_ELEMENTS |= {W.sym: HIDDEN, FORMULA: HIDDEN}
"""Elements that stand for a character."""


def to_transitional(data: bytes) -> bytes:
    """XML of a "strict" Word file with the names that all others use."""
    return data.replace(STRICT_WORD.encode(), WORD.encode())


def to_strict(data: bytes) -> bytes:
    """The reverse of ``to_transitional``."""
    return data.replace(WORD.encode(), STRICT_WORD.encode())


def part_id(element: _Element) -> str | None:
    """The id of the part that an element shows."""
    name = INSERTS[str(element.tag)]
    return element.get(f"{{{RELATIONS}}}{name}") or element.get(f"{{{STRICT_RELATIONS}}}{name}")


def value(element: _Element | None) -> str | None:
    """The value that an element of properties gives."""
    return None if element is None else element.get(W.val)


def off(element: _Element) -> bool:
    """Whether a switch among the properties is there but turned off."""
    return element.get(W.val) in {"0", "false", "off"}
