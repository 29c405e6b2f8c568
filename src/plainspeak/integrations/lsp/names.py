"""The name under which an open file is read: its path, or one that its language stands for."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any

from plainspeak.formats import registry

SUFFIXES = {
    "asciidoc": ".adoc",
    "git-commit": ".txt",
    "gitcommit": ".txt",
    "html": ".html",
    "markdown": ".md",
    "mdx": ".mdx",
    "plaintext": ".txt",
    "restructuredtext": ".rst",
    "rst": ".rst",
    "text": ".txt",
}
"""What files of a language end in, by the names that editors give to languages."""


def document_name(path: str | None, language: str | None) -> str | None:
    """The name to read a text by; ``None`` for a language that is no prose, such as Python.

    >>> document_name("/home/sam/a.md", "markdown"), document_name(None, "html")
    ('/home/sam/a.md', 'untitled.html')
    >>> document_name("/home/sam/a.py", "python")
    """
    name = PurePath(path).name if path else "untitled"
    if path and _is_typed(PurePath(path).suffix.lower()):
        return path
    suffix = SUFFIXES.get((language or "").lower())
    if suffix is None:
        return None
    return str(Path(path).with_name(name + suffix)) if path else name + suffix


def _is_typed(suffix: str) -> bool:
    """Whether the characters of such files are what people type in an editor."""
    known: Any = registry().by_suffix.get(suffix)
    return known is not None and hasattr(known.module, "read_text")
