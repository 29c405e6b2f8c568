"""How much a finding matters."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """How much a finding matters; ``off`` silences a rule."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"
