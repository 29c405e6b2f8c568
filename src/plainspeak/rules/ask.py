"""Asks the rules that are on about one document, but for those that cannot find anything in it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from plainspeak._platform.plugins import describe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Finding
    from plainspeak.rules.registry import RegisteredRule

    ByPart = Mapping[str, list[tuple[str, RegisteredRule]]]
    """Rules and their names, by the part of an analysis without which they find nothing."""


def by_part(rules: Mapping[str, RegisteredRule]) -> ByPart:
    """The rules, so that all that look at a part which a document has not are passed over at once.

    >>> from plainspeak.rules import registry
    >>> [name for name, _ in by_part(registry().rules)["all_caps_lines"]]
    ['shouting']
    """
    found: dict[str, list[tuple[str, RegisteredRule]]] = defaultdict(list)
    for name, each in rules.items():
        found[each.rule.looks_at].append((name, each))
    return dict(found)


def ask(rules: ByPart, analysis: Analysis) -> tuple[list[Finding], list[str]]:
    """What the rules find, and a sentence for each of another package that failed."""
    found: list[Finding] = []
    problems: list[str] = []
    for part, those in rules.items():
        if part and not getattr(analysis, part):
            continue
        for name, (_, module, plugin) in those:
            try:
                found += module.check(analysis)
            except Exception as error:
                if plugin is None:
                    raise
                problems.append(str(plugin.error(f'its rule "{name}" failed ({describe(error)})')))
    return found, problems
