"""Which files some patterns mean, as the lines of a ``.gitignore`` would mean them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Paths(NamedTuple):
    """Patterns, and the folder they are counted from: that of the file they stand in.

    >>> Paths(("drafts", "*.old.md")).match("drafts/leaflet.md")
    True
    >>> Paths(("/leaflets",)).match("old/leaflets/visit.md")
    False
    """

    patterns: tuple[str, ...]
    folder: str = ""

    def match(self, path: str | Path, folder: str | Path = "") -> bool:
        """Whether a path is meant; ``folder`` counts where the patterns belong to none."""
        if not self.patterns:
            return False
        path = Path(path)
        file = _real(Path.cwd() / path.parent) / path.name
        base = _real(Path.cwd() / (self.folder or folder))
        if file == base or not file.is_relative_to(base):
            return False
        return spec(self.patterns).match_file(file.relative_to(base).as_posix())


@cache
def _real(folder: Path) -> Path:
    return Path(os.path.realpath(folder))


@cache
def spec(lines: tuple[str, ...]) -> GitIgnoreSpec:
    """Patterns ready to be matched."""
    from pathspec import GitIgnoreSpec  # only where there are patterns

    return GitIgnoreSpec.from_lines(lines)
