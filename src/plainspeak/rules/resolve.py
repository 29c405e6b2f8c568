"""Which findings are kept where several rules speak of the same words."""

from __future__ import annotations

import re
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

    Where two are about the same words, the one whose rule has the lower priority number is kept,
    and of two from one rule the longer. A finding about a whole sentence or line marks the longest
    part of it that no other finding is on, and ``about`` says where the whole of it is. One that
    marks one word is on the first free one from there on.

    >>> from plainspeak.model import Finding
    >>> from plainspeak.rules import registry
    >>> long = Finding(0, 20, "long-sentence", "note", "Split it.")
    >>> short = Finding(8, 15, "wordy", "warning", "Say it shorter.")
    >>> [(each.start, each.end) for each in resolve_overlaps([long, short], registry().rules)]
    [(0, 8), (8, 15)]
    """
    settled: list[Finding] = []

    def turn(finding: Finding) -> tuple[int, str, int, int]:
        return rules[finding.rule].rule.priority, finding.rule, finding.start, -finding.end

    for finding in sorted(findings, key=turn):
        rule = rules[finding.rule].rule
        if rule.one_word:
            _settle_on_a_word(settled, finding)
        elif rule.whole_sentences:
            start, end = finding.about or (finding.start, finding.end)
            gap = _longest_gap(settled, start, end)
            if gap[1] - gap[0] >= MIN_VISIBLE_CHARS:
                about = None if gap == (start, end) else (start, end)
                cut = replace(finding, start=gap[0], end=gap[1], about=about)
                insort(settled, cut, key=_start)
        elif not _overlaps(settled, finding):
            insort(settled, finding, key=_start)
    return settled


def _settle_on_a_word(settled: list[Finding], finding: Finding) -> None:
    """Put a finding on the first free word of what it is about, or the nearest one behind it."""
    assert finding.document is not None
    start, end = about = finding.about or (finding.start, finding.end)
    for word in WORD.finditer(finding.document.text, start):
        placed = replace(finding, start=word.start(), end=word.end(), about=about)
        if not _overlaps(settled, placed):
            if word.span() == (start, end):
                placed = replace(placed, about=None)
            insort(settled, placed, key=_start)
            return


WORD = re.compile(r"\w[\w'\u2019-]*+")


def _start(finding: Finding) -> int:
    return finding.start


def _overlaps(settled: list[Finding], finding: Finding) -> bool:
    at = bisect_left(settled, finding.end, key=_start)
    return at > 0 and settled[at - 1].end > finding.start


def _longest_gap(settled: list[Finding], start: int, end: int) -> tuple[int, int]:
    """The longest part between two offsets that no finding is on; the first of equal ones."""
    at = bisect_left(settled, start, key=_start)
    free = max(start, settled[at - 1].end if at else 0)
    longest = (free, free)
    while free < end:
        stop = min(end, settled[at].start if at < len(settled) else end)
        longest = max(longest, (free, stop), key=_length)
        if at == len(settled):
            break
        free = settled[at].end
        at += 1
    return longest


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def number_alike(findings: list[Finding]) -> list[Finding]:
    """The findings, those that are alike in rule, words and surroundings numbered in order.

    Most are the only ones with their rule and words, so nobody has to look at what is around them.
    """
    keys = list(map(_rule_and_words, findings))
    alike = Counter(keys)
    if len(alike) == len(findings):
        return findings
    seen: Counter[tuple[str, ...]] = Counter()
    numbered = []
    for finding, key in zip(findings, keys, strict=True):
        if alike[key] == 1:
            numbered.append(finding)
            continue
        context = finding.context
        number = seen[context] = seen[context] + 1
        numbered.append(finding if number == 1 else replace(finding, occurrence=number))
    return numbered


def _rule_and_words(finding: Finding) -> tuple[str, str]:
    assert finding.document is not None
    words = finding.document.text[finding.start : finding.end]
    return finding.rule, " ".join(words.split())
