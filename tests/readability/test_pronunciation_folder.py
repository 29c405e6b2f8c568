"""NLTK reads the pronunciations wherever and however they are installed."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import nltk.data
import pytest

from plainspeak._platform import disk_cache
from plainspeak.readability.pronunciation_folder import RESOURCE, SHIPPED, folder

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")


def installed(where: Path, mode: int) -> Path:
    """The pronunciations as an installer leaves them."""
    shutil.copytree(SHIPPED / RESOURCE, where / RESOURCE)
    for path in (where, *where.rglob("*")):
        path.chmod(mode | 0o111 if path.is_dir() else mode)
    return where


def words(where: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """What NLTK finds and is willing to read."""
    monkeypatch.setattr(nltk.data, "path", [str(where)])
    (file,) = (SHIPPED / RESOURCE).iterdir()
    with nltk.data.find(f"{RESOURCE}/{file.name}").open() as opened:
        found: bytes = opened.read()
    return found


@pytest.mark.parametrize("chosen", ["cache", "open cache"])
def test_a_group_that_may_write_makes_a_private_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    cache = tmp_path / chosen
    cache.mkdir(mode=0o700)
    if chosen == "open cache":
        cache.chmod(0o777)
    monkeypatch.setattr(disk_cache, "folder", lambda: cache)
    monkeypatch.setenv("PLAINSPEAK_CACHE_DIR", str(cache))
    found = folder(installed(tmp_path / "package", 0o664))
    assert (found.parent == cache) is (chosen == "cache")
    copied = [found, *found.rglob("*")]
    assert {path.stat().st_mode & 0o777 for path in copied if path.is_dir()} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in copied if path.is_file()} == {0o600}
    assert words(found, monkeypatch) == words(SHIPPED, monkeypatch) != b""


def test_what_nobody_else_may_write_is_read_where_it_is(tmp_path: Path) -> None:
    package = installed(tmp_path / "package", 0o644)
    assert folder(package) == package
