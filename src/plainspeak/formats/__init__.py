"""The file types plainspeak reads: one module each, which declares itself with ``FORMAT``.

``registry`` knows them all, those of other packages included; ``core.format`` says what a module of
a format has to have.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from plainspeak.errors import DocumentError
from plainspeak.fixes import edits as editing
from plainspeak.formats import detection
from plainspeak.formats.core.files import File, atomic_write, ensure_unchanged, read_bytes
from plainspeak.formats.detection import REFUSED
from plainspeak.formats.registry import plugin_errors, registry, suffixes
from plainspeak.settings import FileLimits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.model import Document, Edit, Finding

__all__ = [
    "File",
    "annotate",
    "annotated",
    "atomic_write",
    "can_annotate",
    "can_define",
    "can_rewrite",
    "defined",
    "ensure_unchanged",
    "plugin_errors",
    "read",
    "read_bytes",
    "read_file",
    "read_text",
    "registry",
    "rewrite",
    "rewritten",
    "rewritten_text",
    "suffixes",
    "undefined",
    "walked_suffixes",
]


def walked_suffixes() -> frozenset[str]:
    """The files that a walk through a folder picks up: an old Word file is refused, not ignored."""
    return suffixes() | REFUSED


def read(path: Path, limits: FileLimits | None = None) -> Document:
    """Read a file as what it is, whatever its name says.

    Raises ``DocumentError`` when it is missing, locked, empty, damaged, too large or no text.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     leaflet = pathlib.Path(folder) / "leaflet.md"
    ...     _ = leaflet.write_text("# Ask us")
    ...     read(leaflet).text
    '  Ask us'
    """
    return read_file(read_bytes(path, limits or FileLimits()))


def read_file(file: File, *, layout: bool = False) -> Document:
    """Read a file whose bytes are already at hand.

    With ``layout`` the document has one, where files of its kind say how they look: then they are
    read twice.
    """
    module = detection.format_of(file).module
    if hasattr(module, "read"):
        document: Document = module.read(file)
        if layout and hasattr(module, "layout"):
            document = replace(document, layout=module.layout(file))
        return document if _rewriter(module) else replace(document, can_be_changed=False)
    from plainspeak.formats.core.encoding import decode  # not for --help

    text = decode(file.data, file.name).text
    typed: Document = module.read_text(text, file.name)
    if layout and hasattr(module, "layout_of_text"):
        typed = replace(typed, layout=module.layout_of_text(text, file.name))
    return typed


def read_text(text: str, name: str, *, layout: bool = False) -> Document:
    """Read text that is already at hand, in the format that a file of this name would have.

    With ``layout`` the document has one, where text of its kind says how it looks. Raises
    ``DocumentError`` when files of that name are more than their characters.

    >>> read_text("# Ask us", "leaflet.md").blocks[0].kind.value
    'heading'
    """
    module = detection.format_by_name(name).module
    if not hasattr(module, "read_text"):
        raise DocumentError(
            name,
            "this kind of file cannot be read as text",
            "Give the name of the file instead of its content.",
        )
    document: Document = module.read_text(text, name)
    if layout and hasattr(module, "layout_of_text"):
        document = replace(document, layout=module.layout_of_text(text, name))
    return document


def annotate(
    path: Path, findings: Iterable[Finding], target: Path, limits: FileLimits | None = None
) -> None:
    """Write a copy of a file with a comment on the words of each finding.

    The offsets of the findings are those of the document that ``read`` gives of the same file.
    Raises ``DocumentError`` when files of this kind cannot hold comments.
    """
    atomic_write(annotated(read_bytes(path, limits or FileLimits()), findings), target)


def annotated(file: File, findings: Iterable[Finding]) -> bytes:
    """The bytes of a file with a comment on the words of each finding."""
    module = detection.format_of(file).module
    if not hasattr(module, "annotate"):
        raise DocumentError(
            file.name,
            "this kind of file cannot hold comments",
            "Comments can be put into Word, OpenDocument, PowerPoint and PDF files.",
        )
    data: bytes = module.annotate(file, list(findings))
    return data


def rewrite(
    path: Path,
    edits: Iterable[Edit],
    target: Path,
    limits: FileLimits | None = None,
    *,
    tracked: bool = False,
) -> None:
    """Write a copy of a file with other words in some places, and all else as it was.

    The offsets of the edits are those of the document that ``read`` gives of the same file, and
    each must be exact there. ``tracked`` makes each a change that a person can accept or refuse.
    Raises ``DocumentError`` when the words of files of this kind cannot be changed in that way.
    """
    atomic_write(
        rewritten(read_bytes(path, limits or FileLimits()), edits, tracked=tracked), target
    )


def can_annotate(file: File) -> bool:
    """Whether files of this kind can hold comments."""
    return hasattr(detection.format_of(file).module, "annotate")


def can_rewrite(file: File) -> bool:
    """Whether the words of files of this kind can be changed in place."""
    return _rewriter(detection.format_of(file).module) is not None


def rewritten(file: File, edits: Iterable[Edit], *, tracked: bool = False) -> bytes:
    """The bytes of a file with other words in some places."""
    module = detection.format_of(file).module
    change = getattr(module, "track", None) if tracked else _rewriter(module)
    if change is None:
        what = "the words of this kind of file cannot be changed"
        remedy = "Change them in the program that made the file."
        if tracked and _rewriter(module):
            what = "changes cannot be tracked in this kind of file"
            remedy = (
                "Leave out --track-changes, or save the file as a Word document (.docx) or an "
                "OpenDocument text (.odt)."
            )
        raise DocumentError(file.name, what, remedy)
    data: bytes = change(file, list(edits))
    return data


def can_define(file: File) -> bool:
    """Whether what words mean can be put into files of this kind, behind the text."""
    module = detection.format_of(file).module
    return hasattr(module, "define") or hasattr(module, "define_file")


def defined(file: File, definitions: Iterable[Definition]) -> bytes:
    """The bytes of a file with what some of its words mean behind the text."""
    from plainspeak.formats.core import rewriting  # not for --help
    from plainspeak.formats.core.encoding import decode

    module = detection.format_of(file).module
    if hasattr(module, "define_file"):
        data: bytes = module.define_file(file, definitions)
        return data
    text = decode(file.data, file.name).text
    return rewriting.rewrite(file, list(module.define(text, read_file(file), definitions)))


def undefined(file: File) -> bytes:
    """The bytes of a file without what ``defined`` put into it."""
    from plainspeak.formats.core import rewriting  # not for --help
    from plainspeak.formats.core.encoding import decode

    module = detection.format_of(file).module
    if hasattr(module, "undefine_file"):
        data: bytes = module.undefine_file(file)
        return data
    return rewriting.rewrite(file, list(module.undefine(decode(file.data, file.name).text)))


def rewritten_text(text: str, name: str, edits: Iterable[Edit]) -> str:
    """Text that is already at hand, with other words in some places.

    >>> from plainspeak.model import Edit
    >>> rewritten_text("<p>R and D", "a.html", [Edit(0, 7, "R&D")])
    '<p>R&amp;D'
    """
    module = detection.format_by_name(name).module
    if hasattr(module, "rewrite_text"):
        changed: str = module.rewrite_text(text, list(edits))
        return changed
    return editing.apply(text, edits)


def _rewriter(module: Any) -> Any:
    """What changes words in files of a format; typed characters are all changed in one way."""
    if hasattr(module, "rewrite") or not hasattr(module, "read_text"):
        return getattr(module, "rewrite", None)
    from plainspeak.formats.core import rewriting  # not for --help

    return rewriting.rewrite
