"""Files that are no text, known by their first bytes whatever their name says."""

from __future__ import annotations

from plainspeak.errors import DocumentError

PICTURE = ("this is a picture, not text", "Type out its words, and give that file instead.")
SOUND_OR_FILM = ("this is sound or film, not text", "Give a file with its words instead.")
PACKED = ("this is a packed folder, not text", "Unpack it, and give the files inside.")
PROGRAM = ("this is a program, not text", "Give a file with words in it.")
PDF = ("this is a PDF file, though its name does not say so", "Rename it so that it ends in .pdf.")
RICH_TEXT = (
    "this looks like a rich text (RTF) file",
    "Open it and save it as a Word file (.docx).",
)
OLD_OFFICE = (
    "this looks like a file from an old version of Microsoft Office",
    "Open it and save it as a new Word file (.docx) or as plain text.",
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
    (b"word/", ("Word file", ".docx")),
    (b"xl/", ("spreadsheet", ".xlsx")),
    (b"ppt/", ("PowerPoint file", ".pptx")),
    (b"oasis.opendocument.text", ("OpenDocument file", ".odt")),
    (b"epub+zip", ("e-book", ".epub")),
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
    for mark, (kind, suffix) in INSIDE_ZIP:
        if mark in data:
            article = "an" if kind[0] in "Oe" else "a"
            return (
                f"this looks like {article} {kind}, though its name does not say so",
                f"Rename it so that it ends in {suffix}, or save its words as plain text.",
            )
    return PACKED
