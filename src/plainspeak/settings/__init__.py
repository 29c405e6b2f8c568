"""What a group may choose: read from ``plainspeak.toml`` or ``pyproject.toml``."""

from dataclasses import replace

from plainspeak.settings.audiences import Audience, audience, audiences
from plainspeak.settings.dump import dump
from plainspeak.settings.load import FILES, SettingsFile, find, load, sources
from plainspeak.settings.names import Names, unknown_names
from plainspeak.settings.paths import Paths
from plainspeak.settings.profile import Profile, resolve
from plainspeak.settings.values import FileLimits, PerPath, Settings

__all__ = [
    "Audience",
    "FILES",
    "FileLimits",
    "Names",
    "Paths",
    "PerPath",
    "Profile",
    "Settings",
    "SettingsFile",
    "audience",
    "audiences",
    "dump",
    "find",
    "load",
    "replace",
    "resolve",
    "sources",
    "unknown_names",
]
