"""The checkers of one worker: made when first asked for, and made again when a list changes."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.checker import Checker

if TYPE_CHECKING:
    from plainspeak.settings import Settings

MOST = 16
"""Checkers that are kept; the one that was used longest ago goes first."""

Overrides = dict[str, "str | tuple[str, ...]"]


class Checkers:
    """Checkers with the server's settings and what a request changes of them.

    >>> from plainspeak.settings import Settings
    >>> checkers = Checkers(Settings())
    >>> checkers.get(audience="staff") is checkers.get(audience="staff")
    True
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._made: OrderedDict[tuple[object, ...], Checker] = OrderedDict()

    def get(self, **changes: str | tuple[str, ...] | None) -> Checker:
        """The checker with some settings changed. Raises ``SettingsError``."""
        given = {name: value for name, value in changes.items() if value}
        key = (*given.items(), *map(_age, self.settings.lists))
        if key not in self._made:
            settings = self.settings.with_overrides(**given) if given else self.settings
            self._made[key] = Checker(settings)
            if len(self._made) > MOST:
                self._made.popitem(last=False)
        self._made.move_to_end(key)
        return self._made[key]


def _age(path: str) -> int:
    """When a list was last written; 0 where it is gone."""
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return 0
