"""Functions for everyday use: one checker for each audience, made when first asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from plainspeak.checker import Checker
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from plainspeak.model import Report, Term


@cache
def _checker(audience: str | None = None) -> Checker:
    return Checker(Settings(audience=audience) if audience else None)


def check(text: str, name: str = "<text>", audience: str | None = None) -> Report:
    """Check a text. Offsets in the report are code points of ``report.document.text``, half-open.

    ``name`` gives the type of the text: "page.md" is read as Markdown. ``audience`` is one of
    public (the default), easy-read, staff, board and thorough. Raises ``SettingsError`` for any
    other, and ``TypeError`` for what is no text.

    >>> check("We will act prior to Thursday.").findings[0].suggestions[0].text
    'before'
    >>> check("# UTILISE\\n\\n`utilise` it", name="page.md").words
    2
    """
    return _checker(audience).check(text, name)


def check_file(path: str | Path, audience: str | None = None) -> Report:
    """Check a file. Raises ``DocumentError`` when it cannot be read."""
    return _checker(audience).check_file(path)


def fix(text: str, name: str = "<text>", audience: str | None = None) -> str:
    """The text with its safe suggestions made. Doing it twice is doing it once.

    >>> fix("We utilise an erroneous map prior to Thursday.")
    'We use a wrong map before Thursday.'
    """
    return _checker(audience).fix(text, name)


def lookup(text: str) -> tuple[Term, ...]:
    """What the lists say of a word, phrase or short form: every meaning, in any form or capitals.

    >>> {term.level for term in lookup("utilised")}
    {'avoid'}
    """
    return _checker().lookup(text)
