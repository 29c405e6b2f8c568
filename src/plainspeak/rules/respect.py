"""Finds wording that people ask us not to use about them, such as "suffers from".

People choose their own words for themselves, so a quotation is left alone. When you write about a
person or a group you know, ask them.

>>> import plainspeak
>>> plainspeak.check("She is wheelchair-bound.").findings[0].rule
'respect'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.rules import _swaps
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Finding, Suggestion, Term


RULE = Rule(
    name="respect",
    summary=("wording people ask us not to use", "wordings people ask us not to use"),
    looks_at="terms",
    priority=10,
    local=True,
    bad="She is wheelchair-bound.",
    good="She uses a wheelchair.",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """One finding for each use."""
    return _swaps.findings(analysis, RULE, _is_about_people, _message)


def _is_about_people(term: Term) -> bool:
    return term.kind == "respect" and term.level != "ok"


def _message(_: Term, suggestions: tuple[Suggestion, ...]) -> str:
    return f"Many people ask us not to use these words. {_swaps.say(suggestions)}"
