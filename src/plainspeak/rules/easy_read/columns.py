"""Finds text in columns, as in a newspaper.

Readers may not see where to go on. Put all the text in one column. A table with pictures on one
side and words on the other is no columns.

The guide: Dudley Speech and Language Therapy Service, "Good practice guidelines for making
information accessible", asks for no columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.easy_read import _styles
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-columns",
    summary=("part in columns", "parts in columns"),
    level=Level.OFF,
    priority=154,
    one_word=True,
    layout=True,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each part that is in columns."""
    layout = analysis.document.layout
    for found in _styles.styled_spans(
        analysis,
        layout.paragraphs if layout else (),
        lambda style: style.columns if (style.columns or 1) > 1 else None,
    ):
        message = f"The text is in {found.value} columns from here. Put it in one."
        yield RULE.finding(analysis, found.start, found.end, message)
