"""Files that cannot be read, known by their first bytes whatever their name says."""

from __future__ import annotations

from plainspeak.errors import DocumentError

EMPTY = ("the file is empty", "Check that you saved it with its words.")
DAMAGED = (
    "this file is damaged or cut off",
    "Open it in the program that made it and save it again, or get another copy.",
)
LOCKED = (
    "this file is locked with a password",
    "Open it with the password, remove the password, and save it under another name.",
)
PICTURE = ("this is a picture, not text", "Type out its words, and give that file instead.")
SOUND_OR_FILM = ("this is sound or film, not text", "Give a file with its words instead.")
PACKED = ("this is a packed folder, not text", "Unpack it, and give the files inside.")
PROGRAM = ("this is a program, not text", "Give a file with words in it.")
SPREADSHEET = (
    "this is a spreadsheet, which is not read",
    "Copy the words that people will read into a Word or text file.",
)
DRAWING = (
    "this is a drawing or chart, which is not read",
    "Copy the words that people will read into a Word or text file.",
)
OLD_WORD = (
    "this is a Word file of the kind used before 2007",
    'Open it in Word or LibreOffice and save it as "Word document (.docx)".',
)
OLD_POWERPOINT = (
    "this is a PowerPoint file of the kind used before 2007",
    'Open it in PowerPoint or LibreOffice and save it as "PowerPoint presentation (.pptx)".',
)
PUBLISHER = (
    "this is a Publisher file, which only Publisher can read",
    "Open it in Publisher and save it as a PDF.",
)
OLD_OFFICE = (
    "this is a file of an old version of Microsoft Office",
    "Open it there and save it as a Word file (.docx) or a PDF.",
)

MAGIC = (
    (b"\x89PNG\r\n", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF87a", PICTURE),
    (b"GIF89a", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"PK\x03\x04", PACKED),
    (b"PK\x05\x06", PACKED),
    (b"\x1f\x8b", PACKED),
    (b"7z\xbc\xaf\x27\x1c", PACKED),
    (b"Rar!\x1a\x07", PACKED),
    (b"ID3", SOUND_OR_FILM),
    (b"OggS", SOUND_OR_FILM),
    (b"\x7fELF", PROGRAM),
    (b"MZ\x90\0", PROGRAM),
    (b"%PDF-", ("this is a PDF", "Give it as a file, not as text.")),
    (b"{\\rtf", ("this is a rich text (RTF) file", "Give it as a file, not as text.")),
    (b"\xdb\xa5-\0", OLD_WORD),
)

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of old versions of Office begin, and new ones that are locked."""

INSIDE_COMPOUND = (
    ("EncryptedPackage", LOCKED),
    ("Quill", PUBLISHER),
    ("WordDocument", OLD_WORD),
    ("PowerPoint Document", OLD_POWERPOINT),
    ("Workbook", SPREADSHEET),
    ("Book", SPREADSHEET),
)
"""The names of the streams that tell the kinds apart."""


def refuse_unsupported(data: bytes, where: str) -> None:
    r"""Raise ``DocumentError`` when the first bytes are those of a kind of file that is no text.

    >>> refuse_unsupported(b"\x89PNG\r\n\x1a\n", "leaflet.txt")
    Traceback (most recent call last):
    plainspeak.errors.DocumentError: leaflet.txt: this is a picture, not text. Type out its...
    """
    if data.startswith(COMPOUND):
        raise DocumentError(where, *_inside_compound(data))
    if data.startswith(b"RIFF") and data[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        raise DocumentError(where, *(PICTURE if data[8:12] == b"WEBP" else SOUND_OR_FILM))
    if data[4:8] == b"ftyp":
        raise DocumentError(where, *SOUND_OR_FILM)
    for first, explanation in MAGIC:
        if data.startswith(first):
            raise DocumentError(where, *explanation)


def _inside_compound(data: bytes) -> tuple[str, str]:
    for stream, explanation in INSIDE_COMPOUND:
        if (stream + "\0").encode("utf-16-le") in data:
            return explanation
    return OLD_OFFICE
