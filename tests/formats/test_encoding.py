from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plainspeak.errors import DocumentError
from plainspeak.formats import read

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Caf\u00e9 \u2013 it costs \u00a33, \u201cplease\u201d.\n"


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_text_is_read_in_any_encoding(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_bytes((TEXT * 5).encode(codec))
    assert read(path).shown == TEXT * 5


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "picture"),
        (b"PK\x03\x04" + b"\0" * 40 + b"word/", "damaged or cut off"),
        (bytes(range(256)), "not a text file"),
    ],
)
def test_what_is_no_text_is_refused_in_words(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=said) as error:
        read(path)
    assert str(error.value).startswith(str(path))


def test_an_empty_file_has_no_words_and_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_bytes(b"")
    assert not read(path).blocks


def test_a_missing_file_and_a_folder_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file"):
        read(tmp_path / "nothing.txt")
    with pytest.raises(DocumentError, match="folder"):
        read(tmp_path)
