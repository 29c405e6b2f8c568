"""The settings of a run: those of the folder, its group's words, and what is typed on top."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from plainspeak import project, settings
from plainspeak._platform import regular
from plainspeak.errors import SettingsError
from plainspeak.rules import declarations
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from plainspeak.cli.options import DocumentOptions, SettingsOptions


def resolve(options: SettingsOptions) -> Settings:
    """The settings of the folder, with what the command line asks for on top."""
    found = project.discover(
        options.folder,
        _config_file(options),
        isolated=options.isolated,
        trusted=options.trust,
    )
    typed = _typed_settings(options)
    changes = settings.merge(typed, options.overrides())
    try:
        settings.check_names(Settings(**options.overrides()), project.rule_names())
        return found.with_overrides(**changes) if changes else found
    except SettingsError as error:
        raise SettingsError(f"--{error.where}", error.what, error.remedy) from None


def effective_settings_text(options: DocumentOptions) -> str:
    """The settings in use and where each comes from: for one file, when one is named."""
    file = settings_file(options)
    first = options.paths[0]
    path = first if regular.is_regular(first) else None
    rules = list(declarations().values())
    return settings.dump(resolve(options), rules, settings.sources(file) if file else (), path)


def settings_file(options: SettingsOptions) -> Path | None:
    """The settings file in use, if any."""
    return _config_file(options) or (None if options.isolated else settings.find(options.folder))


def _config_file(options: SettingsOptions) -> Path | None:
    """The last file that ``--config`` names."""
    files = [each for each in options.config if not _is_setting(each)]
    return Path(files[-1]) if files else None


def _typed_settings(options: SettingsOptions) -> dict[str, Any]:
    """The settings that ``--config "key = value"`` gives. Raises ``SettingsError``."""
    lines = [each for each in options.config if _is_setting(each)]
    return settings.parse("\n".join(lines), "--config", project.rule_names()) if lines else {}


def _is_setting(text: str) -> bool:
    """Whether ``--config`` was given a setting, and not the name of a file."""
    return "=" in text and not regular.exists(text)
