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


def read(file: File) -> Document:
    """Read the message; its places are lines of the message without its headers.

    Raises ``DocumentError`` when there is no text in it.
    """
    from email import message_from_bytes, policy

    message = message_from_bytes(file.data, policy=policy.default)
    body = message.get_body(("plain", "html"))
    if body is None:
        what = "there is no text in this message"
        raise DocumentError(file.name, what, "Save its attachments and check those.")
    try:
        content = str(body.get_content()).replace("\r\n", "\n")
    except (LookupError, ValueError) as error:
        what = "the text of this message is in an encoding that is not known"
        raise DocumentError(
            file.name, what, "Save it again, or paste it into a text file."
        ) from error
    if body.get_content_subtype() == "html":
        from plainspeak.formats.web.html import reader  # a third of a second

        return reader.read_text(content, file.name)
    subject = " ".join(str(message["subject"] or "").split())
    return plain.read_text(f"{subject}\n\n{content}" if subject else content, file.name)
