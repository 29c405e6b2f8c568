"""What every rule says of itself, without loading the code of all rules each time."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from plainspeak._platform.disk_cache import memoize
from plainspeak._platform.plugins import plugins
from plainspeak.model import Level
from plainspeak.rules.registry import GROUP, own_files, registry
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.errors import PluginError


@cache
def declarations() -> Mapping[str, Rule]:
    """Every rule by its name, those with the highest priority first.

    What our own rules say is kept until one of their files changes; a rule of another package is
    always asked.

    >>> declarations()["long-sentence"].limits
    {'sentence-words': 35}
    """
    if plugins(GROUP):
        return {name: each.rule for name, each in registry().rules.items()}
    return {each["name"]: _rule(each) for each in memoize("rules", own_files(), _plain)}


def plugin_errors() -> tuple[PluginError, ...]:
    """The plug-ins whose rules cannot be used."""
    return registry().errors if plugins(GROUP) else ()


def _plain() -> list[dict[str, Any]]:
    rules = (each.rule for each in registry().rules.values())
    return [
        {each.name: getattr(rule, each.name) for each in fields(Rule)}
        | {"level": str(rule.level), "limits": dict(rule.limits)}
        for rule in rules
    ]


def _rule(plain: dict[str, Any]) -> Rule:
    return Rule(**plain | {"level": Level(plain["level"])})
