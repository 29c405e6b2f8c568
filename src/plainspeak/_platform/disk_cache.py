"""What takes a moment to make and seldom changes, kept in the user's cache folder.

It is never needed: a folder that cannot be used, or a damaged file, only costs that moment again.
A file is written whole or not at all, and begins with a checksum of the rest and with a mark, which
tells what it was made from. Any other is passed by.
"""

from __future__ import annotations

import hashlib
import marshal
import mmap
import os
import re
import sys
import time
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak._platform import atomic
from plainspeak._version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LAYOUT = 2
"""The number of the layout of these files; another layout has another number."""

KEPT = re.compile(r"[a-z][a-z0-9-]*-[0-9a-f]{16}")
"""The names of these files: what is kept, and a hash of what it is made from."""

MAX_UNUSED_SECONDS = 90 * 24 * 60 * 60
"""How long a file is kept that no run uses."""

HEAD_BYTES = 16
"""Bytes of the checksum and of the length of the mark, in front of the mark and what is kept.

What is kept begins at a multiple of so many bytes."""


OTHERS_WRITE = 0o022
"""The rights by which a group, or all others, may write."""


@cache
def folder() -> Path:
    """Where things are kept: ``PLAINSPEAK_CACHE_DIR``, or the usual place of this system."""
    if chosen := os.environ.get("PLAINSPEAK_CACHE_DIR"):
        return Path(chosen)
    from platformdirs import user_cache_path  # only where it is not set

    return user_cache_path("plainspeak", appauthor=False)


def is_private(where: Path) -> bool:
    """Whether nobody but this user can write in a folder, which is made if it is not there.

    What is read from the cache is trusted, so it may not come from anybody else. On Windows, the
    folder of a user is closed to others.
    """
    if not hasattr(os, "geteuid"):
        return True
    try:
        where.mkdir(mode=0o700, parents=True, exist_ok=True)
        about = where.stat()
        chosen = where != folder() or os.environ.get("PLAINSPEAK_CACHE_DIR")
        if about.st_mode & OTHERS_WRITE and not chosen:
            where.chmod(0o700)  # a folder of our own; one that was chosen is left as it is
            about = where.stat()
    except OSError:
        return False
    return is_ours(about)


def is_open(where: Path) -> bool:
    """Whether a folder is there that somebody else owns or can write in (not told on Windows)."""
    try:
        return hasattr(os, "geteuid") and not is_ours(where.stat())
    except OSError:
        return False


def is_ours(about: os.stat_result) -> bool:
    """Whether a file or folder belongs to this user or root, and nobody else can write to it."""
    return about.st_uid in {0, os.geteuid()} and not about.st_mode & OTHERS_WRITE


def memoize(name: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """What ``make`` gives, kept for as long as the files it is made from stay as they are.

    It must be plain: numbers, strings, and lists, tuples and dictionaries of them.

    >>> memoize("answers", [], lambda: {"to": 42})
    {'to': 42}
    """
    return marshal.loads(keep(name, sources, lambda: marshal.dumps(make())))  # noqa: S302  our own


def keep(
    name: str, sources: Iterable[Path], make: Callable[[], bytes], given: str = ""
) -> memoryview:
    """The bytes that ``make`` gives, kept for as long as the files it is made from do not change.

    They are mapped into memory, so that processes share them and only what is used is read.
    ``given`` is what else they are made from.

    >>> bytes(keep("words", [], lambda: b"one two"))
    b'one two'
    """
    stamps = [(str(path), *_modified(path)) for path in sources]
    about = (
        LAYOUT,
        __version__,
        sys.implementation.cache_tag,
        marshal.version,
        sys.byteorder,
        given,
        stamps,
    )
    mark = repr(about).encode("utf-8", "surrogatepass")
    made_from = repr([given, *(path for path, *_ in stamps)]).encode("utf-8", "surrogatepass")
    where = hashlib.blake2b(made_from, digest_size=8)
    path = folder() / f"{name}-{where.hexdigest()}"
    found = _read(path, mark)
    if found is None:
        made = make()
        _write(path, mark, made)
        return memoryview(made)
    _note_use(path)
    return found


def _modified(path: Path) -> tuple[int, int]:
    about = path.stat()
    return about.st_mtime_ns, about.st_size


def _read(path: Path, mark: bytes) -> memoryview | None:
    if not is_private(path.parent):
        return None
    try:
        with path.open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # not there, or empty
        return None
    begin = _begin(mark)
    head = _checksum(data[HEAD_BYTES:]) + len(mark).to_bytes(8, "little") + mark
    return data[begin:] if data[: HEAD_BYTES + len(mark)] == head else None


def clear(where: Path | None = None) -> bool:
    """Delete all that is kept; whether there was anything. Other files in the folder stay."""
    found = False
    for path in _kept_in(where or folder()):
        with suppress(OSError):
            path.unlink()
            found = True
    return found


def has(name: str) -> bool:
    """Whether something of a name is kept, be it still of use or not."""
    return any(each.name.startswith(f"{name}-") for each in _kept_in(folder()))


def _kept_in(where: Path) -> list[Path]:
    """The files that are kept, by their names."""
    try:
        return [each for each in where.iterdir() if KEPT.fullmatch(each.name)]
    except OSError:
        return []


def _delete_unused(where: Path) -> None:
    """Delete what no run has used for long, such as what an earlier version has left."""
    least = time.time() - MAX_UNUSED_SECONDS
    for path in _kept_in(where):
        with suppress(OSError):
            if path.stat().st_mtime < least:
                path.unlink()


def _note_use(path: Path) -> None:
    """Give a file that is in use a new date, now and then."""
    with suppress(OSError):
        if path.stat().st_mtime < time.time() - MAX_UNUSED_SECONDS / 10:
            os.utime(path)


def _write(path: Path, mark: bytes, made: bytes) -> None:
    if not is_private(path.parent):
        return
    rest = mark.ljust(_begin(mark) - HEAD_BYTES, b"\0") + made
    data = _checksum(rest) + len(mark).to_bytes(8, "little") + rest
    with suppress(OSError):  # a full disk, or a folder nobody may write in
        atomic.write(data, path, make_folders=True)
        _delete_unused(path.parent)


def _begin(mark: bytes) -> int:
    """Where what is kept begins."""
    return HEAD_BYTES + -(-len(mark) // HEAD_BYTES) * HEAD_BYTES


def _checksum(rest: bytes | memoryview) -> bytes:
    """What tells a damaged file from a whole one: a CRC-32, a third of a millisecond a megabyte."""
    return zlib.crc32(rest).to_bytes(8, "little")
