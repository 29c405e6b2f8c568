"""What the commands about scores, short forms and pages on many documents were asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainspeak.cli.options import DocumentOptions, ThresholdOptions

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreOptions(ThresholdOptions):
    """``plainspeak score``."""

    output_format: str = "terminal"


@dataclass(frozen=True, slots=True, kw_only=True)
class AcronymsOptions(DocumentOptions):
    """``plainspeak acronyms``."""

    output_format: str = "terminal"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOptions(DocumentOptions):
    """A page that is written to a file of its own."""

    title: str | None = None
    overwrite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions(PageOptions):
    """``plainspeak report``."""

    compare: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryOptions(PageOptions):
    """``plainspeak glossary``; ``by`` and ``contact`` say who made it and whom to ask."""

    one_page: bool = False
    by: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyReadOptions(PageOptions):
    """``plainspeak easy-read``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DefineOptions(DocumentOptions):
    """``plainspeak define``."""

    remove: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOptions(PageOptions):
    """``plainspeak lists sheet``."""
