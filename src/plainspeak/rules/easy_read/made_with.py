"""Finds a document that does not say who made it, and with which people who read Easy Read.

Only people with learning disabilities can say whether a document is easy to read. Ask them before
it goes out, and say in it who they were: "We made this with people from Speak Up."

The guides: Inclusion Europe, "Information for all", Change, "How to make information accessible",
and Photosymbols, "The Easy Read Standard", ask for people with learning disabilities to take part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-made-with",
    summary=(
        "document that names nobody who checked it",
        "documents that name nobody who checked them",
    ),
    level=Level.OFF,
    limits={"words-without-makers": 60},
    priority=160,
    one_word=True,
)

MAKERS = re.compile(
    r"\b(?:made|written|checked|tested|produced|created|designed|put together|read)\b[^.!?\n]{0,40}"
    r"\b(?:with|by)\b|\b(?:helped|worked with)\b[^.!?\n]{0,30}\b(?:us|to)?\s?(?:make|write|check)"
    r"|\bthank(?:s| you) to\b|\b(?:made|wrote|checked|tested) this\b|\bthis (?:was|is) by\b",
    re.IGNORECASE,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for a document that says nothing of it, at its last sentence."""
    document = analysis.document
    enough = analysis.words >= analysis.profile.limit("words-without-makers")
    if enough and analysis.sentences and not MAKERS.search(document.text):
        last = analysis.sentences[-1]
        message = (
            "This document does not say who made it, and who checked it. "
            "Ask people with learning disabilities to check it, and name them."
        )
        yield RULE.finding(analysis, last.start, last.end, message)
