"""Settings as people keep them: ``plainspeak.toml``, or a table of ``pyproject.toml``."""

from __future__ import annotations

import os
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak._platform import regular
from plainspeak.errors import SettingsError, cut
from plainspeak.settings import toml_parse, trust
from plainspeak.settings.merge import merge
from plainspeak.settings.names import unknown_names
from plainspeak.settings.paths import Paths
from plainspeak.settings.toml_lines import line_of
from plainspeak.settings.validation import faults
from plainspeak.settings.values import PerPath, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.settings.names import Names
    from plainspeak.settings.validation import Keys

FILES = ("plainspeak.toml", ".plainspeak.toml", "pyproject.toml")
"""Where settings are looked for in a folder, in this order."""

PYPROJECT = "pyproject.toml"
OUR_TABLE = ("tool", "plainspeak")

MAX_BYTES = 1_000_000
"""Bytes of a settings file, at most."""


class SettingsFile(NamedTuple):
    """One settings file: its text, and our table of it."""

    path: Path
    text: str
    table: dict[str, Any]

    def place(self, keys: Keys, word: str | None = None) -> str:
        """The file and the line of a value, for people."""
        if self.path.name == PYPROJECT:
            keys = (*OUR_TABLE, *keys)
        line = line_of(self.text, keys, word)
        return f"{_shown(self.path)}, line {line}" if line else _shown(self.path)


def find(folder: Path) -> Path | None:
    """The nearest settings file at or above a folder, up to the top of its git repository."""
    for parent in (folder.resolve(), *folder.resolve().parents):
        if path := holds_settings(parent):
            return path
        if regular.exists(parent / ".git"):
            return None
    return None


def holds_settings(folder: Path) -> Path | None:
    """The settings file in a folder, if there is one."""
    paths = [folder / name for name in FILES]
    return next((path for path in paths if regular.is_regular(path) and _read(path)), None)


def load(path: Path, names: Names, *, trusted: bool = True) -> Settings:
    """The settings in one file, on top of those it extends; ``names`` are the rules and limits.

    What is not ``trusted`` may name files of its own tree only, and models that are installed.
    Raises ``SettingsError`` naming the file and the line, with the closest word that is known.
    """
    tree = None if trusted else trust.tree_of(path)
    values: dict[str, Any] = {}
    for source in sources(path, tree):
        values = merge(values, _checked(source, names, tree))
    return Settings(**values)


def parse(text: str, where: str, names: Names) -> dict[str, Any]:
    """The settings in some lines of TOML that were typed, as ``Settings`` has them.

    Raises ``SettingsError``; ``where`` is what they were typed after, such as "--config".
    """
    try:
        table = toml_parse.loads(text)
    except (RecursionError, ValueError) as error:
        if not toml_parse.is_syntax(error):
            what = f"a value is {toml_parse.beyond(error)}"
            raise SettingsError(where, what, "Make it shorter.") from error
        what = f'"{cut(text)}" is not a setting ({error})'
        remedy = "Write it as in a settings file, such as 'audience = \"staff\"'."
        raise SettingsError(where, what, remedy) from error
    return from_table(table, where, names)


def from_table(table: Mapping[str, Any], where: str, names: Names) -> dict[str, Any]:
    """The settings in a table that another program gives, as ``Settings`` has them.

    Names may be written as in a file, "extend-select", or as in Python. Raises ``SettingsError``;
    ``where`` is who gave them, such as "--config".
    """
    table = {name.replace("_", "-"): value for name, value in table.items()}
    for fault in chain(faults(table), unknown_names(table, names)):
        raise SettingsError(where, fault.what, fault.remedy)
    return _values({name: each for name, each in table.items() if name != "extend"}, str(Path()))


def sources(path: Path, tree: Path | None = None) -> list[SettingsFile]:
    """A settings file after those it extends, the farthest first.

    Raises ``SettingsError``, also when a file is not in ``tree``, where there is one.
    """
    chain: list[SettingsFile] = []
    place = _shown(path)
    while path not in [source.path for source in chain]:
        _refuse_outside(path, tree, place)
        source = _read(path)
        if source is None:
            remedy = 'Add a table that begins with the line "[tool.plainspeak]".'
            raise SettingsError(_shown(path), "there are no settings for plainspeak in it", remedy)
        chain.append(source)
        base = source.table.get("extend")
        if not isinstance(base, str):
            return chain[::-1]
        place = source.place(("extend",))
        path = Path(os.path.normpath(source.path.parent / base))
        if not regular.is_regular(path):
            what = f'the file to extend, "{cut(base)}", is not there'
            remedy = f"Its path is relative to the folder of {source.path.name}."
            raise SettingsError(place, what, remedy)
    what = "this file extends itself, directly or through other files"
    raise SettingsError(chain[-1].place(("extend",)), what, 'Remove one "extend".')


