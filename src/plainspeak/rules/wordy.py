"""Finds a long way to say a short thing: "in order to" for "to", "prior to" for "before".

Short everyday words are read faster and understood by more people, experts included. A phrase that
is fine once is a note, and a warning at its fifth use in about two pages, if one of its swaps fits
in nearly every sentence. Set the limit ``mild-uses`` for another number, or 0 for none.

>>> import plainspeak
>>> [finding.message for finding in plainspeak.check("Sign in prior to the meeting.").findings]
['Say "before".']
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
    name="wordy",
    summary=("long way to say a short thing", "long ways to say a short thing"),
    limits={"mild-uses": 5},
    looks_at="terms",
    priority=40,
    local=True,
    bad="Sign in prior to the meeting.",
    good="Sign in before the meeting.",
    why="Short, everyday words are quicker to read.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each use."""
    return _swaps.findings(analysis, RULE, _is_wordy, lambda _, swaps: _swaps.say(swaps))


def _is_wordy(term: Term) -> bool:
    return term.level in {"avoid", "consider"} and term.kind == "wordy"
