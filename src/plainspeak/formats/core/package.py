"""Files that are zipped folders of XML: Word, PowerPoint, OpenDocument and EPUB.

Nothing is ever unpacked to the disk, no part is larger than the limits allow, and no XML may name
entities, which could fetch other files or swell without end.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.formats.core import signatures
from plainspeak.formats.core.files import MEGABYTE, File, too_large

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

MAX_PARTS = 20_000
MAX_EXPANSION = 20
"""How many times a package may grow over the limit of its file when all of it is unpacked."""

ENCRYPTED = 1
"""The bit of a part's flags that says it is locked with a password."""

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)
"""What the zip library says of files that are damaged, cut off or packed in a way of their own."""


class Package:
    """The parts of a zipped file by their names. Raises ``DocumentError`` for a damaged one."""

    def __init__(self, file: File) -> None:
        self.file = file
        try:
            self._zip = zipfile.ZipFile(BytesIO(file.data))
        except BROKEN:
            raise DocumentError(file.name, *signatures.DAMAGED) from None
        infos = self._zip.infolist()
        self._infos = {_plain(info.filename): info for info in infos}
        self._left = file.limits.word_megabytes * MEGABYTE
        if len(infos) > MAX_PARTS or any(".." in name.split("/") for name in self._infos):
            what = "this file holds parts that no program for writing documents makes"
            raise DocumentError(file.name, what, "Get another copy from a place that you trust.")
        unpacked = sum(info.file_size for info in infos)
        if unpacked > MAX_EXPANSION * file.limits.megabytes * MEGABYTE:
            raise too_large(
                file.name, "megabytes", "this file is far larger unpacked than a document should be"
            )

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._infos

    def names(self) -> list[str]:
        """The names of all parts, without a stroke in front."""
        return list(self._infos)

    def read(self, name: str) -> bytes:
        """The bytes of a part, or none when there is no such part.

        Raises ``DocumentError`` when it is locked, damaged or larger than the limits allow.
        """
        info = self._infos.get(_plain(name))
        if info is None:
            return b""
        if info.flag_bits & ENCRYPTED:
            raise DocumentError(self.file.name, *signatures.LOCKED)
        self._left -= info.file_size
        if self._left < 0:
            most = self.file.limits.word_megabytes
            what = f"this file holds over {most} megabytes of words once it is unpacked"
            raise too_large(self.file.name, "word-megabytes", what)
        try:
            return self._zip.read(info)
        except BROKEN:
            raise DocumentError(self.file.name, *signatures.DAMAGED) from None

    def xml(self, name: str) -> _Element | None:
        """The top element of an XML part, or ``None`` when there is no such part."""
        data = self.read(name)
        return parse(data, self.file.name) if data else None

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """The file with some parts new or changed, and all others as they were, in their order."""
        changed = {_plain(name): data for name, data in parts.items()}
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
            try:
                for name, info in self._infos.items():
                    data = changed.pop(name, None)
                    copy.writestr(info, self._zip.read(info) if data is None else data)
            except (*BROKEN, RuntimeError):
                raise DocumentError(self.file.name, *signatures.DAMAGED) from None
            for name, data in changed.items():
                new = zipfile.ZipInfo(name)
                new.compress_type = zipfile.ZIP_DEFLATED
                copy.writestr(new, data)
        return out.getvalue()


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def parse(data: bytes, where: str) -> _Element:
    """The top element of some XML, read without entities and without a network.

    Raises ``DocumentError`` when it is broken, or declares entities.

    >>> parse(b"<p>Ask us</p>", "leaflet.docx").text
    'Ask us'
    """
    from lxml import etree  # loads when a file needs it

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        collect_ids=False,  # nothing is looked up by its id, and two of the same do no harm
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise DocumentError(where, *signatures.DAMAGED) from None
    if root.getroottree().docinfo.internalDTD is not None:
        what = "this file holds commands that no document needs (a DTD)"
        raise DocumentError(where, what, "Get another copy from a place that you trust.")
    return root