def _refuse_outside(path: Path, tree: Path | None, place: str) -> None:
    """Raise ``SettingsError`` for a file that settings nobody named may not lead to."""
    if tree is not None and not trust.is_inside(path, tree):
        what = "these settings were found, not named, and lead to a file outside their own folder"
        raise SettingsError(place, what, trust.REMEDY)


def _read(path: Path) -> SettingsFile | None:
    """A settings file, or ``None`` for a ``pyproject.toml`` that says nothing of us."""
    try:
        text = regular.read_text(path, "utf-8-sig", MAX_BYTES)
        table: Any = toml_parse.loads(text)
    except OSError as error:
        why = f" ({error.strerror})" if error.strerror else ""
        remedy = "Check the name of the file and that you may open it."
        raise SettingsError(_shown(path), f"the file cannot be opened{why}", remedy) from error
    except (RecursionError, ValueError) as error:
        remedy = f"Fix this: {toml_parse.fault(error)}."
        raise SettingsError(_shown(path), "the file is not valid TOML", remedy) from error
    if path.name == PYPROJECT:
        for name in OUR_TABLE:
            table = table.get(name) if isinstance(table, dict) else None
        if table is None:
            return None
    elif set(table) == {OUR_TABLE[0]}:
        what = "the settings are in a table that only pyproject.toml needs"
        remedy = 'Delete the line "[tool.plainspeak]".'
        raise SettingsError(SettingsFile(path, text, table).place(OUR_TABLE), what, remedy)
    source = SettingsFile(path, text, table)
    if not isinstance(table, dict):
        what = '"plainspeak" is not a table of settings'
        raise SettingsError(source.place(()), what, "Begin it with the line [tool.plainspeak].")
    return source


def _checked(source: SettingsFile, names: Names, tree: Path | None) -> dict[str, Any]:
    """The settings of one file as ``Settings`` has them. Raises ``SettingsError``."""
    # One after the other: names are only looked at in a table whose values are of the right kind.
    for fault in chain(faults(source.table), unknown_names(source.table, names)):
        place = source.place(fault.keys, fault.word)
        raise SettingsError(place, fault.what, fault.remedy)
    _refuse_untrusted(source, tree)
    for name in source.table.get("lists", ()):
        if not regular.is_regular(source.path.parent / name):
            what = f'the list "{cut(name)}" is not there'
            remedy = f"Its path is relative to the folder of {source.path.name}."
            raise SettingsError(source.place(("lists",), name), what, remedy)
    folder = str(source.path.parent)
    values = {name: value for name, value in source.table.items() if name != "extend"}
    return _values(values, folder)


def _refuse_untrusted(source: SettingsFile, tree: Path | None) -> None:
    """Raise ``SettingsError`` for what settings that nobody named may not name themselves."""
    if tree is None:
        return
    for name in source.table.get("lists", ()):
        _refuse_outside(source.path.parent / name, tree, source.place(("lists",), name))
    if baseline := source.table.get("baseline"):
        _refuse_outside(source.path.parent / baseline, tree, source.place(("baseline",)))
    model = source.table.get("model")
    if model is not None and not trust.is_installed_model(model):
        what = f'the model "{cut(model)}" is not an installed package'
        remedy = f"Install it with: python -m spacy download {cut(model)}. {trust.REMEDY}"
        raise SettingsError(source.place(("model",)), what, remedy)


def _values(table: dict[str, Any], folder: str) -> dict[str, Any]:
    """Names and values as Python has them, with paths that know their folder."""
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name == "lists":
            found: Any = tuple(str(Path(folder, each)) for each in value)
        elif name == "baseline":
            found = str(Path(folder, value))
        elif name in {"exclude", "extend-exclude"}:
            found = (Paths(tuple(value), folder),)
        elif name == "per-path":
            found = tuple(_entry(each, folder) for each in value)
        else:
            found = tuple(value) if isinstance(value, list) else value
        values[name.replace("-", "_")] = found
    return values


def _entry(table: dict[str, Any], folder: str) -> PerPath:
    changes = {name: value for name, value in table.items() if name != "paths"}
    return PerPath(Paths(tuple(table["paths"]), folder), _values(changes, folder))


def _shown(path: Path) -> str:
    """A path from here, where it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
