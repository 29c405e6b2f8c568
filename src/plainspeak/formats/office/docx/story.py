"""One walk through the words of a Word file, in the order in which a person reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from plainspeak.formats.office.docx.names import CHOICE, FALLBACK, FORMULA, W
from plainspeak.formats.office.docx.styles import PLAIN
from plainspeak.formats.text._layout import like_a_heading, parse_line_marker
from plainspeak.model import HIDDEN, Kind, Location

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from plainspeak.formats.core.source_map import DocumentBuilder
    from plainspeak.formats.office.docx.styles import Styles

SKIPPED = (
    W.rt, W.delText, W.instrText, W.delInstrText, W.moveFrom, W.pPr, W.sectPr, W.tblPr, W.tcPr,
    W.sdtPr, W.comment,
)  # fmt: skip
"""What no reader sees, or sees as something other than words. ``W.del`` is another."""

CHAR_ELEMENTS = {W.tab: "\t", W.ptab: "\t", W.br: "\n", W.cr: "\n", W.noBreakHyphen: "\u2011"}
CHAR_ELEMENTS |= {W.sym: HIDDEN, FORMULA: HIDDEN}
"""Elements that stand for a character."""


@dataclass(slots=True, eq=False)
class _Frame:
    """A part, note or text box being walked; a comment on its words is fixed to ``anchor``."""

    top: _Element
    events: Any
    kind: Kind
    section: str | None
    anchor: _Element | None
    tables: list[bool] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    waiting: list[tuple[_Element, Kind, _Element | None]] = field(default_factory=list)


class BodyReader:
    """Puts the words of a file into a draft.

    ``strings`` are the elements that hold them, by the numbers the draft knows, and ``anchors``
    the element of the body that each belongs to where it stands in a note or a text box.
    """

    def __init__(
        self,
        draft: DocumentBuilder,
        styles: Styles,
        notes: dict[tuple[str, str], _Element],
        remarks: dict[str, str],
    ) -> None:
        self.draft = draft
        self.strings: list[_Element] = []
        self.anchors: list[_Element | None] = []
        self._styles = styles
        self._notes = dict(notes)
        self._levels: list[_Frame] = []
        self._place = Location()
        self._paragraphs = 0
        self._style = PLAIN
        self._bold = True
        self._carries_on = False
        self._remarks = dict(remarks)
        self._remarks_open: dict[str, int] = {}

    def through(
        self,
        top: _Element,
        kind: Kind = Kind.PARAGRAPH,
        section: str | None = None,
        anchor: _Element | None = None,
    ) -> None:
        """Walk through one part."""
        self._enter(top, kind, section, anchor)
        while self._levels:
            level = self._levels[-1]
            for event, element in level.events:
                handlers = self.STARTS if event == "start" else self.ENDS
                if handler := handlers.get(element.tag):
                    handler(self, level, element)
                if self._levels[-1] is not level:
                    break
            else:
                self._levels.pop()
                self.draft.end_block(self._kind(level))

    def _enter(
        self, top: _Element, kind: Kind, section: str | None, anchor: _Element | None
    ) -> None:
        from lxml.etree import iterwalk

        events = iterwalk(top, events=("start", "end"), tag=list(self.STARTS))
        self._levels.append(_Frame(top, events, kind, section, anchor))
        self._place = Location(paragraph=self._paragraphs + 1, section=section)

    def _skip(self, level: _Frame, _: _Element) -> None:
        level.events.skip_subtree()

    def _start_paragraph(self, level: _Frame, element: _Element) -> None:
        properties = element.find(W.pPr)
        self._style = self._styles.paragraph(properties)
        self._carries_on = properties is not None and _mark_deleted(properties)
        if self._style.left_out:
            level.events.skip_subtree()
        if self.draft.empty:
            self._bold = True

    def _end_paragraph(self, level: _Frame, _: _Element) -> None:
        if self._carries_on:
            return
        if not self.draft.empty:
            self._paragraphs += 1
            kind = self._kind(level)
            if self._style.remark:
                self.draft.add_comment(self._style.remark, self.draft.start)
            self.draft.end_block(kind, self._style.level if kind is self._style.kind else None)
            self._place = Location(paragraph=self._paragraphs + 1, section=level.section)
        if True not in level.fields:
            level.fields.clear()
        waiting, level.waiting = level.waiting, []
        for top, kind, anchor in reversed(waiting):
            self._enter(
                top, kind, level.section, level.anchor if level.anchor is not None else anchor
            )

    def _kind(self, level: _Frame) -> Kind:
        if level.kind is Kind.FOOTNOTE:
            return level.kind
        if self._style.kind is not Kind.PARAGRAPH:
            return self._style.kind
        if any(level.tables):
            return Kind.TABLE_CELL
        titled = self._bold and like_a_heading(parse_line_marker(0, self.draft.current_text))
        return Kind.HEADING if titled else level.kind

    def _start_table(self, level: _Frame, element: _Element) -> None:
        level.tables.append(any(len(row.findall(W.tc)) > 1 for row in element.iterfind(W.tr)))

    def _end_table(self, level: _Frame, _: _Element) -> None:
        level.tables.pop()

    def _start_row(self, level: _Frame, element: _Element) -> None:
        if element.find(f"{W.trPr}/{W.deleted}") is not None:
            level.events.skip_subtree()

    def _start_run(self, level: _Frame, element: _Element) -> None:
        properties = element.find(W.rPr)
        if self._styles.hides(properties):
            level.events.skip_subtree()
        elif self._bold and not self._styles.bold(properties, self._style):
            self._bold = not any(text.text and text.text.strip() for text in element.iter(W.t))

    def _text(self, level: _Frame, element: _Element) -> None:
        if element.text and False not in level.fields:
            self.strings.append(element)
            self.anchors.append(level.anchor)
            self.draft.append(element.text, len(self.strings) - 1, self._place)

    def _instead(self, level: _Frame, element: _Element) -> None:
        if False not in level.fields:
            self.draft.append_synthetic(CHAR_ELEMENTS[str(element.tag)])
        if element.tag == FORMULA:
            level.events.skip_subtree()

    def _field(self, level: _Frame, element: _Element) -> None:
        """A field has a code, which is left out, and then a result."""
        mark = element.get(W.fldCharType)
        if mark == "begin":
            level.fields.append(False)
        elif level.fields and mark == "separate":
            level.fields[-1] = True
        elif level.fields and mark == "end":
            level.fields.pop()

    def _note(self, level: _Frame, element: _Element) -> None:
        key = str(element.tag), element.get(W.id, "")
        note = self._notes.pop(key, None)
        if note is not None:
            level.waiting.append((note, Kind.FOOTNOTE, element.getparent()))

    def _start_remark(self, _: _Frame, element: _Element) -> None:
        self._remarks_open[element.get(W.id, "")] = self.draft.at

    def _end_remark(self, _: _Frame, element: _Element) -> None:
        """The comment stands on the words from its start to here, or on none that are read."""
        number = element.get(W.id, "")
        start = self._remarks_open.get(number, self.draft.at)
        if start < self.draft.at and number in self._remarks:
            self.draft.add_comment(self._remarks.pop(number), start)

    def _remark(self, _: _Frame, element: _Element) -> None:
        """A comment that stands on no words is about the paragraph."""
        if text := self._remarks.pop(element.get(W.id, ""), ""):
            self.draft.add_comment(text)

    def _text_box(self, level: _Frame, element: _Element) -> None:
        if element is level.top:
            return
        level.events.skip_subtree()
        run = next(element.iterancestors(W.r, W.p), None)
        level.waiting.append((element, level.kind, run))

    def _fallback(self, level: _Frame, element: _Element) -> None:
        alternatives = element.getparent()
        if alternatives is not None and alternatives.find(CHOICE) is not None:
            level.events.skip_subtree()

    STARTS: ClassVar[dict[str, Callable[[BodyReader, _Frame, _Element], None]]] = {
        **dict.fromkeys((*SKIPPED, W.deleted), _skip),
        **dict.fromkeys(CHAR_ELEMENTS, _instead),
        W.p: _start_paragraph,
        W.tbl: _start_table,
        W.tr: _start_row,
        W.r: _start_run,
        W.t: _text,
        W.fldChar: _field,
        W.footnoteReference: _note,
        W.endnoteReference: _note,
        W.commentRangeStart: _start_remark,
        W.commentRangeEnd: _end_remark,
        W.commentReference: _remark,
        W.txbxContent: _text_box,
        FALLBACK: _fallback,
    }
    ENDS: ClassVar[dict[str, Callable[[BodyReader, _Frame, _Element], None]]] = {
        W.p: _end_paragraph,
        W.tbl: _end_table,
    }


def _mark_deleted(properties: _Element) -> bool:
    """Whether the end of a paragraph is deleted, so that the next one carries it on."""
    mark = properties.find(W.rPr)
    return mark is not None and (
        mark.find(W.deleted) is not None or mark.find(W.moveFrom) is not None
    )
