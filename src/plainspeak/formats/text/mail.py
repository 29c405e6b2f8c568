"""E-mail that was saved to a file (.eml): its subject, and the text of the message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.formats.core.format import Format
from plainspeak.formats.text import plain

if TYPE_CHECKING:
    from plainspeak.formats.core.files import File
    from plainspeak.model import Document

FORMAT = Format(
    name="mail",
    suffixes=(".eml",),
)


NOT_READABLE = (
    "the text of this message is damaged, or in an encoding that is not known",
    "Save it again, or paste it into a text file.",
)


def read(file: File) -> Document:
    """Read the message; its places are lines of the message without its headers.

    Raises ``DocumentError`` when there is no text in it.
    """
    from email import message_from_bytes, policy

    try:
        message = message_from_bytes(file.data, policy=policy.default)
        body = message.get_body(("plain", "html"))
        content = "" if body is None else str(body.get_content()).replace("\r\n", "\n")
        subject = " ".join(str(message["subject"] or "").split())
    except Exception:  # noqa: BLE001  the library fails in very many ways on damaged headers
        raise DocumentError(file.name, *NOT_READABLE) from None
    if body is None:
        what = "there is no text in this message"
        raise DocumentError(file.name, what, "Save its attachments and check those.")
    if body.get_content_subtype() == "html":
        from plainspeak.formats.web.html import reader  # a third of a second

        return reader.read_text(content, file.name)
    return plain.read_text(f"{subject}\n\n{content}" if subject else content, file.name)
