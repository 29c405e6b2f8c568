"""The words of a PowerPoint file, slide by slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.files import too_large
from plainspeak.formats.core.package import Package, parse
from plainspeak.formats.core.source_map import DocumentBuilder
from plainspeak.formats.office import _opc
from plainspeak.formats.office.pptx.names import IDENTITY, SLIDE, to_strict, to_transitional
from plainspeak.formats.office.pptx.shapes import paragraphs
from plainspeak.model import Kind, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from plainspeak.formats.core.files import File
    from plainspeak.formats.core.source_map import SourceRange

BESIDE = {"diagramData": Kind.LIST_ITEM, "chart": Kind.CAPTION, "notesSlide": Kind.PARAGRAPH}
"""Parts that belong to a slide, in the order in which they are read, and what their words are."""


class Slides:
    """The slides of a file, read. Raises ``DocumentError`` when the file is damaged or too long.

    ``names`` are those of the slides; ``strings`` are the elements that hold words, each with the
    name of its part.
    """

    def __init__(self, file: File) -> None:
        self.builder = DocumentBuilder(file.name)
        self.package = Package(file)
        self.strings: list[tuple[str, _Element]] = []
        self.tops: dict[str, _Element] = {}
        self._strict: set[str] = set()
        self._changed: set[str] = set()
        self.main = _opc.main_part(self.package, "ppt/presentation.xml")
        self.names = names = list(self._in_order())
        if len(names) > file.limits.pages:
            what = f"this file has {len(names):,} slides, which is over {file.limits.pages:,}"
            raise too_large(file.name, "pages", what)
        for number, name in enumerate(names, 1):
            self._read(name, number)

    def put(self, source: SourceRange, words: str) -> None:
        """Put words in the place of part of a string."""
        name, element = self.strings[source.string]
        text = element.text or ""
        element.text = text[: source.first] + words + text[source.last :]
        self._changed.add(name)

    def change(self, name: str, top: _Element | None = None) -> _Element | None:
        """The top of a part that is to be written anew, or ``None`` when there is no such part.

        ``top`` is that of a new part.
        """
        if top is not None:
            self.tops[name] = top
            if self.is_strict:
                self._strict.add(name)
        found = self.tops.get(name)
        found = self._top(name) if found is None else found
        if found is not None:
            self._changed.add(name)
        return found

    def top(self, name: str) -> _Element | None:
        """The top of a part, or ``None`` when there is no such part."""
        return self.tops[name] if name in self.tops else self._top(name)

    @property
    def is_strict(self) -> bool:
        """Whether the file uses the names of "strict" files."""
        return self.main in self._strict

    def packed(self) -> bytes:
        """The bytes of the file with its parts as they are now, and all else as it was."""
        from lxml import etree

        parts = {}
        for name in sorted(self._changed):
            data = etree.tostring(
                self.tops[name].getroottree(),
                xml_declaration=True,
                encoding="UTF-8",
                standalone=True,
            )
            parts[name] = to_strict(data) if name in self._strict else data
        return self.package.with_parts(parts)

    def _in_order(self) -> Iterator[str]:
        """The names of the parts that are slides."""
        relations = _opc.relationships(self.package, self.main)
        top = self._top(self.main)
        if top is None:
            raise DocumentError(self.builder.name, *signatures.DAMAGED)
        for slide in top.iter(SLIDE):
            relation = relations.get(slide.get(IDENTITY, ""))
            if relation is not None and relation.target in self.package:
                yield relation.target

    def _read(self, name: str, number: int) -> None:
        self._take(name, Location(page=number))
        related = list(_opc.relationships(self.package, name).values())
        for kind, default in BESIDE.items():
            section = "speaker notes" if kind == "notesSlide" else None
            for part in dict.fromkeys(each.target for each in related if each.kind == kind):
                self._take(part, Location(page=number, section=section), default)

    def _take(self, name: str, place: Location, default: Kind | None = None) -> None:
        """Take all the words of a part, once."""
        if name in self.tops:
            return
        top = self._top(name)
        for paragraph in () if top is None else paragraphs(top, default):
            for piece in paragraph.pieces:
                if isinstance(piece, str):
                    self.builder.append_synthetic(piece)
                elif piece.text:
                    self.strings.append((name, piece))
                    self.builder.append(piece.text, len(self.strings) - 1, place)
            self.builder.end_block(paragraph.kind, paragraph.level)

    def _top(self, name: str) -> _Element | None:
        """The top element of a part, or ``None`` when there is no such part."""
        data = self.package.read(name)
        if not data:
            return None
        plain = to_transitional(data)
        if plain != data:
            self._strict.add(name)
        self.tops[name] = parse(plain, self.builder.name)
        return self.tops[name]
