"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_NAME_CHARS = 40
"""Characters of the name of a file that its unfinished copy has too."""


@contextmanager
def replacing(
    target: Path, *, make_folders: bool = False, like: Path | None = None
) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of ``target`` once all is written.

    Readers see the old file or the new one, never half of one. The new one has the permissions,
    the owner and the extended attributes of the old, or of the file ``like``; other hard links
    keep the old content. ``make_folders`` creates the folders above it. A link stays a link: the
    file it points to is replaced. Raises ``OSError`` when the file cannot be written; then the old
    one is as it was, and nothing is left behind.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing(Path(folder, "list.csv")) as file:
    ...         _ = file.write(b"term")
    ...     Path(folder, "list.csv").read_bytes()
    b'term'
    """
    target = target.resolve()
    there = target.exists()
    if there and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "you may not write to it")
    if make_folders:
        target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, unfinished = _unfinished(target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            handle = descriptor if os.chmod in os.supports_fd else unfinished
            model = like or (target if there else None)
            if model is None:
                os.chmod(handle, 0o666 & ~_umask())  # noqa: PTH101  it may have no name
            else:
                _make_alike(model, handle)
            os.fsync(descriptor)  # a machine that stops leaves the old file or the new one
            if not (has_name := unfinished.exists()):
                _place(descriptor, str(unfinished), str(target))
        if has_name:
            unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def write(
    data: bytes, target: Path, *, make_folders: bool = False, like: Path | None = None
) -> None:
    """Write a file whole or not at all. Raises ``OSError``."""
    with replacing(target, make_folders=make_folders, like=like) as file:
        file.write(data)


def _unfinished(target: Path) -> tuple[int, Path]:
    """An unfinished file beside its target, and the name it will have for a moment.

    Where the system can (Linux), it has no name until it is written, so that nothing is left of
    it when the process is killed.
    """
    if hasattr(os, "O_TMPFILE"):
        name = f".{target.name[:MAX_NAME_CHARS]}.{os.urandom(4).hex()}"
        with suppress(OSError):  # not on every file system
            descriptor = os.open(target.parent, os.O_TMPFILE | os.O_RDWR, 0o600)
            if os.path.exists(f"/proc/self/fd/{descriptor}"):  # noqa: PTH110
                return descriptor, target.with_name(name)
            os.close(descriptor)
    import tempfile  # few runs get here

    descriptor, name = tempfile.mkstemp(
        dir=target.parent, prefix=f".{target.name[:MAX_NAME_CHARS]}."
    )
    return descriptor, Path(name)


def _place(descriptor: int, name: str, target: str) -> None:
    """Put a file that has no name in the place of another.

    Only a file with a name can take the place of another. It has one for no longer than the system
    needs: a process that is killed just then leaves it behind.
    """
    # A folder has to be given, or Python does not ask the system to follow the link.
    link = partial(os.link, f"/proc/self/fd/{descriptor}", src_dir_fd=descriptor)
    if not os.path.lexists(target):
        with suppress(FileExistsError):  # somebody else has made it by now
            return link(target)
    link(name)
    os.replace(name, target)  # noqa: PTH105  each microsecond counts
    return None


def _make_alike(model: Path, made: int | Path) -> None:
    """Give a file the owner, the permissions and the extended attributes of another.

    Each as far as the system has it, and as far as the user may: only an administrator can give
    a file to somebody else.
    """
    about = model.stat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(made, -1, about.st_gid)
        with suppress(OSError):
            os.chown(made, about.st_uid, -1)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(model):
                with suppress(OSError):
                    os.setxattr(made, name, os.getxattr(model, name))
    # Last: a change of owner takes special rights away.
    os.chmod(made, stat.S_IMODE(about.st_mode))  # noqa: PTH101  it may have no name


def _umask() -> int:
    """The process umask (read by setting it, so not safe in threads)."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
