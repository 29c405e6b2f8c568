"""Finds trade talk: words that people inside a service use and people outside it do not.

Say it in the words you would use to a neighbour. If the trade word has to stay, because the reader
will meet it in letters or in law, explain it the first time instead.

>>> import plainspeak
>>> [finding.message for finding in plainspeak.check("The footway is closed.").findings]
['Say "pavement".']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.rules import _swaps
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Finding, Term


RULE = Rule(
    name="jargon",
    summary=("piece of jargon", "pieces of jargon"),
    looks_at="terms",
    priority=20,
    local=True,
    bad="The footway is closed.",
    good="The pavement is closed.",
    why="Not everybody who reads this will know the word.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each use."""
    return _swaps.findings(analysis, RULE, _is_jargon, lambda _, swaps: _swaps.say(swaps))


def _is_jargon(term: Term) -> bool:
    return term.level in {"avoid", "consider"} and term.kind in {"jargon", "medical"}
