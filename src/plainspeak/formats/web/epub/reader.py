"""Reads e-books, and changes them."""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.package import Package
from plainspeak.formats.web.html import reader as html
from plainspeak.model import Block, Document, Edit, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.formats.core.files import File

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
PAGES = frozenset({"application/xhtml+xml", "text/html"})
NAVIGATION = "nav"

COPY_PROTECTED = (
    "this book is protected against copying",
    "Get a copy without the protection (DRM) from whoever published it.",
)


def read(file: File) -> Document:
    """Read a book. Raises ``DocumentError`` when it is damaged, protected or too large."""
    book = Book(file)
    starts: list[int] = []
    blocks: list[Block] = []
    text = ""
    for page in book.pages:
        starts.append(len(text))
        blocks += [
            replace(block, start=block.start + len(text), end=block.end + len(text))
            for block in page.blocks
        ]
        text += page.text + "\n"
    shown = "".join(page.shown + "\n" for page in book.pages)
    origin = Pages(shown, tuple(book.pages), tuple(starts), tuple(b.start for b in blocks))
    return Document(text, tuple(blocks), file.name, origin)


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some, and leave all else as it was."""
    book = Book(file)
    start = 0
    parts = {}
    for name, page in zip(book.names, book.pages, strict=True):
        end = start + len(page.text)
        own = [
            Edit(edit.start - start, edit.end - start, edit.text)
            for edit in edits
            if start <= edit.start and edit.end <= end
        ]
        if own:
            parts[name] = html.rewrite(file._replace(data=book.package.read(name)), own)
        start = end + 1
    return book.package.with_parts(parts)


@dataclass(frozen=True, slots=True)
class Pages:
    """The origin of the text of a book: its pages, and where each of them begins in it."""

    source: str
    pages: tuple[Document, ...] = field(repr=False)
    starts: tuple[int, ...]
    paragraphs: tuple[int, ...] = field(repr=False)

    def locate(self, offset: int) -> Location:
        """The number of the paragraph, counted over the whole book."""
        return Location(paragraph=max(1, bisect_right(self.paragraphs, offset)))

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether these characters are in one page one for one."""
        at = bisect_right(self.starts, start) - 1
        if at < 0 or end > self.starts[at] + len(self.pages[at].text):
            return False
        return self.pages[at].is_verbatim(start - self.starts[at], end - self.starts[at])

    def verify(self, text: str) -> None:
        """The text is as long as what a person sees."""
        if len(text) != len(self.source):
            message = f"the text has {len(text)} characters and its pages {len(self.source)}"
            raise ValueError(message)


class Book:
    """The pages of a book, read, and the names of the parts that hold them."""

    def __init__(self, file: File) -> None:
        self.package = Package(file)
        self._file = file
        self._locked = self._encrypted()
        self.names = list(dict.fromkeys(self._in_order()))
        if not self.names:
            raise DocumentError(file.name, *signatures.DAMAGED)
        if self._locked.intersection(self.names):
            raise DocumentError(file.name, *COPY_PROTECTED)
        self.pages = [html.read(file._replace(data=self.package.read(name))) for name in self.names]

    def _encrypted(self) -> set[str]:
        """The names of the parts that are locked; fonts often are, and harm nothing."""
        top = self.package.xml(ENCRYPTION)
        found = () if top is None else top.iter("{*}CipherReference")
        return {unquote(each.get("URI", "")) for each in found}

    def _in_order(self) -> Iterator[str]:
        main = self._main()
        top = self.package.xml(main)
        if top is None:
            return
        items = {item.get("id"): item for item in top.iterfind("{*}manifest/{*}item")}
        for reference in top.iterfind("{*}spine/{*}itemref"):
            item = items.get(reference.get("idref"))
            if item is None or item.get("media-type") not in PAGES:
                continue
            if NAVIGATION in (item.get("properties") or "").split():
                continue
            name = posixpath.join(posixpath.dirname(main), unquote(item.get("href") or ""))
            name = posixpath.normpath(name)
            if self.package.read(name):
                yield name

    def _main(self) -> str:
        """The name of the part that lists the pages."""
        top = self.package.xml(CONTAINER)
        found = None if top is None else next(top.iter("{*}rootfile"), None)
        return "" if found is None else found.get("full-path") or ""
