"""What takes a moment to make and seldom changes, kept in the user's cache folder.

It is never needed: a folder that cannot be used, or a damaged file, only costs that moment again.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak._platform import atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DIGEST_BYTES = 16
"""Bytes of the checksum that stands before what is kept."""


@cache
def folder() -> Path:
    """Where things are kept: ``PLAINSPEAK_CACHE_DIR``, or the usual place of this system."""
    if chosen := os.environ.get("PLAINSPEAK_CACHE_DIR"):
        return Path(chosen)
    from platformdirs import user_cache_path  # only where it is not set

    return user_cache_path("plainspeak", appauthor=False)


def memoize(name: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """What ``make`` gives, kept for as long as the files it is made from stay as they are.

    It must be plain: numbers, strings, and lists, tuples and dictionaries of them.

    >>> memoize("answers", [], lambda: {"to": 42})
    {'to': 42}
    """
    stamps = [(str(path), *_modified(path)) for path in sources]
    mark = repr((sys.implementation.cache_tag, marshal.version, stamps)).encode()
    where = hashlib.blake2b(repr([path for path, *_ in stamps]).encode(), digest_size=8)
    path = folder() / f"{name}-{where.hexdigest()}"
    found = _read(path, mark)
    if found is None:
        found = make()
        _write(path, mark, found)
    return found


def _modified(path: Path) -> tuple[int, int]:
    about = path.stat()
    return about.st_mtime_ns, about.st_size


def _read(path: Path, mark: bytes) -> Any:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    content = memoryview(data)[DIGEST_BYTES + len(mark) :]
    if data[: DIGEST_BYTES + len(mark)] != _checksum(content) + mark:
        return None
    return marshal.loads(content)  # noqa: S302  the checksum shows that we wrote it


def _write(path: Path, mark: bytes, made: Any) -> None:
    content = marshal.dumps(made)
    with suppress(OSError):  # a full disk, or a folder nobody may write in
        atomic.write(_checksum(content) + mark + content, path, make_folders=True)


def _checksum(content: bytes | memoryview) -> bytes:
    return hashlib.blake2b(content, digest_size=DIGEST_BYTES).digest()
