"""Finds lines that are closer together than one and a half lines.

Space between the lines keeps the eye on one of them. Set the limit ``line-spacing``, in hundredths
of a line, for another. One line by itself, such as a heading, has no other near it.

The guides: Mencap, "Am I making myself clear?", asks for plenty of space. One and a half lines is
what the Web Content Accessibility Guidelines ask for (point 1.4.8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind, Level
from plainspeak.rules import _blocks
from plainspeak.rules.easy_read import _styles
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import ParagraphStyle

RULE = Rule(
    name="easy-read-line-spacing",
    summary=("paragraph whose lines are close", "paragraphs whose lines are close"),
    level=Level.OFF,
    limits={"line-spacing": 150},
    priority=153,
    one_word=True,
    layout=True,
)

TOLERANCE = 0.1
"""Lines by which the space may be less: programs measure a line in different ways."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each part whose lines are too close."""
    layout = analysis.document.layout
    limit = analysis.profile.limit("line-spacing") / 100

    def fault(style: ParagraphStyle) -> float | None:
        heading = _blocks.block_at(analysis, style.start).kind is Kind.HEADING
        spacing = style.line_spacing
        close = spacing is not None and spacing < limit - TOLERANCE
        return round(spacing or 0, 1) if close and not heading else None

    for found in _styles.styled_spans(analysis, layout.paragraphs if layout else (), fault):
        message = f"The line spacing is {found.value:g}{_styles.more(found)}. Set it to {limit:g}."
        yield RULE.finding(analysis, found.start, found.end, message)
