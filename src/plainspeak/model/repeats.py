"""Findings on the same words, of which people need to see only the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model.finding import Finding


def group_repeats(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings of one document, those of one rule on the same listed word or words together.

    A group is in the place of its first finding, and all forms of a listed word are the same word.

    >>> import plainspeak
    >>> found = plainspeak.check("We utilise it. Say hello prior to that. They utilised it.")
    >>> [[each.text for each in same] for same in group_repeats(found.findings)]
    [['utilise', 'utilised'], ['prior to']]
    """
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_key(finding), []).append(finding)
    return list(groups.values())


def _key(finding: Finding) -> tuple[str, str, str]:
    words = finding.term.id if finding.term else " ".join(finding.text.casefold().split())
    return finding.rule, str(finding.level), words
