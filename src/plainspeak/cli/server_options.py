"""What the commands that serve people and programs were asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainspeak.cli.options import SettingsOptions

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOptions(SettingsOptions):
    """``plainspeak open``."""

    port: int = 0
    browser: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions(SettingsOptions):
    """``plainspeak serve``."""

    host: str = "127.0.0.1"
    port: int = 8081
    allow_host: tuple[str, ...] = ()
    allow_origin: tuple[str, ...] = ()
    key_file: Path | None = None
    proxy: tuple[str, ...] = ()
    max_megabytes: int = 20
    max_seconds: int = 30
    jobs: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LspOptions:
    """``plainspeak lsp``."""

    stdio: bool = True
