"""One walk through the words of a Word file, in the order in which a person reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from plainspeak.formats.core.footnotes import define_by_note
from plainspeak.formats.core.source_map import SourceRange
from plainspeak.formats.office.docx.frame import Frame, mark_deleted
from plainspeak.formats.office.docx.inserts import Insert
from plainspeak.formats.office.docx.names import (
    CHAR_ELEMENTS,
    CHOICE,
    FALLBACK,
    FORMULA,
    INSERTS,
    SKIPPED,
    WORD_ART,
    W,
    part_id,
)
from plainspeak.formats.office.docx.styles import PLAIN
from plainspeak.formats.text._layout import like_a_heading, parse_line_marker
from plainspeak.model import Kind, Location

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from plainspeak.formats.core.source_map import DocumentBuilder
    from plainspeak.formats.office.docx.comment_ranges import CommentRanges
    from plainspeak.formats.office.docx.inserts import Inserts
    from plainspeak.formats.office.docx.styles import Styles


class BodyReader:
    """Puts the words of a file into a builder.

    ``strings`` are the elements that hold them, by the numbers the builder knows, and ``anchors``
    the element of the body that each belongs to where it is in a note or a text box.
    """

    def __init__(
        self,
        builder: DocumentBuilder,
        styles: Styles,
        notes: dict[tuple[str, str], _Element],
        comments: CommentRanges,
    ) -> None:
        self.builder = builder
        self.strings: list[_Element] = []
        self.anchors: list[_Element | None] = []
        self.inserts: Inserts | None = None
        self._styles = styles
        self._notes = dict(notes)
        self._levels: list[Frame] = []
        self._place = Location()
        self._paragraphs = 0
        self._style = PLAIN
        self._bold = True
        self._carries_on = False
        self._comments = comments

    def read_part(
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
                self.builder.end_block(self._kind(level))

    def _enter(
        self, top: _Element, kind: Kind, section: str | None, anchor: _Element | None
    ) -> None:
        from lxml.etree import iterwalk

        events = iterwalk(top, events=("start", "end"), tag=list(self.STARTS))
        self._levels.append(Frame(top, events, kind, section, anchor))
        self._place = Location(paragraph=self._paragraphs + 1, section=section)

    def _skip(self, level: Frame, _: _Element) -> None:
        level.events.skip_subtree()

    def _start_paragraph(self, level: Frame, element: _Element) -> None:
        properties = element.find(W.pPr)
        self._style = self._styles.paragraph(properties)
        self._carries_on = properties is not None and mark_deleted(properties)
        if self._style.left_out:
            level.events.skip_subtree()
        if self.builder.empty:
            self._bold = True

    def _end_paragraph(self, level: Frame, _: _Element) -> None:
        if self._carries_on:
            return
        if not self.builder.empty:
            self._paragraphs += 1
            kind = self._kind(level)
            if self._style.suppression:
                self.builder.add_comment(self._style.suppression, self.builder.start)
            self.builder.end_block(kind, self._style.level if kind is self._style.kind else None)
            self._place = Location(paragraph=self._paragraphs + 1, section=level.section)
        if True not in level.fields:
            level.fields.clear()
        shown, level.shown = level.shown, []
        for each in shown:
            self._insert(level, each)
        waiting, level.waiting = level.waiting, []
        for top, kind, anchor in reversed(waiting):
            self._enter(
                top, kind, level.section, level.anchor if level.anchor is not None else anchor
            )

    def _kind(self, level: Frame) -> Kind:
        if level.kind is Kind.FOOTNOTE:
            return level.kind
        if self._style.kind is not Kind.PARAGRAPH:
            return self._style.kind
        if any(level.tables):
            return Kind.TABLE_CELL
        titled = self._bold and like_a_heading(parse_line_marker(0, self.builder.current_text))
        return Kind.HEADING if titled else level.kind

    def _start_table(self, level: Frame, element: _Element) -> None:
        level.tables.append(any(len(row.findall(W.tc)) > 1 for row in element.iterfind(W.tr)))

    def _end_table(self, level: Frame, _: _Element) -> None:
        level.tables.pop()

    def _start_row(self, level: Frame, element: _Element) -> None:
        if element.find(f"{W.trPr}/{W.deleted}") is not None:
            level.events.skip_subtree()

    def _start_run(self, level: Frame, element: _Element) -> None:
        properties = element.find(W.rPr)
        if self._styles.hides(properties):
            level.events.skip_subtree()
        elif self._bold and not self._styles.bold(properties, self._style):
            self._bold = not any(text.text and text.text.strip() for text in element.iter(W.t))

    def _text(self, level: Frame, element: _Element) -> None:
        if element.text and False not in level.fields:
            self.strings.append(element)
            self.anchors.append(level.anchor)
            self.builder.append(element.text, len(self.strings) - 1, self._place)

    def _instead(self, level: Frame, element: _Element) -> None:
        if False not in level.fields:
            self.builder.append_synthetic(CHAR_ELEMENTS[str(element.tag)])
        if element.tag == FORMULA:
            level.events.skip_subtree()

    def _field(self, level: Frame, element: _Element) -> None:
        level.meet_field(element.get(W.fldCharType))

    def _note(self, level: Frame, element: _Element) -> None:
        key = str(element.tag), element.get(W.id, "")
        note = self._notes.pop(key, None)
        if note is not None:
            define_by_note(self.builder, "".join(text.text or "" for text in note.iter(W.t)))
            level.waiting.append((note, Kind.FOOTNOTE, element.getparent()))

    def _start_link(self, level: Frame, _: _Element) -> None:
        level.link = self.builder.at

    def _end_link(self, level: Frame, _: _Element) -> None:
        self.builder.add_link(level.link)

    def _comment(self, _: Frame, element: _Element) -> None:
        self._comments.meet(element)

    def _text_box(self, level: Frame, element: _Element) -> None:
        if element is level.top:
            return
        level.events.skip_subtree()
        run = next(element.iterancestors(W.r, W.p), None)
        level.waiting.append((element, level.kind, run))

    def _show(self, level: Frame, element: _Element) -> None:
        """Another part is shown here: after the paragraph, or at once where it is in none."""
        if element.tag == W.altChunk:
            self._insert(level, element)
        else:
            level.shown.append(element)

    def _insert(self, level: Frame, element: _Element) -> None:
        """Add the words of another part, which have a place here and cannot be changed."""
        if element.tag == WORD_ART:
            found = [Insert(element.get("string", ""), Kind.CAPTION)]
        else:
            found = list(self.inserts.read(part_id(element))) if self.inserts else []
        anchor = level.anchor
        if anchor is None:
            anchor = next(element.iterancestors(W.r, W.p, W.body), None)
        for text, kind in found:
            self.strings.append(element)
            self.anchors.append(anchor)
            place = SourceRange(len(self.strings) - 1, 0, 0)
            self.builder.append_decoded(text, place, self._place)
            self._paragraphs += not self.builder.empty
            self.builder.end_block(kind)
            self._place = Location(paragraph=self._paragraphs + 1, section=level.section)

    def _fallback(self, level: Frame, element: _Element) -> None:
        alternatives = element.getparent()
        if alternatives is not None and alternatives.find(CHOICE) is not None:
            level.events.skip_subtree()

    STARTS: ClassVar[dict[str, Callable[[BodyReader, Frame, _Element], None]]] = {
        **dict.fromkeys((*SKIPPED, W.deleted), _skip),
        **dict.fromkeys(CHAR_ELEMENTS, _instead),
        W.p: _start_paragraph,
        W.tbl: _start_table,
        W.tr: _start_row,
        W.r: _start_run,
        W.t: _text,
        W.fldChar: _field,
        W.hyperlink: _start_link,
        W.footnoteReference: _note,
        W.endnoteReference: _note,
        W.commentRangeStart: _comment,
        W.commentRangeEnd: _comment,
        W.commentReference: _comment,
        W.txbxContent: _text_box,
        FALLBACK: _fallback,
        WORD_ART: _show,
        **dict.fromkeys(INSERTS, _show),
    }
    ENDS: ClassVar[dict[str, Callable[[BodyReader, Frame, _Element], None]]] = {
        W.hyperlink: _end_link,
        W.p: _end_paragraph,
        W.tbl: _end_table,
    }
