"""One walk through the words of an OpenDocument text, in the order in which a person reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.formats.core.footnotes import define_by_note
from plainspeak.formats.core.numbers import whole_number
from plainspeak.formats.office.odt.names import CHAR_ELEMENTS, PARAGRAPHS, SKIPPED, name
from plainspeak.model import Kind, Location

if TYPE_CHECKING:
    from lxml.etree import _Element

    from plainspeak.formats.core.source_map import DocumentBuilder
    from plainspeak.formats.office.odt.styles import Style, Styles

LIST, ITEM = name("text:list"), name("text:list-item")
TABLE, ROW, CELL = name("table:table"), name("table:table-row"), name("table:table-cell")
NOTE, NOTE_BODY, SPAN = name("text:note"), name("text:note-body"), name("text:span")
SPACES = name("text:s")
ANNOTATION, ANNOTATION_END = name("office:annotation"), name("office:annotation-end")
DRAWN = f"{{{name('draw:x')[1:].partition('}')[0]}}}"

MAX_SPACES = 100
"""Spaces taken from one mark for several; nobody writes more."""


class Slot(NamedTuple):
    """A string of the file: the text of an element, or what follows it.

    ``anchor`` is the element of the body that a comment on it is at, where it cannot be on
    the words themselves.
    """

    element: _Element
    follows: bool
    anchor: _Element | None

    @property
    def text(self) -> str:
        """The string."""
        return (self.element.tail if self.follows else self.element.text) or ""

    def put(self, text: str) -> None:
        """Change the string."""
        if self.follows:
            self.element.tail = text
        else:
            self.element.text = text


@dataclass(slots=True, eq=False)
class _Frame:
    """A part, note or text box being walked through."""

    events: Any
    kind: Kind
    section: str | None
    anchor: _Element | None
    lists: int = 0
    tables: list[bool] = field(default_factory=list)
    waiting: list[tuple[_Element, Kind, _Element]] = field(default_factory=list)
    paragraph: _Element | None = None


class BodyReader:
    """Puts the words of a file into a builder; ``slots`` are the strings, by their numbers."""

    def __init__(self, builder: DocumentBuilder, styles: Styles) -> None:
        self.builder = builder
        self.slots: list[Slot] = []
        self._styles = styles
        self._levels: list[_Frame] = []
        self._paragraphs = 0
        self._open_comments: dict[str, tuple[int, str]] = {}
        self._skipped: _Element | None = None

    def read_part(
        self, top: _Element, section: str | None = None, anchor: _Element | None = None
    ) -> None:
        """Walk through one part."""
        self._enter(top, Kind.PARAGRAPH, section, anchor)
        while self._levels:
            level = self._levels[-1]
            for event, element in level.events:
                if event == "start":
                    self._start(level, element)
                else:
                    self._end(level, element)
                if self._levels[-1] is not level:
                    break
            else:
                self._levels.pop()

    def _enter(
        self, top: _Element, kind: Kind, section: str | None, anchor: _Element | None
    ) -> None:
        from lxml.etree import iterwalk

        events = iterwalk(top, events=("start", "end"))
        self._levels.append(_Frame(events, kind, section, anchor))

    def _start(self, level: _Frame, element: _Element) -> None:
        tag = str(element.tag) if isinstance(element.tag, str) else ""
        if self._is_left_out(level, element, tag):
            level.events.skip_subtree()
            self._skipped = element
            return
        if tag in PARAGRAPHS:
            level.paragraph = element
        elif tag == LIST:
            level.lists += 1
        elif tag == TABLE:
            rows = element.iter(ROW)
            level.tables.append(any(len(row.findall(CELL)) > 1 for row in rows))
        if level.paragraph is not None:
            self._mark(element, tag)
            self._take(level, element, follows=False)

    def _mark(self, element: _Element, tag: str) -> None:
        """An element that stands for characters, or ends a comment."""
        if tag == ANNOTATION_END:
            self._end_comment(element)
        elif tag in CHAR_ELEMENTS:
            self.builder.append_synthetic(CHAR_ELEMENTS[tag])
        elif tag == SPACES:
            count = whole_number(element.get(name("text:c"))) or 1
            self.builder.append_synthetic(" " * min(MAX_SPACES, count))

    def _is_left_out(self, level: _Frame, element: _Element, tag: str) -> bool:
        """Whether to pass over an element; a note or a drawing is read after its paragraph."""
        if tag == ANNOTATION:
            self._begin_comment(element)
        if not tag or tag in SKIPPED:
            return True
        if tag == NOTE:
            body = element.find(NOTE_BODY)
            if body is not None:
                define_by_note(self.builder, "".join(body.itertext()))
                level.waiting.append((body, Kind.FOOTNOTE, element))
            return True
        if tag.startswith(DRAWN) and level.paragraph is not None and element is not level.paragraph:
            level.waiting.append((element, level.kind, element))
            return True
        return tag in {*PARAGRAPHS, SPAN} and self._styles.of(element).hidden

    def _end(self, level: _Frame, element: _Element) -> None:
        tag = element.tag
        skipped, self._skipped = self._skipped is element, None
        if not skipped:
            if tag in PARAGRAPHS:
                self._end_paragraph(level, element)
                return
            level.lists -= tag == LIST
            if tag == TABLE and level.tables:
                level.tables.pop()
        if level.paragraph is not None and element is not level.paragraph:
            self._take(level, element, follows=True)

    def _end_paragraph(self, level: _Frame, element: _Element) -> None:
        level.paragraph = None
        if not self.builder.empty:
            self._paragraphs += 1
            style = self._styles.of(element)
            if style.suppression:
                self.builder.add_comment(style.suppression, self.builder.start)
            self.builder.end_block(*self._kind(level, element, style))
        waiting, level.waiting = level.waiting, []
        for top, kind, anchor in reversed(waiting):
            self._enter(top, kind, level.section, anchor if level.anchor is None else level.anchor)

    def _kind(self, level: _Frame, element: _Element, style: Style) -> tuple[Kind, int | None]:
        if level.kind is Kind.FOOTNOTE:
            return level.kind, None
        if element.tag == name("text:h") or style.kind is Kind.HEADING:
            return Kind.HEADING, whole_number(element.get(name("text:outline-level"))) or 1
        if style.kind is not Kind.PARAGRAPH:
            return style.kind, None
        if level.lists:
            return Kind.LIST_ITEM, level.lists
        return (Kind.TABLE_CELL if any(level.tables) else level.kind), None

    def _take(self, level: _Frame, element: _Element, *, follows: bool) -> None:
        slot = Slot(element, follows, level.anchor)
        if slot.text:
            self.slots.append(slot)
            place = Location(paragraph=self._paragraphs + 1, section=level.section)
            self.builder.append(slot.text, len(self.slots) - 1, place)

    def _begin_comment(self, element: _Element) -> None:
        """A comment, which may be a note to plainspeak."""
        said = " ".join("".join(p.itertext()) for p in element.iter(*PARAGRAPHS))
        named = element.get(name("office:name"))
        if named:
            self._open_comments[named] = (self.builder.at, said)
        else:
            self.builder.add_comment(said)

    def _end_comment(self, element: _Element) -> None:
        start, said = self._open_comments.pop(element.get(name("office:name"), ""), (0, ""))
        if said and start < self.builder.at:
            self.builder.add_comment(said, start)
