"""Reads Word files, and changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.office.docx import changes, comments
from plainspeak.formats.office.docx import definitions as notes
from plainspeak.formats.office.docx.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plainspeak.formats.core.definitions import Definition
    from plainspeak.formats.core.files import File
    from plainspeak.model import Document, Edit, Finding, Layout


def read(file: File, *, nested: bool = False) -> Document:
    """Read a Word file. Raises ``DocumentError`` when it is damaged, locked or too large.

    ``nested``: it is inserted in another, and the files that are inserted in it are left out.
    """
    return Parts(file, nested=nested).read().builder.document()


def layout(file: File) -> Layout:
    """How a Word file looks."""
    from plainspeak.formats.office.docx import layout as layouts  # for few checks

    return layouts.of_file(file)


def annotate(file: File, findings: Sequence[Finding]) -> bytes:
    """Put Word comments on the words of findings, and leave all else as it was.

    Comments of an earlier check go; those of people stay.
    """
    parts = Parts(file)
    comments.remove_own(parts)
    comments.comment_on(parts, parts.read(), findings)
    return parts.packed([parts.main])


def rewrite(file: File, edits: Sequence[Edit]) -> bytes:
    """Put other words in the place of some, with the looks of those they replace."""
    parts = Parts(file)
    reader = parts.read()
    return parts.packed(parts.holding(reader, changes.change(reader, edits)))


def track(file: File, edits: Sequence[Edit]) -> bytes:
    """The same, as tracked changes."""
    parts = Parts(file)
    reader = parts.read()
    number = changes.next_number(list(parts.trees.values()))
    return parts.packed(parts.holding(reader, changes.track(reader, edits, number)))


def define_file(file: File, definitions: Iterable[Definition]) -> bytes:
    """Put what words mean into footnotes, and leave all else as it was."""
    parts = Parts(file)
    notes.add(parts, parts.read(), definitions)
    return parts.packed([parts.main])


def undefine_file(file: File) -> bytes:
    """Take those footnotes out again, but for any that somebody has changed."""
    parts = Parts(file)
    return parts.packed([parts.main]) if notes.remove_own(parts) else file.data
