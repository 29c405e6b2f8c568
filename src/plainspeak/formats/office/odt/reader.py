"""Reads OpenDocument files, and changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.package import Package
from plainspeak.formats.core.source_map import DocumentBuilder
from plainspeak.formats.office.odt import changes, comments
from plainspeak.formats.office.odt import definitions as notes
from plainspeak.formats.office.odt.names import PARAGRAPHS, name
from plainspeak.formats.office.odt.story import BodyReader
from plainspeak.formats.office.odt.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.formats.core.files import File
    from plainspeak.model import Document, Edit, Finding, Layout

CONTENT, STYLES, MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"

MARGINS = {
    **dict.fromkeys(("style:header", "style:header-left", "style:header-first"), "page header"),
    **dict.fromkeys(("style:footer", "style:footer-left", "style:footer-first"), "page footer"),
}


class Text:
    """The XML of a file. Raises ``DocumentError`` when it has no body, or is locked.

    ``own_comments=False`` takes out the comments of an earlier check.
    """

    def __init__(self, file: File, *, own_comments: bool = True) -> None:
        self.package = Package(file)
        manifest = self.package.xml(MANIFEST)
        locks = () if manifest is None else manifest.iter(name("manifest:encryption-data"))
        if any(True for _ in locks):
            raise DocumentError(file.name, *signatures.LOCKED)
        content = self.package.xml(CONTENT)
        self.styles = self.package.xml(STYLES)
        body = None if content is None else content.find(f"{name('office:body')}/*")
        if content is None or body is None:
            raise DocumentError(file.name, *signatures.DAMAGED)
        self.content: _Element = content
        self.body: _Element = body
        if not own_comments:
            comments.remove_own(content)
        self.reader = self._read(file.name, body)
        if not self.reader.slots:
            self.reader = self._read(file.name, body, preformatted=True)

    def _read(self, named: str, body: _Element, *, preformatted: bool = False) -> BodyReader:
        """Read the body, and then its headers and footers.

        Preformatted paragraphs are code, unless there is nothing else: then the whole text was
        pasted from a plain text file.
        """
        styles = Styles(self.styles, self.content, preformatted=preformatted)
        reader = BodyReader(DocumentBuilder(named), styles)
        reader.read_part(body)
        anchor = next(body.iter(*PARAGRAPHS), body)
        for kind, section in MARGINS.items():
            for top in () if self.styles is None else self.styles.iter(name(kind)):
                if top.get(name("style:display")) != "false":
                    reader.read_part(top, section, anchor)
        return reader

    def packed(self, changed: Iterable[_Element]) -> bytes:
        """The bytes of the file with these parts as they are now, and all others as they were."""
        from lxml import etree

        names = {self.content: CONTENT, self.styles: STYLES}
        return self.package.with_parts(
            {
                names[top]: etree.tostring(
                    top.getroottree(), encoding="UTF-8", xml_declaration=True
                )
                for top in changed
            }
        )


def read(file: File) -> Document:
    """Read an OpenDocument file. Raises ``DocumentError`` if damaged, locked or too large."""
    return Text(file).reader.builder.document()


def layout(file: File) -> Layout:
    """How an OpenDocument text looks."""
    from plainspeak.formats.office.odt import layout as layouts  # for few checks

    return layouts.of_file(file)


def annotate(file: File, findings: Sequence[Finding]) -> bytes:
    """Put comments on the words of findings, and leave all else as it was.

    Comments of an earlier check go; those of people stay.
    """
    text = Text(file, own_comments=False)
    taken = {each.get(comments.NAME, "") for each in text.content.iter(comments.START)}
    comments.comment_on(text.reader, findings, taken, text.body)
    return text.packed([text.content])


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some, with the looks of those they replace."""
    text = Text(file)
    changed = set()
    for edit in reversed(edits):
        words = edit.text
        for source in text.reader.builder.source_map.verbatim_ranges(edit.start, edit.end):
            slot = text.reader.slots[source.string]
            slot.put(slot.text[: source.first] + words + slot.text[source.last :])
            changed.add(slot.element.getroottree().getroot())
            words = ""
    return text.packed(changed)


def track(file: File, edits: Sequence[Edit]) -> bytes:
    """The same, as tracked changes."""
    text = Text(file)
    return text.packed(changes.track(text.reader, edits, text.body))


def define_file(file: File, definitions: Iterable[Definition]) -> bytes:
    """Put what words mean into footnotes, and leave all else as it was."""
    text = Text(file)
    notes.add(text.reader, definitions, text.content)
    return text.packed([text.content])


def undefine_file(file: File) -> bytes:
    """Take those footnotes out again, but for any that somebody has changed."""
    text = Text(file)
    return text.packed([text.content]) if notes.remove_own(text.content) else file.data
