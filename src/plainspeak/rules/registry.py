"""Every rule there is: the modules of this package, and those that other packages add."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainspeak._platform.plugins import plugins
from plainspeak.errors import PluginError
from plainspeak.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from types import ModuleType

    from plainspeak._platform.plugins import Plugin
    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.detectors import Detector
    from plainspeak.lexicon.matcher import Lexicon
    from plainspeak.model import Finding
    from plainspeak.settings import Profile

    MakeDetector = Callable[[Profile, Lexicon], Detector]


PAGES = "https://github.com/plainspeak/plainspeak/blob/main/docs/rules"
"""Where the page of each rule is for people to read."""

GROUP = "plainspeak.rules"
"""The entry points of rules that other packages add."""


class RegisteredRule(NamedTuple):
    """A rule with its code; ``plugin`` is the package it comes from, where that is not this one."""

    rule: Rule
    module: ModuleType
    plugin: Plugin | None = None

    @property
    def check(self) -> Callable[[Analysis], Iterable[Finding]]:
        """What finds things."""
        check: Callable[[Analysis], Iterable[Finding]] = self.module.check
        return check

    @property
    def page(self) -> str:
        """What the rule finds and why, for people, without the examples in Python."""
        return (self.module.__doc__ or "").partition("\n>>>")[0].strip()

    @property
    def url(self) -> str | None:
        """Where its page is for people to read; nothing for a rule of another package."""
        return None if self.plugin else f"{PAGES}/{self.rule.name}.md"

    @property
    def make_detector(self) -> MakeDetector | None:
        """Makes what looks at every passage for this rule; most rules need nothing of the kind."""
        make: MakeDetector | None = getattr(self.module, "detector", None)
        return make


class Registry(NamedTuple):
    """The rules by name, those with the highest priority first, and the plug-ins that failed."""

    rules: Mapping[str, RegisteredRule]
    errors: tuple[PluginError, ...] = ()


@cache
def registry() -> Registry:
    """Every rule. A plug-in that cannot be used is left out and reported.

    >>> list(registry().rules)[:2]
    ['respect', 'jargon']
    """
    found: dict[str, RegisteredRule] = {}
    errors: list[PluginError] = []
    for module in _own_modules():
        found[module.RULE.name] = RegisteredRule(module.RULE, module)
    for plugin in plugins(GROUP):
        try:
            loaded = _checked(plugin, plugin.load(), found)
        except PluginError as error:
            errors.append(error)
        else:
            found[loaded.rule.name] = loaded
    order = sorted(found, key=lambda name: (found[name].rule.priority, name))
    return Registry({name: found[name] for name in order}, tuple(errors))


def _own_modules() -> Iterator[ModuleType]:
    for name in _own_names():
        yield import_module(f"{__package__}.{name}")


def own_files() -> list[Path]:
    """The files of our own rules."""
    here = Path(__file__).parent
    files = (here / f"{each.replace('.', '/')}.py" for each in _own_names())
    return [here / "rule.py", *files]


def _own_names() -> list[str]:
    """The modules of our own rules, counted from this package."""
    here = Path(__file__).parent
    return [
        f"{package}.{each.name}".lstrip(".")
        for package in ("", *GROUPS)
        for each in pkgutil.iter_modules([str(here / package)])
        if not each.name.startswith("_") and each.name not in NOT_RULES
    ]


GROUPS = ("easy_read",)
"""Packages in this one, of rules that belong together."""

NOT_RULES = frozenset(
    {"ask", "declarations", "registry", "resolve", "rule", "suppressions", *GROUPS}
)
"""Modules of this package that every rule needs and that are none themselves."""


def _checked(
    plugin: Plugin, module: ModuleType, known: Mapping[str, RegisteredRule]
) -> RegisteredRule:
    """The rule of a plug-in. Raises ``PluginError`` when it could not work."""
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule) or not callable(getattr(module, "check", None)):
        raise plugin.error(f"{plugin.target} has no RULE and check of a rule")
    if rule.name in known:
        raise plugin.error(f'it adds a rule "{rule.name}", which there is already')
    return RegisteredRule(rule, module, plugin)
