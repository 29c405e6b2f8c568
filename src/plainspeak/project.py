"""The settings of a folder, as the command line, an editor and a server take them."""

from __future__ import annotations

from pathlib import Path

from plainspeak import settings
from plainspeak.lexicon import group_list
from plainspeak.rules import declarations
from plainspeak.settings import FILES, Names, Settings

FILES_OF_PROJECT = (*FILES, group_list.FILE)
"""The files that change what is found in a folder."""


def rule_names() -> Names:
    """The names of rules and limits that settings may use."""
    return Names.of(declarations().values())


def discover(
    folder: Path, config: Path | None = None, *, isolated: bool = False, trusted: bool = False
) -> Settings:
    """The settings for a folder; ``config`` names the file to use, ``isolated`` means none.

    An ``our_words.csv`` at or above the folder joins the lists without being named. What was found
    and not named may lead to files of its own tree only, unless it is ``trusted``. Raises
    ``SettingsError``.
    """
    file = config or (None if isolated else settings.find(folder))
    trusted = trusted or config is not None
    there = settings.load(file, rule_names(), trusted=trusted) if file else Settings()
    words = None if isolated else group_list.find(folder, trusted=trusted)
    named = {Path(each).resolve() for each in there.lists}
    if words is None or words.resolve() in named:
        return there
    return settings.replace(there, lists=(*there.lists, str(words)))
