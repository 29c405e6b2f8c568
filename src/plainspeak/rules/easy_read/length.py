"""Finds a document with more pages than readers will get through.

Say what matters most, or make two documents. Set the limit ``pages`` for another number. Pages are
counted as the program that made the file last counted them; a web page has none.

The guides: GOV.UK, "Accessible communication formats", asks for 24 pages at most, and the
Department of Health, "Making written information easier to understand", says that more than 20 are
too long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-length",
    summary=("document that is too long", "documents that are too long"),
    level=Level.OFF,
    limits={"pages": 24},
    priority=157,
    one_word=True,
    layout=True,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for a document over the limit, at its first block."""
    document, limit = analysis.document, analysis.profile.limit("pages")
    pages = document.layout.pages if document.layout else None
    if pages and pages > limit and document.blocks:
        first = document.blocks[0]
        message = f"This document has {pages} pages. Cut it to {limit}, or make several of it."
        yield RULE.finding(analysis, first.start, first.end, message)
