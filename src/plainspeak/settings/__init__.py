"""What a group may choose: read from ``plainspeak.toml`` or ``pyproject.toml``."""

from dataclasses import replace

from plainspeak.settings.audiences import Audience, audience, audiences
from plainspeak.settings.dump import show
from plainspeak.settings.load import FILES, Source, find, load, sources
from plainspeak.settings.paths import Paths
from plainspeak.settings.values import FileLimits, PerPath, Settings

__all__ = [
    "FILES",
    "Audience",
    "FileLimits",
    "Paths",
    "PerPath",
    "Settings",
    "Source",
    "audience",
    "audiences",
    "find",
    "load",
    "replace",
    "show",
    "sources",
]
