"""Where a finding is: in words for people, and as a path for other programs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from plainspeak.model import Location
from plainspeak.reports._text import shorten

if TYPE_CHECKING:
    from plainspeak.model.serialise import WireFinding

MAX_HEADING_CHARS = 50
"""Characters of a heading that are shown."""


def where(finding: WireFinding) -> str:
    """The place in a file that has no lines, in words; empty for a file that has.

    >>> where({"page": 2, "paragraph": None, "section": "Your visit"})
    'page 2, under "Your visit"'
    >>> where({"page": None, "paragraph": None, "line": 3, "column": 1})
    ''
    """
    if finding["page"] is not None:
        place = f"page {finding['page']}"
    elif finding["paragraph"] is not None:
        place = f"paragraph {finding['paragraph']}"
    else:
        return ""
    section = finding["section"]
    return f'{place}, under "{shorten(section, MAX_HEADING_CHARS)}"' if section else place


def in_words(location: Location) -> str:
    """The place in a file for people: line and column, or page or paragraph, and the heading.

    >>> from plainspeak.model import Location
    >>> in_words(Location(line=3, column=9)), in_words(Location(page=2, section="Your visit"))
    ('3:9', 'page 2, under "Your visit"')
    """
    if location.line is not None and location.page is None:
        return f"{location.line}:{location.column}"
    if location.page is None and location.paragraph is None:
        return ""
    section = location.section
    label = Location(page=location.page, paragraph=location.paragraph).label
    return f'{label}, under "{shorten(section, MAX_HEADING_CHARS)}"' if section else label


def has_line(finding: WireFinding) -> bool:
    """Whether the line and column are those of the file, so that an editor can go there."""
    return finding["line"] is not None and finding["page"] is None


def from_root(name: str, root: Path) -> str:
    """The path of a document from a folder, with forward slashes; whole where it lies elsewhere.

    >>> from_root("leaflets/../ward.md", Path())
    'ward.md'
    """
    whole, top = _whole(name), _whole(root)
    return (whole.relative_to(top) if whole.is_relative_to(top) else whole).as_posix()


def _whole(path: str | Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  a link keeps the name that people gave it


def uri(name: str, root: Path) -> str:
    """The same as a reference that other programs can follow.

    >>> uri("Ward 7: 100%.md", Path())
    'Ward%207%3A%20100%25.md'
    """
    path = from_root(name, root)
    if Path(path).is_absolute():
        return Path(path).as_uri()
    return quote(path, errors="surrogateescape")
