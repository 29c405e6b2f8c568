"""Finds words that do not mean what they say: "over the moon", "a piece of cake".

Many people take words as they are. Say what you mean. The phrases are rows of the list
``easy_read_idioms``.

The guide: Inclusion Europe, "Information for all", asks for no metaphors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level
from plainspeak.rules import _swaps
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis

RULE = Rule(
    name="easy-read-idiom",
    summary=("phrase that does not mean what it says", "phrases that do not mean what they say"),
    level=Level.OFF,
    priority=38,
    local=True,
    why="Some people take words as they are.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each use."""
    return _swaps.findings(
        analysis, RULE, lambda term: term.kind == "idiom", lambda _, swaps: _swaps.say(swaps)
    )
