"""The short way in: one checker with the default settings, made when first asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from plainspeak.checker import Checker

if TYPE_CHECKING:
    from pathlib import Path

    from plainspeak.model import Report, Term


@cache
def _checker() -> Checker:
    return Checker()


def check(text: str) -> Report:
    """Check a text with the default settings.

    >>> check("We will act prior to Thursday.").findings[0].suggestions[0].text
    'before'
    """
    return _checker().check(text)


def check_file(path: str | Path) -> Report:
    """Check a file with the default settings. Raises ``DocumentError`` when it cannot be read."""
    return _checker().check_file(path)


def fix(text: str) -> str:
    """The text with its safe suggestions made. Doing it twice is doing it once.

    >>> fix("We utilise an erroneous map prior to Thursday.")
    'We use a wrong map before Thursday.'
    """
    return _checker().fix(text)


def lookup(text: str) -> tuple[Term, ...]:
    """What the lists say of a word, phrase or short form: every meaning, in any form or capitals.

    >>> {term.level for term in lookup("utilised")}
    {'avoid'}
    """
    return _checker().lookup(text)
