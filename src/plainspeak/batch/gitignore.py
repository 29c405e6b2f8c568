"""What git ignores: the ``.gitignore`` files from the top of a repository down."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak._platform import regular
from plainspeak.settings.paths import below, spec

if TYPE_CHECKING:
    from collections.abc import Callable

    from pathspec import GitIgnoreSpec

FILE = ".gitignore"
MAX_BYTES = 1_000_000
"""Bytes of a ``.gitignore`` that is looked at; no larger one is."""

EXCLUDE = Path(".git", "info", "exclude")


class GitIgnore:
    """The rules for the files below a folder; outside a repository, those from there down.

    When git ignores the folder itself, the rules above it do not count: somebody has named it.
    """

    def __init__(self, top: Path) -> None:
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        self._real = top.resolve()
        self._top = top
        above = [self._real, *self._real.parents]
        roots = [folder for folder in above if regular.exists(folder / ".git")]
        if not roots:
            return
        for folder in reversed(above[: above.index(roots[0]) + 1]):
            self._read(folder, *([EXCLUDE] if folder == roots[0] else []))
        if self._real not in roots and self._inside(self._real.parent)(f"{self._real.name}/"):
            self._specs.clear()

    def inside(self, folder: Path) -> Callable[[str], bool]:
        """Whether git ignores what has these names in a folder; those of folders end in "/".

        It holds where git does not ignore the folder itself, nor one above it.
        """
        real = self._real / folder.relative_to(self._top)
        self._read(real)
        return self._inside(real)

    def _inside(self, real: Path) -> Callable[[str], bool]:
        """The nearest rules that match a name decide."""
        rules = [
            (found, below(real, parent))
            for parent in (real, *real.parents)
            if (found := self._specs.get(parent))
        ]

        def ignored(name: str) -> bool:
            verdicts = (each.check_file(start + name).include for each, start in rules)
            return next((include for include in verdicts if include is not None), False)

        return ignored

    def _read(self, folder: Path, *more: Path) -> None:
        if folder in self._specs:
            return
        lines: list[str] = []
        for name in (*more, Path(FILE)):
            with suppress(OSError, UnicodeDecodeError):
                text = regular.read_text(folder / name, "utf-8-sig", MAX_BYTES)
                lines += text.splitlines()
        patterns = tuple(line for line in lines if line.strip() and not line.startswith("#"))
        self._specs[folder] = spec(patterns) if patterns else None
