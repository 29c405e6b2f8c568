"""A part of a Word file, a note or a text box that is being walked through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from plainspeak.formats.office.docx.names import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from plainspeak.model import Kind


@dataclass(slots=True, eq=False)
class Frame:
    """A part, note or text box being walked; a comment on its words is fixed to ``anchor``.

    ``waiting`` are the notes and text boxes to be read after the paragraph, and ``shown`` the
    elements that show another part in it. ``link`` is where the words of a link began.
    """

    top: _Element
    events: Any
    kind: Kind
    section: str | None
    anchor: _Element | None
    tables: list[bool] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    waiting: list[tuple[_Element, Kind, _Element | None]] = field(default_factory=list)
    shown: list[_Element] = field(default_factory=list)
    link: int = 0

    def meet_field(self, mark: str | None) -> None:
        """A field has a code, which is left out, and then a result."""
        if mark == "begin":
            self.fields.append(False)
        elif self.fields and mark == "separate":
            self.fields[-1] = True
        elif self.fields and mark == "end":
            self.fields.pop()


def mark_deleted(properties: _Element) -> bool:
    """Whether the end of a paragraph is deleted, so that the next one carries it on."""
    mark = properties.find(W.rPr)
    return mark is not None and (
        mark.find(W.deleted) is not None or mark.find(W.moveFrom) is not None
    )
