"""Finds a heading that is a label: "Eligibility criteria" for "Who can get this?".

A question or a short sentence says what comes next. "Contents", "Word list" and the like are known
to readers and left alone, and so is any heading that speaks of "you" or "we" or begins with a verb.

The guide: Photosymbols, "The Easy Read Standard", asks for words that speak to the reader, and for
new ideas that are linked to what readers know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Kind, Level
from plainspeak.rules.easy_read import _prose
from plainspeak.rules.rule import Rule
from plainspeak.text import frequency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-heading",
    summary=("heading that is only a label", "headings that are only labels"),
    level=Level.OFF,
    priority=146,
    one_word=True,
)

LABELS = frozenset(
    [
        "introduction",
        "background",
        "overview",
        "eligibility",
        "criteria",
        "methodology",
        "recommendations",
        "conclusion",
        "conclusions",
        "objectives",
        "governance",
        "implementation",
        "procedure",
        "procedures",
        "considerations",
        "appendix",
        "annex",
        "rationale",
        "context",
        "scope",
        "provision",
        "monitoring",
        "consultation",
        "outcomes",
        "findings",
        "summary",
        "assessment",
        "responsibilities",
        "confidentiality",
        "complaints",
        "access",
        "accessibility",
        "finance",
        "funding",
        "safeguarding",
        "engagement",
        "strategy",
        "framework",
        "requirements",
        "legislation",
        "evaluation",
        "administration",
        "communication",
        "communications",
        "referral",
        "referrals",
        "discharge",
        "treatment",
    ]
)
SPEAKING = re.compile(
    r"\?|[.!]\s*\Z|\b(?:you|your|yours|we|our|us|i|my|me|who|what|why|when|where|how|which|is|are|was|will|can"
    r"|should|do|does|did|has|have|about|this|these|the|to|for)\b",
    re.IGNORECASE,
)
COMMON = 4.5


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each heading that is a label."""
    text = analysis.document.text
    for block in analysis.document.blocks:
        if block.kind is not Kind.HEADING or SPEAKING.search(text, block.start, block.end):
            continue
        words = re.findall(r"[a-z]+", text[block.start : block.end].lower())
        rare = [word for word in words if frequency.zipf_frequency(word) < COMMON]
        if _prose.in_margin(analysis, block.start) or not words:
            continue
        if LABELS.intersection(words) and (len(words) == 1 or rare or words[-1] in LABELS):
            message = 'Make this heading a question or a short sentence, such as "Who can come?".'
            yield RULE.finding(analysis, block.start, block.end, message)
