"""Rules, formats, reports and lists that other installed packages add, by their entry points."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak._platform.disk_cache import memoize
from plainspeak.errors import PluginError

if TYPE_CHECKING:
    from types import ModuleType

GROUPS = ("plainspeak.rules", "plainspeak.formats", "plainspeak.reports", "plainspeak.lists")
"""The groups of entry points that are looked at."""


class Plugin(NamedTuple):
    """One entry point of another package: ``target`` is the module that it names."""

    package: str
    name: str
    target: str

    def load(self) -> ModuleType:
        """Import the module. Raises ``PluginError``, which names the package, when that fails."""
        try:
            return import_module(self.target)
        except Exception as error:  # whatever goes wrong in it is that package's fault
            raise self.error(f"{self.target} cannot be loaded ({describe(error)})") from error

    def error(self, what: str) -> PluginError:
        """An error that says which package is at fault."""
        remedy = f"Update the package, or remove it with: pip uninstall {self.package}."
        return PluginError(f'the plug-in package "{self.package}"', what, remedy)


def describe(error: BaseException) -> str:
    """An exception in one line, for people."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def plugins(group: str) -> tuple[Plugin, ...]:
    """The entry points of one group, in the order of their names.

    ``importlib.metadata`` takes longer to import than a short check, so what it finds is kept in
    the cache folder until something is installed or removed.
    """
    return tuple(Plugin(*each) for each in _entry_points().get(group, ()))


@cache
def _entry_points() -> dict[str, list[tuple[str, str, str]]]:
    folders = [each for each in map(Path, sys.path[1:]) if _holds_packages(each)]
    found: dict[str, list[tuple[str, str, str]]] = memoize(
        f"plug-ins-{len(GROUPS)}", folders, _look_up
    )
    return found


def _holds_packages(folder: Path) -> bool:
    """Whether packages are installed in a folder, so that it changes when one comes or goes."""
    try:
        with os.scandir(folder) as entries:
            return any(each.name.endswith((".dist-info", ".egg-info")) for each in entries)
    except OSError:  # a zip file, or a folder that is not there
        return False


def _look_up() -> dict[str, list[tuple[str, str, str]]]:
    from importlib.metadata import entry_points

    found: Any = {group: entry_points(group=group) for group in GROUPS}
    return {
        group: sorted(
            (each.dist.name if each.dist else each.value, each.name, each.value) for each in points
        )
        for group, points in found.items()
    }
