"""What can go wrong, said so that a person knows where, what and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class PlainspeakError(Exception):
    """The parent of every error that plainspeak raises on purpose.

    >>> str(PlainspeakError("leaflet.txt", "the file is empty", "Save it again with its words."))
    'leaflet.txt: the file is empty. Save it again with its words.'
    """

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(where, what, remedy)
        self.where = where
        self.what = what
        self.remedy = remedy

    @property
    def explanation(self) -> str:
        """What is wrong and what to do, without the place."""
        return f"{self.what}. {self.remedy}"

    def __str__(self) -> str:
        return f"{self.where}: {self.explanation}"


class DocumentError(PlainspeakError):
    """A document cannot be read."""


class ListError(PlainspeakError):
    """A list of words has a row or a cell that cannot be used."""


class SettingsError(PlainspeakError):
    """A setting, an audience or a rule is not known, or its value does not fit."""


class PluginError(PlainspeakError):
    """A rule, format or report of another package cannot be used."""


class LanguageError(PlainspeakError):
    """The spaCy model named in the settings is not installed or does not fit."""


class MissingExtraError(PlainspeakError, ImportError):
    """An optional part of plainspeak needs a package that is not installed."""


class TableError(PlainspeakError):
    """A table has no such column, or its column holds no text."""


MAX_QUOTED_CHARS = 60
"""Characters of a value that an error quotes."""


def cut(value: object) -> str:
    """A value as an error quotes it: its first words.

    >>> cut("MDT"), len(cut("x" * 5000))
    ('MDT', 60)
    """
    text = str(value)
    if len(text) <= MAX_QUOTED_CHARS:
        return text
    return text[: MAX_QUOTED_CHARS - 1] + "\N{HORIZONTAL ELLIPSIS}"


def closest(word: str, known: Iterable[str]) -> str:
    """Name the known word nearest to a mistyped one, or list them all, as a sentence.

    >>> closest("jargn", ["jargon", "wordy"])
    'Did you mean "jargon"?'
    >>> closest("xyz", ["jargon", "wordy"])
    'Choose from: jargon, wordy.'
    """
    import difflib  # only for a mistake

    choices = sorted(known)
    near = difflib.get_close_matches(word[:MAX_QUOTED_CHARS], choices, n=1)
    return f'Did you mean "{near[0]}"?' if near else f"Choose from: {', '.join(choices)}."
