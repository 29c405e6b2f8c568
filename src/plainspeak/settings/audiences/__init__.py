"""Who reads a document, and what that changes: the files of ``audiences/``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak.errors import SettingsError, closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

AUDIENCES = Path(__file__).parent

DEFAULT_AUDIENCE = "public"


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads the document: limits, and a level for each rule, from ``audiences/NAME.toml``."""

    name: str
    title: str
    limits: Mapping[str, int]
    levels: Mapping[str, str]


@cache
def audience(name: str) -> Audience:
    """The audience of that name. Raises ``SettingsError`` when there is none.

    >>> audience("easy-read").limits["sentence-words"]
    15
    """
    if name not in audiences():
        what = f'the audience "{name}" is not known'
        raise SettingsError("audience", what, closest(name, audiences()))
    data = tomllib.loads((AUDIENCES / f"{name}.toml").read_text("utf-8"))
    return Audience(name, data["title"], data["limits"], data["levels"])


@cache
def audiences() -> tuple[str, ...]:
    """The names of all audiences, in alphabetical order."""
    return tuple(sorted(path.stem for path in AUDIENCES.glob("*.toml")))


def limits() -> tuple[str, ...]:
    """The names of what rules count to."""
    return tuple(audience(DEFAULT_AUDIENCE).limits)


def rules() -> tuple[str, ...]:
    """The names of all rules."""
    return tuple(audience(DEFAULT_AUDIENCE).levels)


@cache
def rules_and_families() -> tuple[str, ...]:
    """The names of all rules, and of what several of them begin with.

    >>> [name for name in rules_and_families() if name not in rules()][0]
    'acronym'
    """
    starts = [rule.partition("-")[0] for rule in rules()]
    families = dict.fromkeys(each for each in starts if starts.count(each) > 1)
    return (*(each for each in families if each not in rules()), *rules())


def rule_specificity(rule: str, names: Iterable[str]) -> int:
    """How closely the nearest of some names of rules and families names this rule; 0 for none.

    >>> rule_specificity("acronym-late", ["acronym", "jargon"]) < rule_specificity("acronym-late", ["acronym-late"])
    True
    """
    return max((len(n) for n in names if rule == n or rule.startswith(f"{n}-")), default=0)
