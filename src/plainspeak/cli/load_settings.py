"""How to check: what the folder says, in its settings and its group's words, and what is typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak import settings
from plainspeak.errors import SettingsError
from plainspeak.lexicon import group_list
from plainspeak.rules import registry
from plainspeak.settings import Names, Paths, Settings

if TYPE_CHECKING:
    import argparse

STANDARD_INPUT = Path("-")


def rule_names() -> Names:
    """The names of rules and limits that settings may use."""
    return Names.of(each.rule for each in registry().rules.values())


def resolve(arguments: argparse.Namespace) -> Settings:
    """The settings of the folder, with what the command line asks for on top."""
    found_there = discover(_folder(arguments), arguments.config, isolated=arguments.isolated)
    changes = _cli_overrides(arguments)
    try:
        settings.check_names(Settings(**changes), rule_names())
        return found_there.with_overrides(**changes)
    except SettingsError as error:
        raise SettingsError(f"--{error.where}", error.what, error.remedy) from None


def effective_settings_text(arguments: argparse.Namespace) -> str:
    """The settings in use and where each comes from: for one file, when one is named."""
    file = _file(_folder(arguments), arguments.config, isolated=arguments.isolated)
    first = arguments.paths[0]
    path = first if first.is_file() else None
    rules = [each.rule for each in registry().rules.values()]
    return settings.dump(resolve(arguments), rules, settings.sources(file) if file else (), path)


def discover(
    folder: Path = Path(), config: Path | None = None, *, isolated: bool = False
) -> Settings:
    """The settings for a folder; ``config`` names the file to use, ``isolated`` means none.

    An ``our_words.csv`` at or above the folder joins the lists without being named.
    """
    file = _file(folder, config, isolated=isolated)
    there = settings.load(file, rule_names()) if file else Settings()
    words = None if isolated else group_list.find(folder)
    named = {Path(each).resolve() for each in there.lists}
    if words is None or words.resolve() in named:
        return there
    return settings.replace(there, lists=(*there.lists, str(words)))


def _file(folder: Path, config: Path | None, *, isolated: bool) -> Path | None:
    """The settings file to use, if any."""
    return config or (None if isolated else settings.find(folder))


def _folder(arguments: argparse.Namespace) -> Path:
    """The folder whose settings hold: that of the first path."""
    first: Path = Path() if arguments.paths[0] == STANDARD_INPUT else arguments.paths[0]
    return first if first.is_dir() else first.parent


def _cli_overrides(arguments: argparse.Namespace) -> dict[str, Any]:
    """The settings that the command line changes."""
    given = vars(arguments)
    changes: dict[str, Any] = {
        name: given.get(name) for name in ("audience", "nation", "fail_on", "respect_gitignore")
    }
    for name in ("select", "extend_select", "ignore"):
        changes[name] = _names(given.get(name) or []) or None
    for name in ("exclude", "extend_exclude"):
        patterns = _names(given.get(name) or [])
        changes[name] = (Paths(patterns, str(Path.cwd())),) if patterns else None
    return {name: value for name, value in changes.items() if value is not None}


def _names(given: list[str]) -> tuple[str, ...]:
    return tuple(name.strip() for each in given for name in each.split(",") if name.strip())
