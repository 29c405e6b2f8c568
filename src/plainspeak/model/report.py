"""Everything plainspeak has to say of one document."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.model import notebook, serialise
from plainspeak.model.evidence import Evidence, evidence
from plainspeak.model.readability import ScoringInput

if TYPE_CHECKING:
    from plainspeak.model.document import Document
    from plainspeak.model.finding import Finding
    from plainspeak.model.readability import Readability
    from plainspeak.model.term_use import TermUse


NO_WORDS = "It has no words for readers: all of it is code, markup or template tags."


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form, its explanation as written, and every place it is.

    ``long`` is from the document, or else from the lists where nothing speaks against it.
    ``explained_at`` and each of ``uses`` are start and end offsets. ``known``: these readers need
    no explanation.
    """

    short: str
    long: str | None
    explained_at: tuple[int, int] | None
    uses: tuple[tuple[int, int], ...]
    known: bool = False


class ForeignText(NamedTuple):
    """A part of a document that is not in English, and the name of its language."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """What plainspeak has to say of one document.

    Findings are sorted and never overlap. ``readability`` is worked out when first asked for.
    ``problems`` says, in a sentence each, what of other packages could not be used. ``terms`` are
    the listed terms and short forms in it that readers may not know. ``foreign`` are the parts that
    were passed over, since they are not in English.

    >>> import plainspeak
    >>> plainspeak.check("We will utilise it.")
    <Report on <text>: 4 words, 1 warning>
    """

    document: Document
    findings: tuple[Finding, ...]
    acronyms: tuple[Acronym, ...]
    words: int
    scoring: ScoringInput = field(default=ScoringInput(), repr=False, compare=False)
    problems: tuple[str, ...] = ()
    terms: tuple[TermUse, ...] = ()
    foreign: tuple[ForeignText, ...] = ()
    _readability: Readability | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def readability(self) -> Readability:
        """Counts, scores and the difficulty of each sentence."""
        if self._readability is None:
            from plainspeak.readability.compute import compute  # textstat takes a third of a second

            object.__setattr__(self, "_readability", compute(self.document, self.scoring))
        assert self._readability is not None
        return self._readability

    @property
    def name(self) -> str:
        """The name of the document."""
        return self.document.name

    @property
    def levels(self) -> frozenset[str]:
        """The levels of its findings."""
        return frozenset(each.level for each in self.findings)

    @property
    def passed_over(self) -> str:
        """A sentence on what was not read: parts that are not in English, or all there is.

        Empty where everything was read.

        >>> from plainspeak import check
        >>> check("Croeso i'r neuadd. Dewch i mewn.").passed_over
        'Parts in Welsh were passed over: only English is checked.'
        """
        languages = list(dict.fromkeys(each.language for each in self.foreign))
        if not languages:
            is_unread = not self.words and any(map(str.isalpha, self.document.shown))
            return NO_WORDS if is_unread else ""
        named = " and ".join(filter(None, (", ".join(languages[:-1]), languages[-1])))
        return f"Parts in {named} were passed over: only English is checked."

    def to_dict(self) -> serialise.Wire:
        """One document of the wire format, which ``wire.schema.json`` describes."""
        return serialise.document(self)

    def to_json(self) -> str:
        """The same as a line of JSON, as ``--output-format jsonl`` writes it."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    @property
    def evidence(self) -> Evidence:
        """What the document shows about accessibility law: counts, and no certificate."""
        return evidence(self)

    def __repr__(self) -> str:
        levels = Counter(str(each.level) for each in self.findings)
        counts = [("word", self.words), *sorted(levels.items())]
        parts = [f"{number:,} {name}{'s' * (number != 1)}" for name, number in counts]
        return f"<Report on {self.document.name}: {', '.join(parts)}>"

    def _repr_html_(self) -> str:
        return notebook.html(self)
