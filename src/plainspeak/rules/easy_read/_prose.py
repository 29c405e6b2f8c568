"""The sentences that rules for Easy Read look at, and words in them that a pattern fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Kind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import SentenceSpan

MARGINS = frozenset({"page header", "page footer"})
"""Sections whose text is on page after page."""


def sentences(analysis: Analysis) -> Iterator[SentenceSpan]:
    """Every sentence of a document but quotations and the margins of its pages.

    Cells of tables are among them: Easy Read has pictures in one column and the text in another.
    """
    for each in analysis.sentences:
        if each.kind is not Kind.QUOTATION and not in_margin(analysis, each.start):
            yield each


def in_margin(analysis: Analysis, offset: int) -> bool:
    """Whether an offset is in the header or footer of pages."""
    return analysis.document.locate(offset).section in MARGINS


def matches(analysis: Analysis, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Each place where a pattern fits inside one sentence."""
    text = analysis.document.text
    for sentence in sentences(analysis):
        yield from pattern.finditer(text, sentence.start, sentence.end)
