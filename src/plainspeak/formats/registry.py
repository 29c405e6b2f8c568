"""Every format there is: the modules of this package, and those that other packages add."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform.disk_cache import memoize
from plainspeak._platform.plugins import plugins
from plainspeak.errors import PluginError
from plainspeak.formats.core.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from plainspeak._platform.plugins import Plugin

GROUP = "plainspeak.formats"
"""The entry points of formats that other packages add."""

PACKAGES = ("text", "web", "office")
"""The packages of formats; a module there that does not begin with "_" is one."""


class RegisteredFormat(NamedTuple):
    """A format with its code."""

    format: Format
    declared_in: ModuleType

    @property
    def module(self) -> ModuleType:
        """The module with its functions, loaded when it is first needed."""
        return import_module(self.format.code) if self.format.code else self.declared_in


class Registry(NamedTuple):
    """The formats by name and by the ends of file names, and the plug-ins that failed."""

    formats: Mapping[str, RegisteredFormat]
    by_suffix: Mapping[str, RegisteredFormat]
    errors: tuple[PluginError, ...] = ()


@cache
def registry() -> Registry:
    """Every format. A plug-in that cannot be used is left out and reported.

    >>> registry().by_suffix[".htm"].format.name
    'html'
    """
    formats: dict[str, RegisteredFormat] = {}
    errors: list[PluginError] = []
    for module in _own_modules():
        formats[module.FORMAT.name] = RegisteredFormat(module.FORMAT, module)
    for plugin in plugins(GROUP):
        try:
            added = _checked(plugin, plugin.load(), formats)
        except PluginError as error:
            errors.append(error)
        else:
            formats[added.format.name] = added
    by_suffix = {suffix: each for each in formats.values() for suffix in each.format.suffixes}
    return Registry(formats, by_suffix, tuple(errors))


@cache
def suffixes() -> frozenset[str]:
    """The ends of the names of files that can be read.

    They are kept until one of our own formats changes, since to load all of them for it takes
    longer than to check a short text.
    """
    if plugins(GROUP):
        return frozenset(registry().by_suffix)
    files = [path for path, _ in _own_places()]
    return frozenset(memoize("formats", files, lambda: sorted(registry().by_suffix)))


def plugin_errors() -> tuple[PluginError, ...]:
    """The plug-ins whose formats cannot be used."""
    return registry().errors if plugins(GROUP) else ()


def _own_modules() -> Iterator[ModuleType]:
    for _, name in _own_places():
        yield import_module(name)


def _own_places() -> Iterator[tuple[Path, str]]:
    """The file and the name of the module of each format."""
    here = Path(__file__).parent
    for package in PACKAGES:
        for each in pkgutil.iter_modules([str(here / package)]):
            if not each.name.startswith("_"):
                file = f"{each.name}/__init__.py" if each.ispkg else f"{each.name}.py"
                yield here / package / file, f"{__package__}.{package}.{each.name}"
    yield here / "pdf/__init__.py", f"{__package__}.pdf"


def _checked(
    plugin: Plugin, module: ModuleType, known: Mapping[str, RegisteredFormat]
) -> RegisteredFormat:
    """The format of a plug-in. Raises ``PluginError`` when it could not work."""
    made = getattr(module, "FORMAT", None)
    if not isinstance(made, Format):
        raise plugin.error(f"{plugin.target} has no FORMAT")
    if not made.code and not (hasattr(module, "read") or hasattr(module, "read_text")):
        raise plugin.error(f"{plugin.target} has no read of a format")
    if made.name in known:
        raise plugin.error(f'it adds a format "{made.name}", which there is already')
    taken = {suffix: each.format.name for each in known.values() for suffix in each.format.suffixes}
    if twice := next((suffix for suffix in made.suffixes if suffix in taken), None):
        raise plugin.error(f'it adds "{twice}" files, which are read as {taken[twice]} already')
    return RegisteredFormat(made, module)
