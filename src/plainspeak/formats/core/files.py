"""One file on its way in or out: its bytes, its name, and how much of it may be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform import atomic
from plainspeak.errors import DocumentError
from plainspeak.settings import FileLimits

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000


class File(NamedTuple):
    """The bytes of a file, the name that errors call it by, and its limits."""

    data: bytes
    name: str
    limits: FileLimits = FileLimits()


def read_bytes(path: Path, limits: FileLimits) -> File:
    """Read a file whole. Raises ``DocumentError`` when it cannot be read or is too large.

    >>> from pathlib import Path
    >>> read_bytes(Path("no-such-leaflet.docx"), FileLimits())
    Traceback (most recent call last):
    plainspeak.errors.DocumentError: no-such-leaflet.docx: there is no such file. Check its...
    """
    where = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(limits.megabytes * MEGABYTE + 1)
    except FileNotFoundError:
        raise DocumentError(where, "there is no such file", "Check its name and folder.") from None
    except PermissionError:
        if not path.is_dir():  # Windows refuses a folder with this too
            raise DocumentError(
                where,
                "you do not have permission to read this file",
                "Ask its owner for access, or make a copy that you can open.",
            ) from None
        raise DocumentError(where, *IS_A_FOLDER) from None
    except IsADirectoryError:
        raise DocumentError(where, *IS_A_FOLDER) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise DocumentError(
            where, f"the file cannot be read ({reason})", "Try a copy of it in another folder."
        ) from error
    if len(data) > limits.megabytes * MEGABYTE:
        raise too_large(where, "megabytes", f"this file is over {limits.megabytes} megabytes")
    return File(data, where, limits)


IS_A_FOLDER = ("this is a folder, not a file", "Name a file in it.")


def too_large(where: str, limit: str, what: str) -> DocumentError:
    """The error for a file over one of its limits, which names the setting that allows more."""
    remedy = f'Split it, or allow more with "{limit}" under [files] in plainspeak.toml.'
    return DocumentError(where, what, remedy)


def atomic_write(data: bytes, target: Path) -> None:
    """Write a file whole or not at all. Raises ``DocumentError`` when it cannot be written.

    A link stays a link: the file it points to is written.
    """
    try:
        atomic.write(data, target, make_folders=True)
    except OSError as error:
        what = f"this file cannot be written ({error.strerror})"
        raise DocumentError(str(target), what, "Choose another place.") from error
