"""Finds paragraphs that do not begin at the left: centred, justified, or at the right.

The eye finds the next line where it always is. Justified lines have gaps of different widths.
Headings may be in the middle.

The guide: Inclusion Europe, "Information for all", asks for text that is aligned to the left and
never justified.
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
    name="easy-read-alignment",
    summary=("paragraph that is not left aligned", "paragraphs that are not left aligned"),
    level=Level.OFF,
    priority=152,
    one_word=True,
    layout=True,
)

FEWEST_WORDS = 5
"""Words of the shortest paragraph that is looked at: a title or a number may stand anywhere."""

SAID = {"center": "in the middle", "right": "at the right", "justify": "justified"}


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each part that is set in another way."""
    layout = analysis.document.layout

    def fault(style: ParagraphStyle) -> str | None:
        heading = _blocks.block_at(analysis, style.start).kind is Kind.HEADING
        words = analysis.document.text[style.start : style.end].split()
        title = heading or len(words) < FEWEST_WORDS
        return None if title else SAID.get(style.alignment or "")

    for found in _styles.styled_spans(analysis, layout.paragraphs if layout else (), fault):
        message = f"The text is {found.value}{_styles.more(found)}. Begin each line at the left."
        yield RULE.finding(analysis, found.start, found.end, message)
