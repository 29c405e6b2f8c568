"""Lists of words that other installed packages add, by their entry points."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from plainspeak._platform.plugins import plugins
from plainspeak.errors import PluginError


class PluginLists(NamedTuple):
    """The paths of the lists, and the plug-ins that failed."""

    paths: tuple[Path, ...]
    errors: tuple[PluginError, ...] = ()


@cache
def plugin_lists() -> PluginLists:
    """The list of each plug-in, in the order of their names: its module has ``LIST``, a path.

    A plug-in that cannot be used is left out and reported.

    >>> plugin_lists()
    PluginLists(paths=(), errors=())
    """
    paths: list[Path] = []
    errors: list[PluginError] = []
    for plugin in plugins("plainspeak.lists"):
        try:
            path = getattr(plugin.load(), "LIST", None)
            if not isinstance(path, Path) or not path.is_file():
                raise plugin.error(f"{plugin.target} has no LIST, the path of a list")
            paths.append(path)
        except PluginError as error:
            errors.append(error)
    return PluginLists(tuple(paths), tuple(errors))
