"""A document as the page sends it: its text or its bytes, and the edits made on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import msgspec
from msgspec import Meta

from plainspeak import formats
from plainspeak.formats import File
from plainspeak.model import Edit
from plainspeak.server.refusal import Refusal
from plainspeak.server.requests import MAX_NAME_CHARS, AudienceName, OkWords
from plainspeak.server.utf16 import Utf16

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.model import Document
    from plainspeak.settings import FileLimits

SentEdit = tuple[int, int, str]
"""Start, end and new words; the offsets are UTF-16 code units in the text as it was opened."""


class SentDocument(msgspec.Struct, forbid_unknown_fields=True):
    """One document: ``data`` are the bytes of a file, and ``text`` is what somebody pasted.

    ``left`` are the fingerprints of findings that the person has left as they are.
    """

    name: Annotated[str, Meta(min_length=1, max_length=MAX_NAME_CHARS)]
    text: str | None = None
    data: bytes | None = None
    edits: list[SentEdit] = []
    left: list[str] = []


class MarkRequest(msgspec.Struct, forbid_unknown_fields=True):
    """Show a document with the words marked."""

    document: SentDocument
    audience: AudienceName | None = None
    ok: OkWords = []


class DownloadRequest(msgspec.Struct, forbid_unknown_fields=True):
    """Make a file of some documents."""

    kind: str
    documents: Annotated[list[SentDocument], Meta(min_length=1, max_length=500)]
    audience: AudienceName | None = None
    ok: OkWords = []


class Source(NamedTuple):
    """A document that can be read, and written anew with edits: typed text, or a file."""

    name: str
    text: str | None
    file: File | None

    @classmethod
    def of(cls, sent: SentDocument, limits: FileLimits) -> Source:
        """What was sent."""
        if sent.data is None:
            return cls(sent.name, sent.text or "", None)
        return cls(sent.name, None, File(sent.data, sent.name, limits))

    def document(self, *, layout: bool = False) -> Document:
        """Read it, with its ``layout`` where that is wanted. Raises ``DocumentError``."""
        if self.file is None:
            return formats.read_text(self.text or "", self.name, layout=layout)
        return formats.read_file(self.file, layout=layout)

    def edited(self, edits: Sequence[SentEdit], *, tracked: bool = False) -> Source:
        """The same with some words changed. Raises ``Refusal`` for places that are not there."""
        if not edits:
            return self
        made = _in_points(self.document(), edits)
        if self.file is None:
            return self._replace(text=formats.rewritten_text(self.text or "", self.name, made))
        data = formats.rewritten(self.file, made, tracked=tracked)
        return self._replace(file=self.file._replace(data=data))

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return self.file.data if self.file else (self.text or "").encode("utf-8", "replace")


def _in_points(document: Document, edits: Sequence[SentEdit]) -> list[Edit]:
    units = Utf16(document.shown)
    made = sorted(
        (Edit(units.points(start), units.points(end), text) for start, end, text in edits),
        key=lambda each: each.start,
    )
    at = 0
    for each in made:
        if not at <= each.start <= each.end <= len(document.text):
            raise Refusal(422, "A change stands at a place that is not in the document.")
        if not document.is_verbatim(each.start, each.end):
            raise Refusal(422, "Some words cannot be changed in this file. Undo that change.")
        at = each.end
    return made
