"""Which findings are kept where several rules speak of the same words."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace
from typing import TYPE_CHECKING

from plainspeak import rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model import Finding

MIN_VISIBLE_CHARS = 4
"""Characters that a finding about a whole sentence needs, so that a person sees it."""


def resolve_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in reading order, none over another.

    Where two speak of the same words the rule that comes first in ``rules.RULES`` is heard, and
    of two from one rule the longer. A finding about a whole sentence or line is cut back to the
    first words that no other finding speaks of.

    >>> from plainspeak.model import Finding
    >>> long = Finding(0, 20, "long-sentence", "note", "Split it.")
    >>> short = Finding(8, 15, "wordy", "warning", "Say it shorter.")
    >>> [(each.start, each.end) for each in resolve_overlaps([long, short])]
    [(0, 8), (8, 15)]
    """
    order = {rule: number for number, rule in enumerate(rules.RULES)}
    settled: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (order[f.rule], f.start, -f.end)):
        if finding.rule in rules.WHOLE_SENTENCE_RULES:
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
