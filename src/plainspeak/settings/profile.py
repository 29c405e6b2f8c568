"""The levels and limits in use, worked out once from the settings, the audience and the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from plainspeak.errors import SettingsError
from plainspeak.model import Level
from plainspeak.settings.audiences import audience
from plainspeak.settings.names import Names, rule_specificity, unknown_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plainspeak.settings.values import Settings


class Declared(Protocol):
    """What is asked of a rule here; ``plainspeak.rules.Rule`` has it."""

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def level(self) -> Level:
        """Its level where an audience says nothing else."""

    @property
    def limits(self) -> Mapping[str, int]:
        """What it counts to, by name, where an audience says nothing else."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How much each rule matters and what it counts to."""

    levels: Mapping[str, Level]
    limits: Mapping[str, int]

    def level(self, rule: str) -> Level:
        """How much a finding of a rule matters; ``off`` when the rule is not chosen."""
        return self.levels[rule]

    def limit(self, name: str) -> int:
        """The number that a rule counts to."""
        return self.limits[name]

    def is_on(self, rule: str) -> bool:
        """Whether a rule is to be asked at all."""
        return self.levels[rule] is not Level.OFF


def resolve(settings: Settings, rules: Iterable[Declared]) -> Profile:
    """The profile of some settings. Raises ``SettingsError`` for a rule or limit nobody knows.

    Where a rule is both chosen and ignored, the closer name counts.
    """
    rules = tuple(rules)
    check_names(settings, Names.of(rules))
    reader = audience(settings.audience)
    levels = {rule.name: _level(rule, settings, reader.levels) for rule in rules}
    limits = {name: number for rule in rules for name, number in rule.limits.items()}
    return Profile(levels, {**limits, **reader.limits, **settings.limits})


def check_names(settings: Settings, names: Names) -> None:
    """Raise ``SettingsError`` when some settings name a rule or limit nobody knows."""
    for fault in unknown_names(settings.as_table(), names):
        raise SettingsError(".".join(map(str, fault.keys)), fault.what, fault.remedy)


def _level(rule: Declared, settings: Settings, levels: Mapping[str, str]) -> Level:
    chosen = rule_specificity(rule.name, (*settings.select, *settings.extend_select))
    ignored = rule_specificity(rule.name, settings.ignore)
    if (ignored and ignored >= chosen) or (settings.select and not chosen):
        return Level.OFF
    level = Level(settings.levels.get(rule.name, levels.get(rule.name, rule.level)))
    return Level.WARNING if chosen and level is Level.OFF else level
