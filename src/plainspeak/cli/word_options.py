"""What the commands about rules, words, settings and the cache were asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plainspeak.cli.options import DocumentOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainOptions:
    """``plainspeak explain``, ``rule`` and ``rules``."""

    subject: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InitOptions:
    """``plainspeak init``."""

    folder: Path | None = None
    yes: bool = False
    audience: str | None = None
    nation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheOptions:
    """``plainspeak cache``."""

    action: str = "where"
    paths: tuple[Path, ...] = ()
    cache_dir: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListsOptions:
    """``plainspeak lists show``, ``stats``, ``tidy`` and ``check``."""

    lists: tuple[str, ...] = ()
    search: str | None = None
    kind: str | None = None
    level: str | None = None
    nation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWordOptions:
    """``plainspeak lists add`` and ``import``."""

    term: str = ""
    say: str | None = None
    meaning: str | None = None
    do: str | None = None
    sheet: Path = Path()
    dry_run: bool = False
    by: str | None = None
    to: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FitOptions(DocumentOptions):
    """``plainspeak fit``."""

    write: bool = False
