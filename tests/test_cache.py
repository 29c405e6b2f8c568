"""What is kept in the user's cache folder may be lost or damaged at any time."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from plainspeak._platform import atomic, disk_cache

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


def test_what_another_version_has_kept_is_not_taken(
    place: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(source)
    monkeypatch.setattr(disk_cache, "__version__", "0.0.1")
    assert disk_cache.memoize("words", [source], lambda: "made again") == "made again"
    assert len(list(place.iterdir())) == 1


def test_a_whole_file_of_something_else_is_not_taken(
    place: Path, source: Path, tmp_path: Path
) -> None:
    made(source)
    (ours,) = place.iterdir()
    other = tmp_path / "other.csv"
    other.write_text("two")
    disk_cache.memoize("words", [other], lambda: "of another source")
    (theirs,) = set(place.iterdir()) - {ours}
    ours.write_bytes(theirs.read_bytes())
    assert made(source) == "one"


def test_a_full_disk_only_costs_the_time_to_make_it(
    place: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic, "write", full)
    assert made(source) == "one"
    assert not any(place.glob("*"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_read_only_still_gives_what_is_in_it(place: Path, source: Path) -> None:
    made(source)
    place.chmod(0o500)
    assert disk_cache.memoize("words", [source], lambda: "made again") == "one"
    place.chmod(0o700)


def test_files_that_no_run_has_used_for_long_are_deleted(place: Path, source: Path) -> None:
    place.mkdir()
    old, other = place / f"lists-{'0' * 16}", place / "notes.txt"
    for path in (old, other):
        path.write_bytes(b"old")
        os.utime(path, (0, 0))
    made(source)
    assert not old.exists()
    assert other.exists()


def test_a_file_in_use_gets_a_new_date(place: Path, source: Path) -> None:
    made(source)
    (path,) = place.iterdir()
    os.utime(path, (0, 0))
    made(source)
    assert path.stat().st_mtime > 0


def test_all_that_is_kept_can_be_cleared(place: Path, source: Path) -> None:
    made(source)
    (place / "notes.txt").write_text("mine")
    assert disk_cache.clear(place)
    assert [each.name for each in place.iterdir()] == ["notes.txt"]
    assert not disk_cache.clear(place)
