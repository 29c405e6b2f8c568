"""The file types plainspeak reads: one module each, imported only when a file needs it.

A format is a module with ``read(path) -> Document``. One whose files are characters that people
type also has ``read_text(text, name) -> Document``. To add a format is a module and a line here.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from plainspeak.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plainspeak.model import Document, Edit

MODULES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".txt": "text",
    ".text": "text",
}
"""Which module reads a file, by the end of its name. Any other name is tried as plain text."""

SUFFIXES = frozenset(MODULES)
"""The files that a walk through a folder picks up."""


def read(path: Path) -> Document:
    """Read a file in the format that its name says.

    Raises ``DocumentError`` when the file is missing, locked, empty or no text.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     leaflet = pathlib.Path(folder) / "leaflet.md"
    ...     _ = leaflet.write_text("# Ask us")
    ...     read(leaflet).text
    '  Ask us'
    """
    document: Document = _module(path.name).read(path)
    return document


def read_text(text: str, name: str) -> Document:
    """Read text that is already at hand, in the format that a file of this name would have.

    Raises ``DocumentError`` when files of that name are more than their characters.

    >>> read_text("# Ask us", "leaflet.md").blocks
    (Block(start=2, end=8, kind=<Kind.HEADING: 'heading'>),)
    """
    module = _module(name)
    if not hasattr(module, "read_text"):
        raise DocumentError(
            name,
            "this kind of file cannot be read as text",
            "Give the name of the file instead of its content.",
        )
    document: Document = module.read_text(text, name)
    return document


def rewrite(path: Path, source: str, edits: Iterable[Edit]) -> None:
    """Write a text file again with edits made; ``source`` is the text their offsets count in.

    Raises ``DocumentError``, and leaves the file as it was, when that cannot be done safely.
    """
    from plainspeak.formats import rewriting

    rewriting.rewrite(path, source, edits)


def _module(name: str) -> Any:
    module = MODULES.get(PurePath(name).suffix.lower(), "text")
    return import_module(f"{__name__}.{module}")
