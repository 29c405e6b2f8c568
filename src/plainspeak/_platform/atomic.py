"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def replacing(target: Path, *, make_folders: bool = False) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of ``target`` once all is written.

    Readers see the old file or the new one, never half of one. The new one has the permissions of
    the old. ``make_folders`` creates the folders above it. A link stays a link: the file it points
    to is replaced. Raises ``OSError`` when the file cannot be written; then the old one is as it
    was, and nothing is left behind.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing(Path(folder, "list.csv")) as file:
    ...         _ = file.write(b"term")
    ...     Path(folder, "list.csv").read_bytes()
    b'term'
    """
    import tempfile  # most runs write no file

    target = target.resolve()
    there = target.exists()
    if there and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "you may not write to it")
    if make_folders:
        target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
        unfinished.chmod(target.stat().st_mode if there else 0o666 & ~_umask())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def write(data: bytes, target: Path, *, make_folders: bool = False) -> None:
    """Write a file whole or not at all. Raises ``OSError``."""
    with replacing(target, make_folders=make_folders) as file:
        file.write(data)


def _umask() -> int:
    """The process umask (read by setting it, so not safe in threads)."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
