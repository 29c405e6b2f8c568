"""Finds a document that does not say whom to ask: no telephone number, email or address.

Readers of Easy Read often want to talk to somebody about it. Say who that is, near the end.

The guide: the Patient Information Forum, "Easy Read Matters", asks for contact details at the end.
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
    name="easy-read-contact",
    summary=("document without contact details", "documents without contact details"),
    level=Level.OFF,
    limits={"words-without-contact": 60},
    priority=159,
    one_word=True,
)

CONTACT = re.compile(
    r"(?<!\d)(?:\+44|\(?0\d{2,4}\)?)[\s\d()-]{5,14}\d|[\w.+-]{1,40}@[\w-]{1,40}\.\w|\bwww\.|\bhttps?:"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|(?<!\d)(?:111|999|101|119|0300|0800|0808)(?!\d)"
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for a document with none, at its last sentence."""
    document = analysis.document
    enough = analysis.words >= analysis.profile.limit("words-without-contact")
    if enough and analysis.sentences and not CONTACT.search(document.shown):
        last = analysis.sentences[-1]
        message = "This document does not say whom to ask. Give a name and a telephone number."
        yield RULE.finding(analysis, last.start, last.end, message)
