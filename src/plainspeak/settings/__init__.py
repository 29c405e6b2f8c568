"""What a group may choose: read from ``plainspeak.toml`` or ``pyproject.toml``."""

from dataclasses import replace

from plainspeak.settings.audiences import Audience, audience, audiences
from plainspeak.settings.dump import dump
from plainspeak.settings.load import FILES, SettingsFile, find, from_table, load, parse, sources
from plainspeak.settings.merge import merge
from plainspeak.settings.names import Names
from plainspeak.settings.paths import Paths
from plainspeak.settings.profile import Profile, check_names, resolve
from plainspeak.settings.values import FileLimits, PerPath, Settings

__all__ = [
    "FILES",
    "Audience",
    "FileLimits",
    "Names",
    "Paths",
    "PerPath",
    "Profile",
    "Settings",
    "SettingsFile",
    "audience",
    "audiences",
    "check_names",
    "dump",
    "find",
    "from_table",
    "load",
    "merge",
    "parse",
    "replace",
    "resolve",
    "sources",
]
