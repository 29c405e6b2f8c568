"""What is kept of each document for a report of many: numbers, and the passages to sort out.

A report is looked at once, as it comes, and let go, so that thousands of documents fit in memory.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.errors import DocumentError
from plainspeak.reports import acronyms
from plainspeak.reports._text import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.model import Document, Finding, Report
    from plainspeak.reports.acronyms import Conflict

LONGEST = 400
"""Characters of a passage shown around what was found in it."""

MOST_PASSAGES = 20
"""Passages shown of one document; the worst ones have many more, and nobody reads them all."""

THOUSAND = 1000


class TextRun(NamedTuple):
    """Words of a passage; with ``message`` they are marked, and that is said of them."""

    text: str
    message: str = ""
    rule: str = ""


class Excerpt(NamedTuple):
    """A paragraph, a list item or a heading in which something was found."""

    place: str
    pieces: tuple[TextRun, ...]


@dataclass(frozen=True)
class Summary:
    """One document. ``per_thousand`` is findings in a thousand words."""

    name: str
    words: int
    found: int
    rules: Counter[str]
    grade: float | None
    difficulty: float | None
    passages: tuple[Excerpt, ...]
    more: int

    @property
    def per_thousand(self) -> float:
        """Findings in a thousand words."""
        return round(THOUSAND * self.found / max(1, self.words), 1)


class WordCount(NamedTuple):
    """Words that were found: how often, in how many documents, and what to say instead."""

    text: str
    rule: str
    uses: int
    documents: tuple[str, ...]
    instead: str


@dataclass
class Overview:
    """All documents of a folder."""

    documents: list[Summary] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)
    acronyms: list[acronyms.Row] = field(default_factory=list)
    _uses: Counter[tuple[str, str]] = field(default_factory=Counter)
    _where: dict[tuple[str, str], dict[str, None]] = field(default_factory=dict)
    _instead: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, result: Report | DocumentError) -> None:
        """Take in what came of one file."""
        if isinstance(result, DocumentError):
            self.errors.append((readable(result.where), result.explanation))
            return
        self.documents.append(summary(result))
        self.acronyms += acronyms.rows(result)
        for finding in result.findings:
            if finding.term is not None or finding.rule == "acronym-unexplained":
                self._count(result.document, finding)

    def _count(self, document: Document, finding: Finding) -> None:
        written = " ".join(document.text[finding.start : finding.end].split())
        key = (finding.term.term if finding.term else written, finding.rule)
        self._uses[key] += 1
        self._where.setdefault(key, {})[readable(document.name)] = None
        if key not in self._instead:
            self._instead[key] = _what_to_do(finding)

    @property
    def worst_first(self) -> list[Summary]:
        """The documents with the most to sort out in a thousand words first."""
        return sorted(self.documents, key=lambda each: (-each.per_thousand, each.name))

    @property
    def words(self) -> list[WordCount]:
        """What was found, the most frequent first."""
        return [
            WordCount(text, rule, uses, tuple(self._where[text, rule]), self._instead[text, rule])
            for (text, rule), uses in self._uses.most_common()
        ]

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
        """All findings."""
        return sum(each.found for each in self.documents)

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


def summary(report: Report) -> Summary:
    """What is kept of one document."""
    measured = report.readability
    together = _together(report)
    passages = [_passage(report.document, *each) for each in together[:MOST_PASSAGES]]
    return Summary(
        readable(report.document.name),
        report.words,
        len(report.findings),
        Counter(finding.rule for finding in report.findings),
        measured.flesch_kincaid_grade,
        measured.difficulty,
        tuple(passages),
        len(together) - len(passages),
    )


def _what_to_do(finding: Finding) -> str:
    """The message, with swaps as the list has them where it has them made to fit one place."""
    choices = finding.term.say_instead if finding.term else ()
    if finding.message.startswith("Say ") and choices:
        quoted = [f'"{each}"' for each in choices if each]
        return f"Say {' or '.join(quoted)}."
    return finding.message


def readable(name: str) -> str:
    """The name of a file as it can be written: what is no text in it stands as its number."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _together(report: Report) -> list[tuple[int, list[Finding]]]:
    """The findings that are shown together: of one paragraph, whose number is given, and near."""
    starts = [block.start for block in report.document.blocks]
    found: list[tuple[int, list[Finding]]] = []
    for finding in report.findings:
        number = max(0, bisect_right(starts, finding.start) - 1)
        near = found and found[-1][0] == number
        if near and finding.end - found[-1][1][0].start <= LONGEST:
            found[-1][1].append(finding)
        else:
            found.append((number, [finding]))
    return found


def _passage(document: Document, number: int, findings: list[Finding]) -> Excerpt:
    block = document.blocks[number]
    start = max(block.start, findings[0].start - LONGEST // 2)
    end = min(block.end, max(start + LONGEST, findings[-1].end + LONGEST // 4))
    pieces = [TextRun("\u2026")] if start > block.start else []
    at = start
    for finding in findings:
        pieces.append(TextRun(_shown(document, at, finding.start)))
        words = _shown(document, max(at, finding.start), finding.end)
        pieces.append(TextRun(shorten(words, LONGEST), finding.message, finding.rule))
        at = finding.end
    pieces.append(TextRun(_shown(document, at, end) + ("\u2026" if end < block.end else "")))
    place = document.locate(findings[0].start)
    where = ", ".join(
        part for part in (place.label, place.section and f'"{place.section}"') if part
    )
    return Excerpt(readable(where), tuple(piece for piece in pieces if piece.text))


def _shown(document: Document, start: int, end: int) -> str:
    text = document.shown[start:end].encode("utf-8", "replace").decode("utf-8")
    return " ".join(text.split()).join(
        (" " if text[:1].isspace() else "", " " if text[-1:].isspace() and text.strip() else "")
    )
