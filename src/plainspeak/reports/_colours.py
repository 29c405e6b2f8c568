"""Colours of a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Level

if TYPE_CHECKING:
    from plainspeak.reports import Style

COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36", "name": "1"}
"""Escape codes of the colours (ISO 6429): red, yellow, cyan and bold."""


def paint(text: str, colour: str, style: Style) -> str:
    """The text in a colour, where there is colour."""
    return f"\033[{COLOURS[colour]}m{text}\033[0m" if style.colour and text else text
