"""The names of PowerPoint's XML, in the one spelling that the rest of this package uses."""

from __future__ import annotations

PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"

STRICT = {
    "http://purl.oclc.org/ooxml/presentationml/main": PRESENTATION,
    "http://purl.oclc.org/ooxml/drawingml/main": DRAWING,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONS,
}
"""The names of "strict" files, and those that all others use."""

SLIDE = f"{{{PRESENTATION}}}sldId"
IDENTITY = f"{{{RELATIONS}}}id"
SHAPE = f"{{{PRESENTATION}}}sp"
PLACEHOLDER = f"{{{PRESENTATION}}}nvSpPr/{{{PRESENTATION}}}nvPr/{{{PRESENTATION}}}ph"
PARAGRAPH = f"{{{DRAWING}}}p"
PROPERTIES = f"{{{DRAWING}}}pPr"
RUN = f"{{{DRAWING}}}r"
FIELD = f"{{{DRAWING}}}fld"
BREAK = f"{{{DRAWING}}}br"
TEXT = f"{{{DRAWING}}}t"
CELL = f"{{{DRAWING}}}tc"
NO_BULLET = f"{{{DRAWING}}}buNone"
BULLETS = tuple(f"{{{DRAWING}}}{name}" for name in ("buChar", "buAutoNum", "buBlip"))
CHOICE = f"{{{ALTERNATIVES}}}Choice"
FALLBACK = f"{{{ALTERNATIVES}}}Fallback"


def to_transitional(data: bytes) -> bytes:
    """XML of a "strict" file with the names that all others use."""
    for name, usual in STRICT.items():
        data = data.replace(name.encode(), usual.encode())
    return data


def to_strict(data: bytes) -> bytes:
    """The reverse of ``to_transitional``."""
    for name, usual in STRICT.items():
        data = data.replace(usual.encode(), name.encode())
    return data
