"""Checks documents: analyse, ask the rules, leave out what is suppressed, make the report."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from plainspeak import formats
from plainspeak.analysis.analyse import Tools, analyse
from plainspeak.analysis.scoring import scoring_input
from plainspeak.analysis.term_uses import term_uses
from plainspeak.fixes import fixer
from plainspeak.fixes.settle import settle
from plainspeak.lexicon.matcher import Lexicon
from plainspeak.lexicon.plugin_lists import plugin_lists
from plainspeak.model import Block, Document, Report
from plainspeak.rules import registry
from plainspeak.rules.ask import ask, by_part
from plainspeak.rules.resolve import number_alike, resolve_overlaps
from plainspeak.rules.suppressions import Suppressions, read_suppressions, suppress
from plainspeak.settings import Names, Settings, resolve
from plainspeak.text import get_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.analysis.analyse import Analysis
    from plainspeak.analysis.detectors import Detector
    from plainspeak.formats import File
    from plainspeak.lexicon.evidence import Evidence
    from plainspeak.model import Edit, Finding, Term
    from plainspeak.rules.ask import ByPart
    from plainspeak.rules.registry import MakeDetector, RegisteredRule
    from plainspeak.text import Tokens

BLANK_LINE = "\n\n"


class Checker:
    """Checks many documents with the same settings. Safe in threads; can be pickled.

    >>> checker = Checker(Settings(audience="staff"))
    >>> [report.words for report in checker.check_many(["Ask us.", "We can help you."])]
    [2, 4]
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._rules = registry().rules
        self.profile = resolve(self.settings, (each.rule for each in self._rules.values()))
        self._others: dict[str, Checker] = {}

    def __reduce__(self) -> tuple[type[Checker], tuple[Settings]]:
        return Checker, (self.settings,)

    @cached_property
    def _tools(self) -> Tools:
        tokenizer = get_tokenizer(self.settings.model)
        return Tools(self.settings, self.profile, tokenizer, self._lexicon, self._detectors)

    @cached_property
    def _active(self) -> dict[str, RegisteredRule]:
        """The rules that are on."""
        return {name: each for name, each in self._rules.items() if self.profile.is_on(name)}

    @cached_property
    def _by_part(self) -> ByPart:
        return by_part(self._active)

    @cached_property
    def _detecting(self) -> dict[str, MakeDetector]:
        """What makes a detector, for the active rules that need one."""
        makers = ((name, each.make_detector) for name, each in self._active.items())
        return {name: make for name, make in makers if make is not None}

    def _detectors(self) -> dict[str, Detector]:
        """New ones for one document."""
        return {n: make(self.profile, self._lexicon) for n, make in self._detecting.items()}

    @cached_property
    def _lexicon(self) -> Lexicon:
        return self._filed(self.settings.audience)

    @cached_property
    def _every_list(self) -> Lexicon:
        return self._filed(None)

    def _filed(self, audience: str | None) -> Lexicon:
        own = [*map(Path, self.settings.lists), *plugin_lists().paths]
        return Lexicon(
            audience,
            own,
            self.settings.ok,
            None if self.settings.nation == "uk" else self.settings.nation,
        )

    def at(self, path: str | Path) -> Checker:
        """The checker for one file: another one where the settings differ from path to path."""
        if not self.settings.per_path:
            return self
        settings = self.settings.for_path(path)
        if settings is self.settings:
            return self
        return self._others.setdefault(repr(settings), Checker(settings))

    def check(self, text: str, name: str = "<text>") -> Report:
        """Check plain text, or the text of a file whose type its name gives: "page.md"."""
        return self.check_document(self.read_text(require_text(text), name))

    def check_file(self, path: str | Path) -> Report:
        """Check one file. Raises ``DocumentError`` when it cannot be read."""
        return self.check_opened(formats.read_bytes(Path(path), self.settings.file_limits))

    def check_opened(self, file: File) -> Report:
        """Check a file whose bytes are at hand. Raises ``DocumentError`` if it cannot be read."""
        return self.check_document(self.read_file(file))

    def read_file(self, file: File) -> Document:
        """Read a file, with its looks where a rule that is on for it asks for them."""
        return formats.read_file(file, layout=self.at(file.name).needs_layout)

    def read_text(self, text: str, name: str = "<text>") -> Document:
        """The same for a text that is at hand."""
        return formats.read_text(text, name, layout=self.at(name).needs_layout)

    @cached_property
    def needs_layout(self) -> bool:
        """Whether a rule that is on looks at how a document looks."""
        asking = (name for name, each in self._rules.items() if each.rule.layout)
        return any(map(self.profile.is_on, asking))

    def check_many(self, texts: Iterable[str]) -> Iterator[Report]:
        """Check one text after the other, each when it is asked for."""
        return map(self.check, texts)

    def check_document(
        self, document: Document, tokens: Tokens | None = None, evidence: Evidence | None = None
    ) -> Report:
        """Check a document that has been read, with the settings that hold for its name.

        ``tokens`` are those that a host program has made of its text, for when that has to be done
        only once. They have to be cut as ours are for the findings to be the same. ``evidence`` is
        that of a longer text, where the document is a part of it.
        """
        checker = self.at(document.name)
        return checker._check(document, tokens, evidence)  # noqa: SLF001  it is a Checker too

    def _check(
        self, document: Document, tokens: Tokens | None = None, evidence: Evidence | None = None
    ) -> Report:
        rules = self._rules
        suppressions = self._suppressions(document)
        analysis = self._analyse(document, suppressions, tokens, evidence)
        found, problems = self._found(analysis)
        findings = resolve_overlaps(found, rules)
        if document.suppression_comments:
            findings = suppress(document, findings, suppressions, self.settings, self.profile)
            findings = resolve_overlaps(findings, rules)
        return Report(
            document,
            tuple(number_alike(settle(document, findings, self._terms_in))),
            tuple(entry.acronym for entry in analysis.acronyms),
            analysis.words,
            scoring_input(analysis),
            problems,
            term_uses(analysis),
            tuple(analysis.foreign),
        )

    def _found(self, analysis: Analysis) -> tuple[list[Finding], tuple[str, ...]]:
        """What all rules find, and a sentence for each part of another package that failed."""
        found, problems = ask(self._by_part, analysis)
        return found, (*map(str, plugin_lists().errors), *problems)

    def _terms_in(self, texts: Sequence[str]) -> list[set[str]]:
        """The listed terms that would be spoken of in each of some short texts, read in one go."""
        if not texts:
            return []
        ends = list(accumulate(len(each) + len(BLANK_LINE) for each in texts))
        starts = [end - len(text) - len(BLANK_LINE) for text, end in zip(texts, ends, strict=True)]
        blocks = (Block(at, at + len(text)) for at, text in zip(starts, texts, strict=True))
        found: list[set[str]] = [set() for _ in texts]
        for passage in self._tools.tokenizer.passages(Document(BLANK_LINE.join(texts), (*blocks,))):
            for match in self._lexicon.match(passage):
                if match.terms[0].level != "ok":
                    at = bisect_right(starts, passage.starts[match.first]) - 1
                    found[at].add(match.terms[0].id)
        return found

    def analyse(self, document: Document) -> Analysis:
        """What is understood of a document, with the settings that hold for its name."""
        checker = self.at(document.name)
        return checker._analyse(document, checker._suppressions(document))  # noqa: SLF001

    def _suppressions(self, document: Document) -> Suppressions:
        if not document.suppression_comments:
            return Suppressions()
        names = Names.of(each.rule for each in self._rules.values())
        return read_suppressions(document, names.rules_and_families)

    def _analyse(
        self,
        document: Document,
        suppressions: Suppressions,
        tokens: Tokens | None = None,
        evidence: Evidence | None = None,
    ) -> Analysis:
        excluded = suppressions.excluded if suppressions.spans else ()
        return analyse(document, self._tools, excluded, tokens, evidence)

    def fix(self, text: str, name: str = "<text>", *, unsafe: bool = False) -> str:
        """The text with its safe suggestions made, or with the first of each, safe or not."""

        def taken(text: str) -> Document:
            return self.read_text(text, name)

        def rewrite(text: str, edits: Sequence[Edit]) -> str:
            return formats.rewritten_text(text, name, edits)

        text = require_text(text)
        return fixer.fix(self.check_document, text, taken, rewrite, unsafe=unsafe).source

    def lookup(self, text: str) -> tuple[Term, ...]:
        """What all lists, for any audience, say of a word, phrase or short form: every meaning."""
        return self._every_list.lookup(require_text(text))


def require_text(text: object) -> str:
    """The text, if it is one. Raises ``TypeError`` with a sentence that says what to do.

    >>> require_text(b"Ask us.")
    Traceback (most recent call last):
    TypeError: plainspeak needs text (a str) and was given bytes. Decode them first, or ...
    """
    if isinstance(text, str):
        return text
    what = f"plainspeak needs text (a str) and was given {type(text).__name__}."
    if isinstance(text, bytes | bytearray):
        raise TypeError(f"{what} Decode them first, or use check_file for a file.")
    if hasattr(text, "__fspath__"):
        raise TypeError(f"{what} Use check_file for a file.")
    raise TypeError(what)
