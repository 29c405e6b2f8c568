"""Finds words in italics, underlined, or set in capitals.

They are hard to read, and an underline looks like a link. Use bold for a word that matters. Links
may be underlined. Words that are typed in capitals are for the rule ``shouting``.

The guide: Inclusion Europe, "Information for all", asks for no italics, no underlining and no
blocks of capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.easy_read import _styles
from plainspeak.rules.rule import Rule
from plainspeak.text.spans import is_inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import TextStyle

RULE = Rule(
    name="easy-read-emphasis",
    summary=(
        "place in italics or underlined",
        "places in italics or underlined",
    ),
    level=Level.OFF,
    priority=149,
    one_word=True,
    layout=True,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each part that is set off in one of these ways."""
    layout = analysis.document.layout
    links = analysis.document.links

    def fault(style: TextStyle) -> str | None:
        if style.italic:
            return "in italics"
        if style.capitals:
            return "set in capitals"
        linked = is_inside(links, style.start)
        return "underlined" if style.underline and not linked else None

    for found in _styles.styled_spans(analysis, layout.text if layout else (), fault):
        message = f"The words are {found.value}{_styles.more(found)}. Use bold, or no emphasis."
        yield RULE.finding(analysis, found.start, found.end, message)
