"""Finds a document of several pages that are not numbered.

Numbers help people to find their place again, and to talk about a page with others.

The guide: Inclusion Europe, "Information for all", asks for numbered pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-page-numbers",
    summary=("document without page numbers", "documents without page numbers"),
    level=Level.OFF,
    priority=158,
    one_word=True,
    layout=True,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for a document without page numbers, at its first block."""
    document = analysis.document
    layout = document.layout
    if layout is None or layout.page_numbers is not False or not document.blocks:
        return
    if layout.pages is None or layout.pages > 1:
        first = document.blocks[0]
        message = "The pages have no numbers. Number them."
        yield RULE.finding(analysis, first.start, first.end, message)
