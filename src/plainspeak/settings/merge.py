"""Settings on top of others: a file on the one it extends, a path, and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_origin

from plainspeak.settings.fields import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

ADDED = frozenset(each.field for each in SETTINGS if each.adds)
TABLES = frozenset(each.field for each in SETTINGS if get_origin(each.type) is dict)
CHOSEN_ANEW = ("extend_select", "ignore")
"""What a new choice of rules leaves behind."""


def merge(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """One layer on top of another: lists that add do so, tables join, all else is replaced.

    >>> merge({"ok": ("MDT",), "ignore": ("wordy",)}, {"ok": ("ICB",), "select": ("wordy",)})
    {'ok': ('MDT', 'ICB'), 'ignore': (), 'select': ('wordy',)}
    """
    merged = dict(below)
    if above.get("select"):
        merged |= {name: () for name in CHOSEN_ANEW if name in merged}
    for name, value in above.items():
        if name in ADDED:
            there = merged.get(name, ())
            merged[name] = (*there, *(each for each in value if each not in there))
        elif name in TABLES:
            merged[name] = {**merged.get(name, {}), **value}
        else:
            merged[name] = value
    return merged
