"""The names of rules and limits that settings may use, and those that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from plainspeak.errors import closest, cut
from plainspeak.settings.validation import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plainspeak.settings.profile import Declared
    from plainspeak.settings.validation import Keys

RULE_LISTS = ("select", "extend-select", "ignore")
"""Settings that name rules, or families of them."""


class Names(NamedTuple):
    """Every name there is. A family is what several rules begin with, such as "acronym"."""

    rules: tuple[str, ...]
    families: tuple[str, ...]
    limits: tuple[str, ...]

    @classmethod
    def of(cls, rules: Iterable[Declared]) -> Names:
        """The names that some rules use."""
        rules = tuple(rules)
        names = tuple(rule.name for rule in rules)
        families = _shared_starts(names)
        limits = dict.fromkeys(limit for rule in rules for limit in rule.limits)
        return cls(names, tuple(each for each in families if each not in names), tuple(limits))

    @property
    def rules_and_families(self) -> tuple[str, ...]:
        """What may be in a list of rules."""
        return (*self.families, *self.rules)


def _shared_starts(names: Iterable[str]) -> list[str]:
    """What several names begin with, up to a hyphen; the longest where the same names share more.

    >>> _shared_starts(["easy-read-date", "easy-read-font", "jargon"])
    ['easy-read']
    """
    sharing: dict[str, list[str]] = {}
    for name in names:
        parts = name.split("-")
        for end in range(1, len(parts)):
            sharing.setdefault("-".join(parts[:end]), []).append(name)
    longest = {tuple(having): start for start, having in sharing.items()}
    return [longest[having] for having in longest if len(having) > 1]


def unknown_names(table: Mapping[str, Any], names: Names, keys: Keys = ()) -> Iterator[Fault]:
    """Each name in a table of settings that is no rule and no limit."""
    for setting in RULE_LISTS:
        for name in table.get(setting, ()):
            if name not in names.rules_and_families:
                yield _fault((*keys, setting), name, "rule", names.rules_and_families)
    for setting, noun, known in (
        ("levels", "rule", names.rules),
        ("limits", "limit", names.limits),
    ):
        for name in table.get(setting, {}):
            if name not in known:
                yield _fault((*keys, setting, name), name, noun, known)
    for number, entry in enumerate(table.get("per-path", ())):
        yield from unknown_names(entry, names, (*keys, "per-path", number))


def _fault(keys: Keys, name: str, noun: str, known: Iterable[str]) -> Fault:
    return Fault(keys, name, f'the {noun} "{cut(name)}" is not known', closest(name, known))


def rule_specificity(rule: str, names: Iterable[str]) -> int:
    """Length of the longest name that is this rule or its family; 0 where none is.

    >>> acronym = rule_specificity("acronym-late", ["acronym", "jargon"])
    >>> acronym < rule_specificity("acronym-late", ["acronym-late"])
    True
    """
    return max((len(n) for n in names if rule == n or rule.startswith(f"{n}-")), default=0)
