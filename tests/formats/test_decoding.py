"""From bytes to characters: what each kind of file gives."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.errors import DocumentError
from plainspeak.formats import read, read_text
from plainspeak.formats.core import encoding

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "Caf\u00e9 \u2013 ask \u201cus\u201d for \u00a33.\r\nThe end.\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_the_codec_turns_the_words_into_the_same_bytes_again(codec: str) -> None:
    data = WORDS.encode(codec)
    decoded = encoding.decode(data, "a.txt")
    assert decoded.text == WORDS
    assert decoded.text.encode(decoded.codec) == data


def test_a_stray_byte_does_not_spoil_the_rest_of_utf8() -> None:
    words = "\u201cAsk\u201d us, caf\u00e9 \u00a33"
    data = words.encode() + b" \xff end"
    assert encoding.decode(data, "a.txt").text == f"{words} \ufffd end"


def test_another_alphabet_is_recognised() -> None:
    words = "Мы поможем вам заполнить все бумаги и ответим на любые вопросы. " * 5
    assert encoding.decode(words.encode("cp1251"), "a.txt").text == words


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"One.\r\nTwo.\r\n", "One.\r\nTwo.\r\n"),
        (b"One.\rTwo.\r", "One.\nTwo.\n"),
        (b"One.\rTwo.\n", "One.\rTwo.\n"),
    ],
)
def test_line_ends_stay_unless_all_are_lone_carriage_returns(data: bytes, text: str) -> None:
    assert encoding.decode(data, "a.txt").text == text


def archive(name: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xff\xd8\xff\xe0JFIF", "a picture"),
        (b"RIFF0000WEBPVP8 ", "a picture"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"{\\rtf1 Hello}", "a rich text (RTF) file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "an old version of Microsoft Office"),
        (archive("photo"), "a packed folder"),
        (b"Ask\0us\0\0\0\0now", "not a text file"),
        (bytes(range(1, 9)) * 8, "not a text file"),
    ],
)
def test_what_is_no_text_is_called_by_its_name(data: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        encoding.decode(data, "leaflet.txt")
    assert kind in caught.value.what


def test_a_file_of_white_space_is_read() -> None:
    assert encoding.decode(b" \n\n", "a.txt").text == " \n\n"


def test_a_locked_file_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(DocumentError, match="Ask its owner for access"):
        read(tmp_path / "leaflet.txt")


def test_a_name_no_file_can_have_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="the file cannot be read"):
        read(tmp_path / "a\0b.txt")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.md", "heading"),
        ("A.MARKDOWN", "heading"),
        ("a.mdx", "heading"),
        ("a.txt", "paragraph"),
        ("README", "paragraph"),
        ("a.leaflet", "paragraph"),
    ],
)
def test_the_end_of_the_name_chooses_the_format(name: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("# Ask us.", encoding="utf-8")
    assert read(path).blocks[0].kind == kind
    assert read_text("# Ask us.", name).blocks[0].kind == kind


@given(st.binary())
def test_any_bytes_give_text_or_an_error_of_ours(data: bytes) -> None:
    try:
        assert isinstance(encoding.decode(data, "a.txt").text, str)
    except DocumentError as error:
        assert error.where == "a.txt"  # noqa: PT017 - either end is right
