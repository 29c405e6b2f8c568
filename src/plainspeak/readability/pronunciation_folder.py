"""Where NLTK reads how words are said, for textstat: beside this module, or a private copy."""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from plainspeak._platform import disk_cache

SHIPPED = Path(__file__).parent / "pronunciations"
RESOURCE = "corpora/cmudict"


def folder(shipped: Path = SHIPPED) -> Path:
    """A folder with the pronunciations that NLTK accepts.

    NLTK reads no file that a group may write to, and pip installs such files under the umask 002,
    which many systems have. Then a copy is made in the user's cache folder, or in a temporary one.
    """
    if _is_accepted(shipped):
        return shipped
    copy = disk_cache.folder() / "pronunciations"
    if not disk_cache.is_private(copy.parent):
        copy = Path(_temporary().name) / copy.name
    elif _is_accepted(copy):
        return copy
    _copy(shipped / RESOURCE, copy / RESOURCE)
    return copy


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    """A folder that goes when the program ends."""
    return tempfile.TemporaryDirectory(prefix="plainspeak-")


def _is_accepted(where: Path) -> bool:
    """Whether a file and the folders it is in belong to this user or root alone (POSIX)."""
    if not hasattr(os, "geteuid"):
        return True
    try:
        paths = [where, where / "corpora", where / RESOURCE, *(where / RESOURCE).iterdir()]
        return all(disk_cache.is_ours(path.stat()) for path in paths)
    except OSError:
        return False


def _copy(source: Path, target: Path) -> None:
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in (target, *target.parents[:2]):
        part.chmod(0o700)
    for each in source.iterdir():
        shutil.copyfile(each, target / each.name)
        (target / each.name).chmod(0o600)
