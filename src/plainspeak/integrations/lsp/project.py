"""Which settings hold for an open file, and what changes them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import project, settings
from plainspeak.checker import Checker
from plainspeak.errors import PlainspeakError
from plainspeak.lexicon import group_list
from plainspeak.lexicon.group_list import GroupTerm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from plainspeak.settings import Settings


class Projects:
    """One checker for each folder of open files, made anew when its settings change.

    ``complain`` is given a sentence where settings cannot be used; the usual ones hold then.
    ``chosen`` are settings of the editor, which come before those of the folder.
    """

    def __init__(self, complain: Callable[[str], None]) -> None:
        self.chosen: Mapping[str, object] = {}
        self._complain = complain
        self._checkers: dict[Path, Checker] = {}

    def checker(self, name: str) -> Checker:
        """The checker for a file."""
        folder = Path(name).parent
        if folder not in self._checkers:
            self._checkers[folder] = self._made(folder)
        return self._checkers[folder]

    def forget(self) -> None:
        """Read all settings again when they are next asked for."""
        self._checkers.clear()

    def _made(self, folder: Path) -> Checker:
        try:
            checker = Checker(self._settings(folder))
            checker.check("")  # a list that cannot be read is found out here
        except PlainspeakError as error:
            self._complain(str(error))
            return Checker()
        return checker

    def _settings(self, folder: Path) -> Settings:
        there = project.discover(folder)
        if not self.chosen:
            return there
        where = "the settings of the editor"
        return there.with_overrides(**settings.from_table(self.chosen, where, project.rule_names()))


def allow(name: str, word: str, root: Path | None) -> Path:
    """Add a word to the nearest list of the group, or to a new one at the top of the project.

    Gives the path of the list. Raises ``ListError`` when it cannot be written.
    """
    folder = Path(name).parent
    kept = group_list.find(folder) or (root or folder) / group_list.FILE
    group_list.append(kept, GroupTerm(word, "ok", "", "", "the editor"))
    return kept
