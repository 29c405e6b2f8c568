"""One file on its way in or out: its bytes, its name, and how much of it may be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform import atomic, regular
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
        data = regular.read_bytes(path, limits.megabytes * MEGABYTE)
    except regular.TooLargeError:
        what = f"this file is over {limits.megabytes} megabytes"
        raise too_large(where, "megabytes", what) from None
    except OSError as error:
        raise DocumentError(where, *_why(error, path)) from None
    return File(data, where, limits)


def _why(error: OSError, path: Path) -> tuple[str, str]:
    """Why a file cannot be read, and what to do."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file", "Check its name and folder."
    if isinstance(error, regular.NotRegularError):
        remedy = (
            'Name a file, or hand its words over on standard input: plainspeak check - < "FILE"'
        )
        return f"this cannot be read as a file: {error.strerror}", f"{remedy}."
    if isinstance(error, IsADirectoryError) or regular.is_folder(
        path
    ):  # Windows has no permission for one
        return IS_A_FOLDER
    if isinstance(error, PermissionError):
        what = "you do not have permission to read this file"
        return what, "Ask its owner for access, or make a copy that you can open."
    return f"the file cannot be read ({error.strerror})", "Try a copy of it in another folder."


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


def ensure_unchanged(path: Path, old: File) -> None:
    """Raise ``DocumentError`` when a file has other bytes by now than those that were read."""
    if read_bytes(path, old.limits).data != old.data:
        what = "the file was changed by somebody else in the meantime, so it was left as it is"
        raise DocumentError(str(path), what, "Run the command again.")
