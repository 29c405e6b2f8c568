"""Reads regular files, and no more of them than was asked for.

A pipe would make a run wait for ever, and a device such as ``/dev/zero`` never ends.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

MAX_BYTES = 20_000_000
"""Bytes of a settings file, a list, a baseline or another file of our own, at most."""

PIECE_BYTES = 1_000_000
"""Bytes that are read at a time where nobody knows how many there are."""

_KINDS = (
    (stat.S_ISFIFO, "it is a pipe"),
    (stat.S_ISSOCK, "it is a socket"),
    (stat.S_ISCHR, "it is a device"),
    (stat.S_ISBLK, "it is a device"),
)


class NotRegularError(OSError):
    """What a path names is no regular file."""


class TooLargeError(OSError):
    """A file is larger than it may be."""


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file. A pipe or device is not even waited for.

    Raises ``OSError``: ``NotRegularError`` and ``TooLargeError`` have a ``strerror`` for people.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | _NO_WAIT)
    except ValueError as error:  # a name with a null character
        raise OSError(0, str(error)) from error
    with os.fdopen(descriptor, "rb") as file:
        about = os.fstat(descriptor)
        if fault := kind_of(about.st_mode):
            raise NotRegularError(0, fault)
        if stat.S_ISDIR(about.st_mode):
            raise IsADirectoryError(0, "it is a folder")
        if about.st_size > most:
            raise TooLargeError(0, too_large(most))
        data = read_at_most(file, most + 1, likely=about.st_size + 1)
    if len(data) > most:
        raise TooLargeError(0, too_large(most))
    return data


def read_at_most(file: IO[bytes], most: int, likely: int = PIECE_BYTES) -> bytes:
    """The first bytes of a file, ``most`` of them at most.

    Memory is taken as they come, and not for the most that there could be. ``likely`` is how many
    there seem to be; a file of /proc says that it has none.
    """
    pieces = []
    size = min(most, likely)
    while piece := file.read(size):
        pieces.append(piece)
        most -= len(piece)
        size = min(most, PIECE_BYTES)
    return b"".join(pieces)


def read_text(path: Path, encoding: str = "utf-8", most: int = MAX_BYTES) -> str:
    r"""The text of a regular file, with every line end as ``\n``.

    Raises ``OSError``, or ``UnicodeDecodeError``.
    """
    return read_bytes(path, most).decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def kind_of(mode: int) -> str:
    """What is odd about a file with this mode; empty for a regular file or a folder."""
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), "")


def too_large(most: int) -> str:
    """That a file is too large, for people."""
    return f"it is larger than {most // 1_000_000} megabytes"


def exists(path: Path | str) -> bool:
    """Whether there is anything of this name; unlike ``Path.exists``, it never fails."""
    return os.path.exists(path)  # noqa: PTH110


def is_folder(path: Path | str) -> bool:
    """Whether a folder has this name; unlike ``Path.is_dir``, it never fails."""
    return os.path.isdir(path)  # noqa: PTH112


def is_regular(path: Path) -> bool:
    """Whether a path names a regular file, as it stands; ``False`` where nobody can tell."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116  a Path costs more
    except (OSError, ValueError):
        return False


_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
