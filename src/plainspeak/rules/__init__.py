"""The rules: one module each, which declares itself with ``RULE`` and finds things with ``check``.

``registry`` knows them all, those of other packages included. ``resolve`` decides which finding is
kept where two rules find the same words, and ``suppressions`` which the writer wants left out.
"""

from plainspeak.rules.declarations import declarations, plugin_errors
from plainspeak.rules.registry import RegisteredRule, Registry, registry
from plainspeak.rules.rule import Rule

__all__ = [
    "RegisteredRule",
    "Registry",
    "Rule",
    "declarations",
    "plugin_errors",
    "registry",
]
