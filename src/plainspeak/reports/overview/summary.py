"""What is kept of each document for a report of many: numbers, and the passages to change.

A report is looked at once, as it comes, and let go, so that thousands of documents fit in memory.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.model import Level
from plainspeak.readability import bands
from plainspeak.reports import acronyms
from plainspeak.reports._text import encodable
from plainspeak.reports._titles import title
from plainspeak.reports.overview.excerpts import excerpts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model import Evidence, Finding, Report
    from plainspeak.reports.acronyms import Conflict
    from plainspeak.reports.overview.excerpts import Excerpt

MIN_WORDS_TO_RANK = 100
"""Words from which on a rate means something: a shorter document is taken to be this long."""


MIN_WORDS_FOR_BAND = 50
"""Words from which on something can be said of how hard a text is."""


@dataclass(frozen=True)
class Summary:
    """One document. ``found`` counts errors and warnings, ``notes`` the notes."""

    name: str
    title: str
    words: int
    found: int
    notes: int
    rules: Counter[str]
    grade: float | None
    difficulty: float | None
    evidence: Evidence
    frequent: tuple[str, ...]
    passages: tuple[Excerpt, ...]
    more: int

    @property
    def per_thousand(self) -> float:
        """Errors and warnings in a thousand words."""
        return round(1000 * self.found / max(MIN_WORDS_TO_RANK, self.words), 1)

    @property
    def rank(self) -> float:
        """How much it gains from work: the amount times the rate."""
        return self.found * self.per_thousand

    @property
    def band(self) -> str:
        """How hard it is to read, in words; not known of a text of a few words."""
        return bands.name(self.difficulty if self.words >= MIN_WORDS_FOR_BAND else None)


class WordCount(NamedTuple):
    """Words that were found: how often, in how many documents, and what to do about them."""

    text: str
    rule: str
    uses: int
    documents: tuple[str, ...]
    instead: str


class ShortForm(NamedTuple):
    """One short form over all documents that need it explained."""

    short: str
    longs: tuple[str, ...]
    uses: int
    explained: int
    documents: int


@dataclass
class Overview:
    """All documents of a folder."""

    documents: list[Summary] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)
    acronyms: list[acronyms.Row] = field(default_factory=list)
    _uses: Counter[tuple[str, str]] = field(default_factory=Counter)
    _where: dict[tuple[str, str], dict[str, None]] = field(default_factory=dict)
    _instead: dict[tuple[str, str], str] = field(default_factory=dict)
    _short: dict[str, ShortForm] = field(default_factory=dict)

    def add(self, result: Report | DocumentError) -> None:
        """Take in what came of one file."""
        if isinstance(result, DocumentError):
            self.errors.append((encodable(result.where), result.explanation))
            return
        self.documents.append(summary(result))
        self.acronyms += acronyms.rows(result)
        name = title(result.document)
        for finding in result.findings:
            if is_about_words(finding):
                self._count(name, finding)
        self._add_short_forms(result)

    def _count(self, name: str, finding: Finding) -> None:
        key = (_listed_word(finding), finding.rule)
        self._uses[key] += 1
        self._where.setdefault(key, {})[name] = None
        if key not in self._instead:
            self._instead[key] = _what_to_do(finding)

    def _add_short_forms(self, report: Report) -> None:
        for use in report.terms:
            if use.abbreviation:
                listed = tuple(row.say_instead[0] for row in use.rows if row.say_instead)
                before = self._short.get(use.term, ShortForm(use.term, (), 0, 0, 0))
                longs = (*before.longs, *(use.long_forms or listed))
                self._short[use.term] = ShortForm(
                    use.term,
                    tuple({each.casefold(): each for each in longs}.values()),
                    before.uses + use.uses,
                    before.explained + use.explained,
                    before.documents + 1,
                )

    @property
    def ranked(self) -> list[Summary]:
        """The documents that gain most from work first, by the amount and the rate of findings."""
        return sorted(self.documents, key=lambda each: (-each.rank, -each.found, each.name))

    @property
    def words(self) -> list[WordCount]:
        """What was found, the most frequent first."""
        return [
            WordCount(text, rule, uses, tuple(self._where[text, rule]), self._instead[text, rule])
            for (text, rule), uses in self._uses.most_common()
        ]

    @property
    def short_forms(self) -> list[ShortForm]:
        """Every short form that some reader may not know, in alphabetical order."""
        return sorted(self._short.values(), key=lambda each: each.short.casefold())

    @property
    def conflicts(self) -> list[Conflict]:
        """Short forms that mean two things in these documents."""
        return acronyms.conflicts(self.acronyms)

    @property
    def rules(self) -> Counter[str]:
        """How often each rule found something."""
        return sum((each.rules for each in self.documents), Counter())

    @property
    def found(self) -> int:
        """All errors and warnings."""
        return sum(each.found for each in self.documents)

    @property
    def notes(self) -> int:
        """All notes."""
        return sum(each.notes for each in self.documents)

    @property
    def length(self) -> int:
        """All words."""
        return sum(each.words for each in self.documents)


def gather(results: Iterable[Report | DocumentError]) -> Overview:
    """Look at all results, each as it comes."""
    overview = Overview()
    for result in results:
        overview.add(result)
    return overview


MOST_FREQUENT = 3
"""Words that are named beside a document."""


def summary(report: Report) -> Summary:
    """What is kept of one document."""
    notes = sum(each.level == Level.NOTE for each in report.findings)
    words = Counter(_listed_word(each) for each in report.findings if is_about_words(each))
    passages, more = excerpts(report)
    return Summary(
        name=encodable(report.document.name),
        title=title(report.document),
        words=report.words,
        found=len(report.findings) - notes,
        notes=notes,
        rules=Counter(finding.rule for finding in report.findings),
        grade=report.readability.flesch_kincaid_grade,
        difficulty=report.readability.difficulty,
        evidence=report.evidence,
        frequent=tuple(word for word, _ in words.most_common(MOST_FREQUENT)),
        passages=passages,
        more=more,
    )


def is_about_words(finding: Finding) -> bool:
    """Whether a finding is about a word or short form that is in many places."""
    return finding.term is not None or finding.rule == "acronym-unexplained"


def _listed_word(finding: Finding) -> str:
    words = finding.term.term if finding.term else " ".join(finding.text.split())
    return encodable(re.sub(r"\bi\b", "I", words))


def _what_to_do(finding: Finding) -> str:
    """The message, with swaps as the list has them where it has them made to fit one place."""
    choices = finding.term.say_instead if finding.term else ()
    if finding.message.startswith("Say ") and choices:
        quoted = [f'"{each}"' for each in choices if each and each != "-"]
        return f"Say {' or '.join(quoted)}." if quoted else finding.message
    return finding.message
