"""Files that are no text, known by their first bytes whatever their name says."""

from __future__ import annotations

from plainspeak.errors import DocumentError

PICTURE = ("this is a picture, not text", "Type out its words, and give that file instead.")
SOUND_OR_FILM = ("this is sound or film, not text", "Give a file with its words instead.")
PACKED = ("this is a packed folder, not text", "Unpack it, and give the files inside.")
PROGRAM = ("this is a program, not text", "Give a file with words in it.")
PDF = ("this is a PDF, which cannot be read yet", "Save its words as plain text (.txt).")
RICH_TEXT = (
    "this looks like a rich text (RTF) file",
    "Open it and save it as plain text (.txt).",
)
OLD_OFFICE = (
    "this looks like a file from an old version of Microsoft Office",
    "Open it and save it as plain text (.txt).",
)

FIRST_BYTES = (
    (b"\x89PNG\r\n", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF87a", PICTURE),
    (b"GIF89a", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"%PDF-", PDF),
    (b"{\\rtf", RICH_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (b"\x1f\x8b", PACKED),
    (b"7z\xbc\xaf\x27\x1c", PACKED),
    (b"Rar!\x1a\x07", PACKED),
    (b"ID3", SOUND_OR_FILM),
    (b"OggS", SOUND_OR_FILM),
    (b"\x7fELF", PROGRAM),
)

INSIDE_ZIP = (
    (b"word/", "a Word file"),
    (b"xl/", "a spreadsheet"),
    (b"ppt/", "a PowerPoint file"),
    (b"oasis.opendocument.text", "an OpenDocument file"),
    (b"epub+zip", "an e-book"),
)

ZIP = b"PK\x03\x04"


def refuse_known(data: bytes, where: str) -> None:
    r"""Raise ``DocumentError`` when the first bytes are those of a kind of file that is no text.

    >>> refuse_known(b"\x89PNG\r\n\x1a\n", "leaflet.txt")
    Traceback (most recent call last):
    plainspeak.errors.DocumentError: leaflet.txt: this is a picture, not text. Type out its...
    """
    if data.startswith(ZIP):
        raise DocumentError(where, *_inside_zip(data))
    if data.startswith(b"RIFF") and data[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        raise DocumentError(where, *(PICTURE if data[8:12] == b"WEBP" else SOUND_OR_FILM))
    if data[4:8] == b"ftyp":
        raise DocumentError(where, *SOUND_OR_FILM)
    for first, explanation in FIRST_BYTES:
        if data.startswith(first):
            raise DocumentError(where, *explanation)


def _inside_zip(data: bytes) -> tuple[str, str]:
    for mark, kind in INSIDE_ZIP:
        if mark in data:
            what = f"this is {kind}, which cannot be read yet"
            return what, "Open it and save it as plain text (.txt)."
    return PACKED
