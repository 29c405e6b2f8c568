"""Which files some patterns mean, as the lines of a ``.gitignore`` would mean them."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from pathspec import GitIgnoreSpec


class Paths(NamedTuple):
    """Patterns, and the folder they are counted from: that of the file they are in.

    >>> Paths(("drafts", "*.old.md")).match("drafts/leaflet.md")
    True
    >>> Paths(("/leaflets",)).match("old/leaflets/visit.md")
    False
    """

    patterns: tuple[str, ...]
    folder: str = ""

    def match(self, path: str | Path, folder: str | Path = "") -> bool:
        """Whether a path is meant; ``folder`` counts where the patterns belong to none."""
        path = Path(path)
        return self.inside(path.parent, folder)(path.name)

    def inside(self, parent: Path, folder: str | Path = "") -> Callable[[str], bool]:
        """The same for many names in one folder; those of folders end in "/"."""
        base = _real(Path.cwd() / (self.folder or folder))
        here = _real(Path.cwd() / parent)
        if not self.patterns or not here.is_relative_to(base):
            return _never
        start, rules = below(here, base), spec(self.patterns)
        return lambda name: rules.match_file(start + name)


def _never(_: str) -> bool:
    return False


def below(folder: Path, base: Path) -> str:
    """What comes before the names in a folder, counted from another: "" or "leaflets/old/"."""
    return "" if folder == base else f"{folder.relative_to(base).as_posix()}/"


@cache
def _real(folder: Path) -> Path:
    return Path(os.path.realpath(folder))


MAX_ANY_FOLDERS = 4
"""How often one pattern may say "any folders" (``**``); each more multiplies the time."""

_ANY_NAME = "[^/]*"
"""How ``pathspec`` writes the ``*`` of a pattern."""


@cache
def spec(lines: tuple[str, ...]) -> GitIgnoreSpec:
    """Patterns ready to be matched, each in a time that grows with the name alone."""
    from pathspec import GitIgnoreSpec  # only where there are patterns

    few = [line for line in lines if line.count("**") <= MAX_ANY_FOLDERS]
    # Other engines, used where they happen to be installed, fail on names that are not Unicode.
    made = GitIgnoreSpec.from_lines(few, backend="simple")
    for pattern in made.patterns:
        if pattern.regex is not None and pattern.regex.pattern.count(_ANY_NAME) > 1:
            pattern.regex = re.compile(_without_backtracking(pattern.regex.pattern))
    return made


def _without_backtracking(expression: str) -> str:
    """The same expression, where what is between two ``*`` of a name is looked for once.

    The first place that fits is as good as any: what is after it can only have more room.
    """
    first, *others = expression.split(_ANY_NAME)
    made = first
    for number, part in enumerate(others, 1):
        inner = number < len(others) and part and "/" not in part
        made += f"(?>[^/]*?{part})" if inner else _ANY_NAME + part
    return made
