"""Everything plainspeak has to say of one document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plainspeak.model import serialise
from plainspeak.model.readability import ScoringInput

if TYPE_CHECKING:
    from plainspeak.model.document import Document
    from plainspeak.model.finding import Finding
    from plainspeak.model.readability import Readability


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form, its explanation as written, and every place it stands.

    ``explained_at`` and each of ``uses`` are start and end offsets.
    """

    short: str
    long: str | None
    explained_at: tuple[int, int] | None
    uses: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What plainspeak has to say of one document.

    Findings are sorted and never overlap. ``readability`` is worked out when first asked for.
    ``problems`` says, in a sentence each, what of other packages could not be used.
    """

    document: Document
    findings: tuple[Finding, ...]
    acronyms: tuple[Acronym, ...]
    words: int
    scoring: ScoringInput = field(default=ScoringInput(), repr=False, compare=False)
    problems: tuple[str, ...] = ()
    _readability: Readability | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def readability(self) -> Readability:
        """Counts, scores and the difficulty of each sentence."""
        if self._readability is None:
            from plainspeak.readability.compute import compute  # textstat takes a third of a second

            object.__setattr__(self, "_readability", compute(self.document, self.scoring))
        assert self._readability is not None
        return self._readability

    def to_dict(self) -> serialise.Wire:
        """One document of the wire format, which ``wire.schema.json`` describes."""
        return serialise.document(self)
