"""The conductor: a document is read, the rules speak, and a report is made."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import fixing, formats, ignores, rules
from plainspeak.language import shared
from plainspeak.lists.lexicon import Lexicon
from plainspeak.model import Finding, Report
from plainspeak.reading import read, terms
from plainspeak.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.language import Language
    from plainspeak.model import Document, Edit, Readability, Term
    from plainspeak.reading import Reading


class Checker:
    """Checks many documents with the same settings. Safe in threads; can be pickled.

    >>> checker = Checker(Settings(audience="staff"))
    >>> [report.words for report in checker.check_many(["Ask us.", "We can help you."])]
    [2, 4]
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._others: dict[str, Checker] = {}

    def __reduce__(self) -> tuple[type[Checker], tuple[Settings]]:
        return Checker, (self.settings,)

    @cached_property
    def _language(self) -> Language:
        return shared(self.settings.model)

    @cached_property
    def _lexicon(self) -> Lexicon:
        return self._filed(self.settings.audience)

    @cached_property
    def _every_list(self) -> Lexicon:
        return self._filed(None)

    def _filed(self, audience: str | None) -> Lexicon:
        own = [Path(each) for each in self.settings.lists]
        return Lexicon(audience, self._language, own, self.settings.ok, self.settings.nation)

    def at(self, path: str | Path) -> Checker:
        """The checker for one file: another one where the settings differ from path to path."""
        settings = self.settings.at(path)
        if settings is self.settings:
            return self
        return self._others.setdefault(repr(settings), Checker(settings))

    def check(self, text: str, name: str = "<text>") -> Report:
        """Check plain text, or the text of a file whose type its name tells."""
        return self.check_document(formats.read_text(text, name))

    def check_file(self, path: str | Path) -> Report:
        """Check one file. Raises ``DocumentError`` when it cannot be read."""
        return self.check_document(formats.read(Path(path), self.settings.file_limits))

    def check_many(self, texts: Iterable[str]) -> Iterator[Report]:
        """Check one text after the other, each when it is asked for."""
        return map(self.check, texts)

    def check_document(self, document: Document) -> Report:
        """Check a document that has been read, with the settings that hold for its name."""
        checker = self.at(document.name)
        if checker is not self:
            return checker.check_document(document)
        reading = self.read(document)
        findings = settle(rules.check(reading))
        if document.directives:
            findings = settle(ignores.silence(document, findings, self.settings))
        return Report(
            document,
            tuple(findings),
            tuple(entry.acronym for entry in reading.acronyms),
            reading.words,
            partial(_measure, document, self.settings, terms(reading)),
        )

    def read(self, document: Document) -> Reading:
        """What is understood of a document before any rule speaks."""
        return read(document, self._language, self._lexicon, self.settings)

    def fix(self, text: str, name: str = "<text>", *, unsafe: bool = False) -> str:
        """The text with its safe suggestions made, or with the first of each, safe or not."""

        def taken(text: str) -> Document:
            return formats.read_text(text, name)

        def rewrite(text: str, edits: Sequence[Edit]) -> str:
            return formats.rewritten_text(text, name, edits)

        return fixing.fix(self, text, taken, rewrite, unsafe=unsafe).source

    def lookup(self, text: str) -> tuple[Term, ...]:
        """What all lists, for any audience, say of a word, phrase or short form: every meaning."""
        return self._every_list.lookup(text)


def _measure(document: Document, settings: Settings, hard: tuple[int, ...]) -> Readability:
    from plainspeak import measures  # few ask for the scores

    return measures.measure(document, settings, hard)


def settle(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in reading order, none over another.

    Where two speak of the same words the rule that comes first in ``rules.RULES`` is heard, and
    of two from one rule the longer. A finding about a whole sentence or line is cut back to the
    first words that no other finding speaks of.

    >>> long = Finding(0, 20, "long-sentence", "note", "Split it.")
    >>> short = Finding(8, 15, "wordy", "warning", "Say it shorter.")
    >>> [(each.start, each.end) for each in settle([long, short])]
    [(0, 8), (8, 15)]
    """
    order = {rule: number for number, rule in enumerate(rules.RULES)}
    settled: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (order[f.rule], f.start, -f.end)):
        if finding.rule in rules.WIDE:
            gap = _first_gap(settled, finding)
            if gap:
                insort(settled, replace(finding, start=gap[0], end=gap[1]), key=_start)
        elif not _overlaps(settled, finding):
            insort(settled, finding, key=_start)
    return settled


def _start(finding: Finding) -> int:
    return finding.start


def _overlaps(settled: list[Finding], finding: Finding) -> bool:
    at = bisect_left(settled, finding.end, key=_start)
    return at > 0 and settled[at - 1].end > finding.start


def _first_gap(settled: list[Finding], finding: Finding) -> tuple[int, int] | None:
    """The first stretch of a finding, of a few characters or more, that no other stands on."""
    at = bisect_left(settled, finding.start, key=_start)
    start = max(finding.start, settled[at - 1].end if at else 0)
    while start < finding.end:
        end = min(finding.end, settled[at].start if at < len(settled) else finding.end)
        if end - start >= VISIBLE:
            return start, end
        if at == len(settled):
            return None
        start = settled[at].end
        at += 1
    return None


VISIBLE = 4
"""Characters that a finding about a whole sentence needs, so that a person sees it."""
