"""The conductor: a document is read, the rules speak, and a report is made."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import formats, rules
from plainspeak.analysis.analyse import analyse, scoring
from plainspeak.fixes import fixer
from plainspeak.lexicon.matcher import Lexicon
from plainspeak.model import Report
from plainspeak.rules import resolve, suppressions
from plainspeak.settings import Settings
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.model import Document, Edit, Term
    from plainspeak.text import Tokenizer


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
    def _language(self) -> Tokenizer:
        return get_tokenizer(self.settings.model)

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
        settings = self.settings.for_path(path)
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
        analysis = self.analyse(document)
        findings = resolve.resolve_overlaps(rules.check(analysis))
        if document.suppression_comments:
            findings = resolve.resolve_overlaps(
                suppressions.suppress(document, findings, self.settings)
            )
        return Report(
            document,
            tuple(findings),
            tuple(entry.acronym for entry in analysis.acronyms),
            analysis.words,
            scoring(analysis),
        )

    def analyse(self, document: Document) -> Analysis:
        """What is understood of a document before any rule speaks."""
        alone = suppressions.suppressed_spans(document) if document.suppression_comments else []
        return analyse(document, self._language, self._lexicon, self.settings, alone)

    def fix(self, text: str, name: str = "<text>", *, unsafe: bool = False) -> str:
        """The text with its safe suggestions made, or with the first of each, safe or not."""

        def taken(text: str) -> Document:
            return formats.read_text(text, name)

        def rewrite(text: str, edits: Sequence[Edit]) -> str:
            return formats.rewritten_text(text, name, edits)

        return fixer.fix(self.check_document, text, taken, rewrite, unsafe=unsafe).source

    def lookup(self, text: str) -> tuple[Term, ...]:
        """What all lists, for any audience, say of a word, phrase or short form: every meaning."""
        return self._every_list.lookup(text)
