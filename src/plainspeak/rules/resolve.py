"""Which findings are kept where several rules speak of the same words."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plainspeak.model import Finding
    from plainspeak.rules.registry import RegisteredRule

MIN_VISIBLE_CHARS = 4
"""Characters that a finding about a whole sentence needs, so that a person sees it."""


def resolve_overlaps(
    findings: Iterable[Finding], rules: Mapping[str, RegisteredRule]
) -> list[Finding]:
    """Findings in reading order, none over another.

    Where two are about the same words, the one whose rule comes first in ``rules`` is kept, and
    of two from one rule the longer. A finding about a whole sentence or line is cut back to the
    first words that no other finding speaks of.

    >>> from plainspeak.model import Finding
    >>> from plainspeak.rules import registry
    >>> long = Finding(0, 20, "long-sentence", "note", "Split it.")
    >>> short = Finding(8, 15, "wordy", "warning", "Say it shorter.")
    >>> [(each.start, each.end) for each in resolve_overlaps([long, short], registry().rules)]
    [(0, 8), (8, 15)]
    """
    order = {rule: number for number, rule in enumerate(rules)}
    settled: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (order[f.rule], f.start, -f.end)):
        if rules[finding.rule].rule.whole_sentences:
            gap = _first_gap(settled, finding)
            if gap:
                insort(settled, replace(finding, start=gap[0], end=gap[1]), key=_start)
        elif not _overlaps(settled, finding):
            insort(settled, finding, key=_start)
    return settled


def _start(finding: Finding) -> int:
    return finding.start


def _overlaps(settled: list[Finding], finding: Finding) -> bool:
    at = bisect_left(settled, finding.end, key=_start)
    return at > 0 and settled[at - 1].end > finding.start


def _first_gap(settled: list[Finding], finding: Finding) -> tuple[int, int] | None:
    """The first stretch of a finding, of a few characters or more, that no other stands on."""
    at = bisect_left(settled, finding.start, key=_start)
    start = max(finding.start, settled[at - 1].end if at else 0)
    while start < finding.end:
        end = min(finding.end, settled[at].start if at < len(settled) else finding.end)
        if end - start >= MIN_VISIBLE_CHARS:
            return start, end
        if at == len(settled):
            return None
        start = settled[at].end
        at += 1
    return None


def number_alike(findings: list[Finding]) -> list[Finding]:
    """The findings, those that are alike in rule, words and surroundings numbered in order."""
    seen: Counter[tuple[str, ...]] = Counter()
    numbered = []
    for finding in findings:
        seen[finding.context] += 1
        number = seen[finding.context]
        numbered.append(finding if number == 1 else replace(finding, occurrence=number))
    return numbered
