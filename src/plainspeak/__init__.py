"""Holds documents to one rule of good co-production: no jargon, no acronyms, plain English.

>>> import plainspeak
>>> report = plainspeak.check("We will utilise the MDT.")
>>> [(finding.rule, finding.message) for finding in report.findings][0]
('wordy', 'Say "use".')

Everything heavy loads when it is first used, so importing this costs next to nothing.
"""

from __future__ import annotations

from plainspeak._version import __version__

TYPE_CHECKING = False  # as type checkers take it; to import it takes longer than all else here
if TYPE_CHECKING:
    from plainspeak.api import check, check_file, fix, lookup
    from plainspeak.checker import Checker
    from plainspeak.errors import (
        DocumentError,
        ListError,
        PlainspeakError,
        PluginError,
        SettingsError,
    )
    from plainspeak.model import (
        Acronym,
        Block,
        Document,
        Edit,
        Finding,
        Level,
        Location,
        Readability,
        Report,
        Sentence,
        Suggestion,
        Term,
    )
    from plainspeak.settings import Settings

_HOMES = {
    "check": "api",
    "check_file": "api",
    "fix": "api",
    "lookup": "api",
    "Checker": "checker",
    "DocumentError": "errors",
    "ListError": "errors",
    "PlainspeakError": "errors",
    "PluginError": "errors",
    "SettingsError": "errors",
    "Settings": "settings",
}

__all__ = [
    "Acronym",
    "Block",
    "Checker",
    "Document",
    "DocumentError",
    "Edit",
    "Finding",
    "Level",
    "ListError",
    "Location",
    "PlainspeakError",
    "PluginError",
    "Readability",
    "Report",
    "Sentence",
    "Settings",
    "SettingsError",
    "Suggestion",
    "Term",
    "__version__",
    "check",
    "check_file",
    "fix",
    "lookup",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__]
