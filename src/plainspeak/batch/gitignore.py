"""What git ignores: the ``.gitignore`` files from the top of a repository down."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.settings.paths import spec

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FILE = ".gitignore"
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
        roots = [folder for folder in above if (folder / ".git").exists()]
        if not roots:
            return
        for folder in reversed(above[: above.index(roots[0]) + 1]):
            self._read(folder, *([EXCLUDE] if folder == roots[0] else []))
        if self._real not in roots and self._decide(self._real, folder=True):
            self._specs.clear()

    def enter(self, folder: Path) -> None:
        """Take in the rules of a folder below."""
        self._read(self._real / folder.relative_to(self._top))

    def ignores(self, path: Path, *, folder: bool) -> bool:
        """Whether git ignores a file or folder, given that it does not ignore those above."""
        return self._decide(self._real / path.relative_to(self._top), folder=folder)

    def _read(self, folder: Path, *more: Path) -> None:
        if folder in self._specs:
            return
        lines: list[str] = []
        for name in (*more, Path(FILE)):
            with suppress(OSError, UnicodeDecodeError):
                lines += (folder / name).read_text("utf-8-sig").splitlines()
        told = tuple(line for line in lines if line.strip() and not line.startswith("#"))
        self._specs[folder] = spec(told) if told else None

    def _decide(self, path: Path, *, folder: bool) -> bool:
        """The nearest rules that speak of a path decide."""
        for parent in path.parents:
            rules = self._specs.get(parent)
            if rules:
                name = path.relative_to(parent).as_posix() + "/" * folder
                included = rules.check_file(name).include
                if included is not None:
                    return included
        return False
