"""Paragraphs of rich text in the making: of the body, of a note, or of a header or footer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.formats.core.source_map import SourceRange
from plainspeak.formats.office.rtf import names
from plainspeak.formats.text._layout import like_a_heading, parse_line_marker
from plainspeak.model import Kind, Location

if TYPE_CHECKING:
    from plainspeak.formats.core.source_map import DocumentBuilder
    from plainspeak.formats.office.rtf.tables import Styles

OUTLINE_LEVELS = 9


class CharStyle(NamedTuple):
    """How letters look: their font, and whether they are bold, hidden or deleted."""

    font: int = -1
    bold: bool = False
    hidden: bool = False
    deleted: bool = False

    def after(self, word: str, number: str | None) -> CharStyle:
        """How they look after a command."""
        if word == "plain":
            return CharStyle(self.font, deleted=self.deleted)
        if word == "f" and number:
            return self._replace(font=int(number))
        name = SWITCHES.get(word)
        return self if name is None else self._replace(**{name: number != "0"})


SWITCHES = {"b": "bold", "v": "hidden", "deleted": "deleted"}


class MappedText(NamedTuple):
    """Some text and the characters of the file it stands for."""

    text: str
    first: int
    last: int
    bold: bool


class Paragraph(NamedTuple):
    """A paragraph with what it is and the notes that belong to it."""

    pieces: list[MappedText]
    kind: Kind
    level: int | None
    notes: list[TextFlow]


class TextFlow:
    """Paragraphs one after the other."""

    def __init__(self, kind: Kind = Kind.PARAGRAPH, section: str | None = None) -> None:
        self.notes: list[TextFlow] = []
        self.listed = False
        self._kind = kind
        self._section = section
        self._paragraphs: list[Paragraph] = []
        self._pieces: list[MappedText] = []
        self._reset()

    def _reset(self) -> None:
        self._style = self._level = 0
        self._outline = OUTLINE_LEVELS
        self._in_table = self._numbered = False

    def take(self, text: str, first: int, char_style: CharStyle) -> None:
        """Add letters that are in the file as themselves."""
        self.decode(text, first, first + len(text), char_style)

    def decode(self, text: str, first: int, last: int, char_style: CharStyle) -> None:
        """Add letters that stand for some characters of the file."""
        if not (char_style.hidden or char_style.deleted):
            self._pieces.append(MappedText(text, first, last, char_style.bold))

    def apply_control_word(
        self, word: str, number: str | None, char_style: CharStyle, styles: Styles
    ) -> None:
        """Do what a command says of paragraphs."""
        if word in names.PARAGRAPH_ENDS:
            if not char_style.deleted:
                self.close(styles)
        elif word in names.CELL_ENDS:
            self._in_table = True
            self.close(styles)
        elif word == "pard":
            self._reset()
        elif word == "intbl":
            self._in_table = True
        elif number is not None:
            self._remember(word, int(number))

    def _remember(self, word: str, number: int) -> None:
        if word == "s":
            self._style = number
        elif word == "outlinelevel":
            self._outline = number
        elif word == "ilvl":
            self._level = number
        elif word == "ls":
            self._numbered = number > 0

    def close(self, styles: Styles) -> None:
        """End a paragraph."""
        kind = self._what(styles)
        if kind is not None and (self._pieces or self.notes):
            self._paragraphs.append(Paragraph(self._pieces, *kind, self.notes))
        self._pieces, self.notes, self.listed = [], [], False

    def _what(self, styles: Styles) -> tuple[Kind, int | None] | None:
        styled = styles.kind(self._style)
        if styled is None or self._kind is Kind.FOOTNOTE:
            return styled and (self._kind, None)
        if 0 <= self._outline < OUTLINE_LEVELS:
            return Kind.HEADING, self._outline + 1
        if styled[0] is not Kind.PARAGRAPH:
            return styled
        if self.listed or self._numbered:
            return Kind.LIST_ITEM, self._level + 1
        if self._in_table:
            return Kind.TABLE_CELL, None
        bold = all(piece.bold for piece in self._pieces if not piece.text.isspace())
        titled = bold and like_a_heading(
            parse_line_marker(0, "".join(p.text for p in self._pieces))
        )
        return Kind.HEADING if titled else self._kind, None

    def into(self, builder: DocumentBuilder, count: int) -> int:
        """Put the paragraphs into a builder, after so many others; how many there are now."""
        for paragraph in self._paragraphs:
            place = Location(paragraph=count + 1, section=self._section)
            for piece in paragraph.pieces:
                builder.append_decoded(piece.text, SourceRange(0, piece.first, piece.last), place)
            count += not builder.empty
            builder.end_block(paragraph.kind, paragraph.level)
            for note in paragraph.notes:
                count = note.into(builder, count)
        return count
