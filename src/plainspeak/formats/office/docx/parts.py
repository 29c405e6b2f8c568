"""The parts of a Word file that hold its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.package import Package, parse
from plainspeak.formats.core.source_map import DocumentBuilder
from plainspeak.formats.office import _opc
from plainspeak.formats.office.docx.comment_ranges import CommentRanges
from plainspeak.formats.office.docx.inserts import Inserts
from plainspeak.formats.office.docx.names import W, to_strict, to_transitional
from plainspeak.formats.office.docx.story import BodyReader
from plainspeak.formats.office.docx.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from plainspeak.formats.core.files import File

NOTES = {"footnotes": W.footnoteReference, "endnotes": W.endnoteReference}
MARGINS = {"header": "page header", "footer": "page footer"}


class Parts:
    """The XML of a Word file, part by part. Raises ``DocumentError`` when there is no body."""

    def __init__(self, file: File, *, nested: bool = False) -> None:
        self.file = file
        self._nested = nested
        self.package = Package(file)
        self.main = _opc.main_part(self.package, "word/document.xml")
        self.relations = _opc.relationships(self.package, self.main)
        self.trees: dict[str, _Element] = {}
        self.changed: set[str] = set()
        self.strict = False
        document = self.tree(self.main)
        body = None if document is None else document.find(W.body)
        if body is None:
            raise DocumentError(file.name, *signatures.DAMAGED)
        self.body = body

    def tree(self, name: str) -> _Element | None:
        """The top element of a part, or ``None`` when there is no such part."""
        if name not in self.trees:
            data = self.package.read(name)
            if not data:
                return None
            plain = to_transitional(data)
            self.strict = self.strict or plain != data
            self.trees[name] = parse(plain, self.file.name)
        return self.trees[name]

    def related(self, kind: str) -> list[str]:
        """The names of the parts of one kind that the body names, each once."""
        found = (each.target for each in self.relations.values() if each.kind == kind)
        return [name for name in dict.fromkeys(found) if name in self.package]

    def read(self) -> BodyReader:
        """Go through all the words, headers and footers last."""
        styles = next(iter(self.related("styles")), "")
        builder = DocumentBuilder(self.file.name)
        comments = CommentRanges(builder, self._comments())
        reader = BodyReader(builder, Styles(self.tree(styles)), self._notes(), comments)
        reader.inserts = self._inserts(self.main)
        reader.read_part(self.body)
        for kind, section in MARGINS.items():
            for name in self.related(kind):
                top = self.tree(name)
                if top is not None:
                    reader.inserts = self._inserts(name)
                    reader.read_part(top, section=section, anchor=self.first_paragraph())
        return reader

    def _inserts(self, part: str) -> Inserts:
        return Inserts(self.package, part, nested=self._nested)

    def holding(self, reader: BodyReader, strings: Iterable[int]) -> set[str]:
        """The names of the parts that hold these strings."""
        tops = {reader.strings[number].getroottree().getroot() for number in strings}
        return {name for name, tree in self.trees.items() if tree in tops}

    def add(self, name: str, top: _Element, content_type: str, kind: str) -> None:
        """Add a part that the body names."""
        self.trees[name] = top
        _opc.add_type(self._own("[Content_Types].xml"), name, content_type)
        relations = self._own(_opc.relationships_name(self.main))
        _opc.add_relationship(relations, name, kind, strict=self.strict)
        self.changed |= {name, "[Content_Types].xml", _opc.relationships_name(self.main)}

    def packed(self, changed: Iterable[str]) -> bytes:
        """The bytes of the file with these parts as they are now, and all others as they were."""
        from lxml import etree

        parts = {}
        for name in sorted(self.changed.union(changed)):
            data = etree.tostring(
                self.trees[name].getroottree(),
                xml_declaration=True,
                encoding="UTF-8",
                standalone=True,
            )
            parts[name] = to_strict(data) if self.strict else data
        return self.package.with_parts(parts)

    def _own(self, name: str) -> _Element:
        """The top of a part that is always there, or has to be from now on."""
        top = self.tree(name)
        if top is None:
            top = self.trees[name] = _opc.no_relationships()
        return top

    def first_paragraph(self) -> _Element:
        """The first paragraph of the body, which a comment on a header is fixed to."""
        found = next(self.body.iter(W.p), None)
        return self.body if found is None else found

    def _comments(self) -> dict[str, str]:
        """What each comment says, by its number."""
        tops = (self.tree(name) for name in self.related("comments"))
        return {
            str(comment.get(W.id)): " ".join(text.text or "" for text in comment.iter(W.t))
            for top in tops
            if top is not None
            for comment in top.iterfind(W.comment)
        }

    def _notes(self) -> dict[tuple[str, str], _Element]:
        found = {}
        for kind, reference in NOTES.items():
            for name in self.related(kind):
                top = self.tree(name)
                for note in () if top is None else top.iterfind("*"):
                    found[reference, str(note.get(W.id))] = note
        return found
