"""What a rule found, and what could be written instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.model.term import Term


class Level(StrEnum):
    """How much a finding matters; ``off`` silences a rule."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Edit:
    """Words to put in the place of ``text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words to put in the place of a finding.

    ``safe`` says whether a machine may do so unasked; ``reason`` says why not when it may not.
    ``edits`` are all that has to change, sorted, where that is more than the words of the finding.
    """

    text: str
    safe: bool = False
    reason: str | None = None
    edits: tuple[Edit, ...] = ()

    def edits_of(self, finding: Finding) -> tuple[Edit, ...]:
        """What carrying it out changes in the text."""
        return self.edits or (Edit(finding.start, finding.end, self.text),)


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a document that a rule speaks about."""

    start: int
    end: int
    rule: str
    level: Level
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    term: Term | None = None
