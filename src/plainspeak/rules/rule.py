"""What a rule says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plainspeak.model import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Suggestion, Term


@dataclass(frozen=True, slots=True)
class Rule:
    """The declaration of a rule, which its module holds as ``RULE``.

    The module also has ``check(analysis)``, which yields findings, and its docstring is the page
    about the rule. A rule that looks for something in every passage has ``detector(profile,
    lexicon)`` too, which gives a ``Detector``; what that finds is ``analysis.detections[name]``.

    ``summary`` names one finding and several: ("long list", "long lists"). ``level`` and ``limits``
    hold for every audience whose file says nothing else. ``priority``: where two rules find the
    same words, the one with the lower number is reported. A rule about ``whole_sentences`` (or
    lines, or more) gives way to those about words. One that marks ``one_word`` of what it is about,
    such as how a paragraph looks, leaves room for others there. The documents have a ``layout``
    only where a rule that is on asks for it. ``looks_at`` names the part of the analysis without
    which it finds nothing, such as "terms": where a document has none, the rule is not asked. What
    a ``local`` rule finds in a block depends on the words of that block, on which words the
    document has, and on which of them it explains, so a program that shows one paragraph may ask it
    alone. ``bad`` and ``good`` are the same words
    before and after; the tests check that ``bad`` is found, and ``good`` is not. ``why`` is a
    sentence for the writer, left empty where every message says it already.

    >>> Rule("wordy", ("wordy phrase", "wordy phrases")).level
    <Level.WARNING: 'warning'>
    """

    name: str
    summary: tuple[str, str]
    level: Level = Level.WARNING
    limits: Mapping[str, int] = field(default_factory=dict)
    priority: int = 50
    whole_sentences: bool = False
    one_word: bool = False
    layout: bool = False
    looks_at: str = ""
    local: bool = False
    bad: str = ""
    good: str = ""
    why: str = ""

    def finding(  # noqa: PLR0913, PLR0917  what a finding holds
        self,
        analysis: Analysis,
        start: int,
        end: int,
        message: str,
        suggestions: tuple[Suggestion, ...] = (),
        term: Term | None = None,
        level: Level | None = None,
    ) -> Finding:
        """A finding of this rule, at a level, or at that which it has for this document."""
        return Finding(
            start,
            end,
            self.name,
            level or analysis.profile.level(self.name),
            message,
            suggestions,
            term,
            analysis.document,
            why=self.why,
        )

    def note_level(self, analysis: Analysis) -> Level:
        """The level of what is only worth a look, unless the settings make the rule an error."""
        level = analysis.profile.level(self.name)
        return level if level is Level.ERROR else Level.NOTE
