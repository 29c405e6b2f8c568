"""What a format says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """The declaration of a format, which its module holds as ``FORMAT``.

    The module also has ``read(file) -> Document``. One whose files can hold comments has
    ``annotate(file, findings) -> bytes`` too, one whose words can be changed in place
    ``rewrite(file, edits) -> bytes``, and one that can track such changes ``track(file, edits)``:
    each gives the bytes of a new file and leaves the old one alone. A format whose files are
    characters that people type has ``read_text(text, name) -> Document`` instead, and needs no
    more: its characters are read from a file, and changed in it, in one way for all of them. One
    that says how its files look has ``layout(file)``, or ``layout_of_text(text, name)``, and one
    that can hold what words mean ``define(text, document, definitions)`` and ``undefine(text)``,
    which give edits, or ``define_file(file, definitions)`` and ``undefine_file(file)``: bytes.

    ``suffixes`` are the ends of the names of its files, with the dot, in lower case. A file that
    begins with one of ``magic`` is of this format whatever its name is, and so is an archive whose
    list of parts holds ``content_type`` (a pattern), whose file "mimetype" begins with
    ``mime_type``, or that has the part ``part``. A ``binary`` file is never taken for text. The
    module is imported at start-up for this declaration, so it should load nothing heavy: its
    functions may be in another module, which ``code`` names.

    >>> Format("markdown", (".md",)).binary
    False
    """

    name: str
    suffixes: tuple[str, ...]
    magic: tuple[bytes, ...] = ()
    content_type: bytes = b""
    mime_type: bytes = b""
    part: str = ""
    binary: bool = False
    code: str = ""

    def is_archive(self, content_types: bytes, mime_type: bytes) -> bool:
        """Whether an archive with these lists of what it holds is of this format."""
        by_content = self.content_type and re.search(self.content_type, content_types)
        return bool(by_content) or bool(self.mime_type and mime_type.startswith(self.mime_type))
