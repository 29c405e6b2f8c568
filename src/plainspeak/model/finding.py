"""What a rule found, and what could be written instead."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainspeak.model.document import Document
    from plainspeak.model.level import Level
    from plainspeak.model.source_map import Location
    from plainspeak.model.term import Term


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
    ``by_hand`` says that the words around have to change in a way that only a person can tell: no
    machine makes it, asked or unasked, and ``text`` shows how such a sentence goes. ``fits`` is
    false where the new words may read badly among the words around, as far as grammar tells: they
    say what is meant, and the sentence has to be put in another way. ``treatment``
    is "swap" for other words, "explain" for what the words mean, "general" for a wider word and
    "example" for one thing of the kind.
    """

    text: str
    safe: bool = False
    reason: str | None = None
    edits: tuple[Edit, ...] = ()
    by_hand: bool = False
    treatment: str = "swap"
    fits: bool = True

    def edits_of(self, finding: Finding) -> tuple[Edit, ...]:
        """What carrying it out changes in the text."""
        return self.edits or (Edit(finding.start, finding.end, self.text),)


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a document that a rule has something to say about.

    ``start`` and ``end`` are offsets in the text of ``document``. ``about`` holds those of the
    whole sentence or line that it is about, where other findings leave it only a part to mark.
    ``occurrence`` tells findings apart that are alike in rule, words and surroundings: 1 for the
    first of them. ``why`` is what the rule says it matters for; empty where the message does.
    """

    start: int
    end: int
    rule: str
    level: Level
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    term: Term | None = None
    document: Document | None = field(default=None, repr=False, compare=False)
    occurrence: int = field(default=1, repr=False)
    about: tuple[int, int] | None = field(default=None, repr=False)
    why: str = field(default="", repr=False, compare=False)

    @property
    def text(self) -> str:
        """The words of the finding, as a person sees them in the file."""
        return self._document.shown[self.start : self.end]

    @property
    def passage(self) -> str:
        """The whole sentence or line that it is about; its words, where they are all of it."""
        start, end = self.about or (self.start, self.end)
        return self._document.shown[start:end]

    @property
    def location(self) -> Location:
        """Where a person would look for it."""
        return self._document.locate(self.start)

    @property
    def line(self) -> int | None:
        """The line it begins on, from 1; ``None`` in files that have no lines."""
        return self.location.line

    @property
    def column(self) -> int | None:
        """The column it begins in, from 1; ``None`` in files that have no lines."""
        return self.location.column

    @property
    def context(self) -> tuple[str, ...]:
        """The rule, the words and those around them, which stay alike when the text moves."""
        text = self._document.text
        before = text[max(0, self.start - CONTEXT_CHARS) : self.start].rpartition("\n")[2]
        after = text[self.end : self.end + CONTEXT_CHARS].partition("\n")[0]
        words = " ".join(text[self.start : self.end].split())
        return (self.rule, words, *before.split(), "|", *after.split())

    @property
    def fingerprint(self) -> str:
        """A name that survives moves of the text, for baselines and other programs."""
        key = "\n".join((*self.context, str(self.occurrence)))
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    @property
    def _document(self) -> Document:
        if self.document is None:
            message = "this finding belongs to no document"
            raise ValueError(message)
        return self.document


CONTEXT_CHARS = 40
"""Characters of its line, on each side of a finding, that its fingerprint takes in."""
