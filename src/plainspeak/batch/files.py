"""Which files are meant by the paths a person gives."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import formats
from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def find(paths: Iterable[Path]) -> Iterator[Path | DocumentError]:
    """Each file once: those named, whatever they are called, and all readable ones in folders.

    Hidden files and folders are passed over, and so are links to folders, so that no loop is
    walked. A path that is missing, and a folder with nothing to read, is an error of its own.
    """
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found = list(_below(path))
            if not found:
                known = ", ".join(sorted(formats.READ))
                what = "there is no file in this folder that can be read"
                yield DocumentError(str(path), what, f"Files of these kinds are read: {known}.")
        elif path.exists():
            found = [path]
        else:
            what = "there is no such file or folder"
            yield DocumentError(str(path), what, "Check how the name is spelled.")
            continue
        for file in found:
            if file not in seen:
                seen.add(file)
                yield file


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in formats.SUFFIXES:
                yield Path(parent) / name
