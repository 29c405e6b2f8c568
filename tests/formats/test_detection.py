from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from formats.word import paragraph, word
from formats.zips import parts_of, zipped
from plainspeak.errors import DocumentError
from plainspeak.formats import File, annotated, read, read_file, rewritten
from plainspeak.formats.detection import format_of
from plainspeak.settings import FileLimits

if TYPE_CHECKING:
    from pathlib import Path

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)
LEAFLET = word(paragraph("We can help."))
PAGE = b"<!DOCTYPE html><html><p>Ask us.</p></html>"


def stream(name: str) -> bytes:
    return OLD + name.encode("utf-16-le") + bytes(64)


def content_types(kind: str) -> bytes:
    return zipped({"[Content_Types].xml": f'<Types><Override ContentType="{kind}"/></Types>'})


@pytest.mark.parametrize(
    ("data", "name", "reader"),
    [
        (LEAFLET, "leaflet.docx", "docx"),
        (LEAFLET, "leaflet.txt", "docx"),
        (LEAFLET, "leaflet.pdf", "docx"),
        (zipped({"word/document.xml": "<x/>"}), "leaflet.zip", "docx"),
        (zipped({"word\\document.xml": "<x/>"}), "leaflet.docx", "docx"),
        (b"%PDF-1.7\n", "leaflet.doc", "pdf"),
        (b"junk\n%PDF-1.7\n", "leaflet.pdf", "pdf"),
        (b"A PDF begins with %PDF-1.7", "notes.md", "markdown"),
        (b"{\\rtf1 Ask us.}", "leaflet.doc", "rtf"),
        (PAGE, "leaflet.doc", "html"),
        (PAGE, "leaflet.pdf", "html"),
        (b"<!-- saved -->\n" + PAGE, "page", "html"),
        (PAGE, "page.md", "markdown"),
        (b"Ask us.", "leaflet.docx", "plain"),
        (b"Ask us.", "leaflet.pdf", "plain"),
        (b"# Ask us.", "leaflet.md", "markdown"),
        (b"", "leaflet.md", "markdown"),
        (b"{% if x %}<p>Ask us.{% endif %}", "leaflet.njk", "html"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "a.docx", "odt"),
        (zipped({"content.xml": "<x/>"}), "a.odt", "odt"),
        (zipped({"mimetype": "application/epub+zip"}), "a.zip", "epub"),
        (
            content_types("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"),
            "a.pptm",
            "pptx",
        ),
    ],
)
def test_a_file_is_read_as_what_it_is(data: bytes, name: str, reader: str) -> None:
    assert format_of(File(data, name)).format.name == reader


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (stream("WordDocument"), "kind used before 2007. Open it in Word or LibreOffice and save"),
        (stream("PowerPoint Document"), 'save it as "PowerPoint presentation'),
        (stream("Quill"), "Open it in Publisher and save it as a PDF"),
        (stream("Workbook"), "a spreadsheet"),
        (stream("EncryptedPackage"), "locked with a password"),
        (OLD, "an old version of Microsoft Office"),
        (LEAFLET[:-200], "damaged or cut off"),
        (LEAFLET[: len(LEAFLET) // 2], "damaged or cut off"),
        (zipped({"photo.txt": "x"}), "a packed folder"),
        (
            content_types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
            "a spreadsheet",
        ),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "a drawing"),
        (bytes(range(1, 9)) * 8, "not a text file"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_file(File(data, "leaflet.docx"))
    assert said in str(caught.value)
    assert str(caught.value).startswith("leaflet.docx: ")


def without(part: str, **new: bytes) -> bytes:
    kept = {name: data for name, data in parts_of(LEAFLET).items() if name != part}
    return zipped({**kept, **{name.replace("__", "/"): data for name, data in new.items()}})


def changed(part: str, data: bytes | str) -> bytes:
    return zipped({**parts_of(LEAFLET), part: data})


ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
OUTSIDE = '<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><x>&e;</x>'
NO_BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (changed("word/document.xml", "<w:document"), "damaged"),
        (changed("word/document.xml", ""), "damaged"),
        (changed("word/document.xml", NO_BODY), "damaged"),
        (changed("word/document.xml", ENTITIES), "commands that no document needs"),
        (changed("word/document.xml", OUTSIDE), "commands that no document needs"),
        (changed("../../etc/passwd", "x"), "a place that you trust"),
        (without("word/document.xml"), "damaged"),
    ],
)
def test_a_broken_or_dangerous_word_file_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=said):
        read_file(File(data, "leaflet.docx"))


@pytest.mark.parametrize("part", ["word/styles.xml", "word/_rels/document.xml.rels", "_rels/.rels"])
def test_a_missing_part_that_holds_no_words_harms_nothing(part: str) -> None:
    assert read_file(File(without(part), "leaflet.docx")).shown == "We can help.\n"


def test_a_locked_part_is_no_crash() -> None:
    data = bytearray(LEAFLET)
    place = data.index(b"PK\x01\x02")
    while place >= 0:  # set the bit that says "encrypted" wherever the list of parts has it
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 4)
    with pytest.raises(DocumentError, match="locked with a password"):
        read_file(File(bytes(data), "leaflet.docx"))


def test_a_part_that_swells_is_refused_before_it_is_unpacked() -> None:
    bomb = changed("word/document.xml", b" " * 3_000_000)
    limits = FileLimits(word_megabytes=2)
    with pytest.raises(DocumentError, match=r'over 2 megabytes of words .* "word-megabytes"'):
        read_file(File(bomb, "leaflet.docx", limits))
    bomb = changed("word/media/picture.png", b" " * 30_000_000)
    with pytest.raises(DocumentError, match="far larger unpacked"):
        read_file(File(bomb, "leaflet.docx", FileLimits(megabytes=1)))


def test_a_package_of_very_many_parts_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for number in range(20_001):
            file.writestr(str(number), "")
    with pytest.raises(DocumentError, match="a place that you trust"):
        read_file(File(out.getvalue(), "leaflet.docx"))


def test_a_file_over_its_limit_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(DocumentError, match=r'over 1 megabytes.*"megabytes" under .files.'):
        read(path, FileLimits(megabytes=1))


def test_a_kind_of_file_without_comments_or_changes_says_so() -> None:
    text = File(b"Ask us.", "a.txt")
    with pytest.raises(DocumentError, match="cannot hold comments"):
        annotated(text, [])
    with pytest.raises(DocumentError, match="changes cannot be tracked"):
        rewritten(text, [], tracked=True)
