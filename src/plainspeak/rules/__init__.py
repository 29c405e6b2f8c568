"""The rules. Each is a module with ``check(analysis)``; its docstring is its page.

The order is from the most to the least specific: where two rules speak of the same words, the
first one here is heard. The last ones speak of whole sentences and lines, and give way to words.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Finding

RULES = (
    "respect",
    "jargon",
    "unexplained-term",
    "wordy",
    "acronym-conflict",
    "acronym-late",
    "acronym-unexplained",
    "acronym-repeated",
    "acronym-unused",
    "acronym-full-form",
    "too-many-acronyms",
    "rare-word",
    "hidden-verb",
    "passive",
    "noun-string",
    "shouting",
    "long-sentence",
    "long-list",
    "long-paragraph",
    "reading-level",
    "unused-ignore",
)

WHOLE_SENTENCE_RULES = frozenset(
    {
        *("shouting", "long-sentence", "long-list", "long-paragraph", "reading-level"),
        "unused-ignore",
    }
)
"""Rules about a whole line or sentence, or more."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """What all chosen rules find, rule by rule."""
    for rule in RULES:
        if analysis.settings.level(rule) is not Level.OFF:
            yield from import_module(f"{__name__}.{rule.replace('-', '_')}").check(analysis)


def page(rule: str) -> str:
    """What a rule finds and why, for people."""
    return import_module(f"{__name__}.{rule.replace('-', '_')}").__doc__ or ""
