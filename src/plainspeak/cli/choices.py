"""What the folder says about how to check: its settings file and the group's own words."""

from __future__ import annotations

from pathlib import Path

from plainspeak import settings
from plainspeak.lists import own
from plainspeak.settings import Settings


def found(folder: Path = Path(), config: Path | None = None, *, isolated: bool = False) -> Settings:
    """The settings for a folder; ``config`` names the file to use, ``isolated`` means none.

    An ``our_words.csv`` at or above the folder joins the lists without being named.
    """
    if isolated:
        return settings.load(config) if config else Settings()
    file = config or settings.find(folder)
    chosen = settings.load(file) if file else Settings()
    words = own.find(folder)
    named = {Path(each).resolve() for each in chosen.lists}
    if words is None or words.resolve() in named:
        return chosen
    return settings.replace(chosen, lists=(*chosen.lists, str(words)))
