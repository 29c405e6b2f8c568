"""What is kept in the user's cache folder may be lost or damaged at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plainspeak._platform import disk_cache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("PLAINSPEAK_CACHE_DIR", str(tmp_path / "kept"))
    disk_cache.folder.cache_clear()
    yield tmp_path / "kept"
    disk_cache.folder.cache_clear()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("one")
    return path


def made(source: Path) -> str:
    """What comes back when the thing would now be made from what is in the file."""
    kept: str = disk_cache.memoize("words", [source], source.read_text)
    return kept


def test_it_is_made_once(place: Path, source: Path) -> None:
    disk_cache.memoize("words", [source], lambda: "first")
    assert disk_cache.memoize("words", [source], lambda: "second") == "first"
    assert len(list(place.iterdir())) == 1


def test_it_is_made_again_when_its_source_changes(place: Path, source: Path) -> None:
    made(source)
    source.write_text("two, and longer")
    assert made(source) == "two, and longer"
    assert len(list(place.iterdir())) == 1


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-1], lambda _: b"", lambda data: data[:40] + b"x" + data[41:]],
    ids=["cut short", "emptied", "changed"],
)
def test_a_damaged_file_is_made_again(
    place: Path, source: Path, damage: Callable[[bytes], bytes]
) -> None:
    made(source)
    (path,) = place.iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert made(source) == "one"
    assert made(source) == "one"


def test_a_folder_that_cannot_be_used_does_no_harm(place: Path, source: Path) -> None:
    place.write_text("a file, not a folder")
    assert made(source) == "one"
