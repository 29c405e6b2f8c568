"""What is kept in the cache folder is only taken from a folder that nobody else can write in."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from plainspeak._platform import disk_cache
from plainspeak.batch import ResultCache
from plainspeak.formats import File
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")


@pytest.mark.parametrize(("rights", "private"), [(0o700, True), (0o755, True), (0o777, False)])
def test_a_folder_that_others_can_write_in_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rights: int, *, private: bool
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    folder.chmod(rights)
    monkeypatch.setenv("PLAINSPEAK_CACHE_DIR", str(folder))
    assert disk_cache.is_private(folder) is private
    assert folder.stat().st_mode & 0o777 == rights
    with ResultCache(folder) as cache:
        cache.find(cache.key(File(b"a", "a.md"), Settings()))
    assert (folder / "reports.sqlite").exists() is private


def test_a_new_folder_is_for_this_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "kept"
    assert disk_cache.is_private(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_of_somebody_else_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept").mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: (tmp_path / "kept").stat().st_uid + 1)
    owner_is_root = (tmp_path / "kept").stat().st_uid == 0
    assert disk_cache.is_private(tmp_path / "kept") is owner_is_root
