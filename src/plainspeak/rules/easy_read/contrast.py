"""Finds letters whose colour is too near that of what is behind them.

The contrast is that of the Web Content Accessibility Guidelines: 21 for black on white, and 1 for
two of the same colour. At least 4.5 is asked for, and 3 for large letters. It is worked out where
the file names both colours; a page without one counts as white.

The guide: GOV.UK, "Accessible communication formats", asks for good contrast. The numbers are
those of point 1.4.3 of the guidelines for web content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.easy_read import _styles
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import TextStyle

RULE = Rule(
    name="easy-read-contrast",
    summary=("place with little contrast", "places with little contrast"),
    level=Level.OFF,
    priority=155,
    one_word=True,
    layout=True,
)

ENOUGH, ENOUGH_IF_LARGE = 4.5, 3.0
LARGE, LARGE_IF_BOLD = 18.0, 14.0
"""Points from which on letters count as large (WCAG 2.2, success criterion 1.4.3)."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each part with too little contrast."""
    layout = analysis.document.layout
    for found in _styles.styled_spans(analysis, layout.text if layout else (), _fault):
        message = (
            f"The letters do not stand out{_styles.more(found)}: their contrast is "
            f"{found.value:.1f}. "
            f"Use black on white, or a contrast of at least {ENOUGH:g}."
        )
        yield RULE.finding(analysis, found.start, found.end, message)


def _fault(style: TextStyle) -> float | None:
    if not style.colour or not style.background:
        return None
    size = style.size or 0
    large = size >= LARGE or (bool(style.bold) and size >= LARGE_IF_BOLD)
    ratio = round(contrast(style.colour, style.background), 1)
    return ratio if ratio < (ENOUGH_IF_LARGE if large else ENOUGH) else None


def contrast(one: str, other: str) -> float:
    """The contrast of two colours in hexadecimal (WCAG 2.2).

    >>> round(contrast("000000", "ffffff"))
    21
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
