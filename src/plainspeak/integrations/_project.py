"""The settings of a folder, as the command line would take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak import settings
from plainspeak.lexicon import group_list
from plainspeak.rules import registry
from plainspeak.settings import FILES, Names, Settings

if TYPE_CHECKING:
    from pathlib import Path

WATCHED = (*FILES, group_list.FILE)
"""The files that change what is found in a folder."""


def discover(folder: Path) -> Settings:
    """The settings that hold in a folder, with the group's words. Raises ``SettingsError``."""
    file = settings.find(folder)
    names = Names.of(each.rule for each in registry().rules.values())
    there = settings.load(file, names) if file else Settings()
    words = group_list.find(folder)
    if words is None or str(words) in there.lists:
        return there
    return settings.replace(there, lists=(*there.lists, str(words)))
