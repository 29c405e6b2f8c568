"""The task of the page: a document as people wrote it, with what was found in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from plainspeak import formats
from plainspeak.formats import detection
from plainspeak.model import Level
from plainspeak.readability import bands
from plainspeak.readability.helpful_edits import helpful_edits
from plainspeak.rules import registry
from plainspeak.server.page.source import Source
from plainspeak.server.tasks import checker_for, encoded
from plainspeak.server.utf16 import Utf16
from plainspeak.server.worker import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.model import Document, Edit, Finding, HelpfulEdit, Report
    from plainspeak.server.checkers import Checkers
    from plainspeak.server.page.source import SentDocument

MOST_HELPFUL = 3
MAX_HELPFUL_WORDS = 20_000
"""Words of a document up to which the changes that help most are worked out."""

MIN_WORDS_FOR_BAND = 50

WORDS_OF_THEIR_OWN = frozenset({"rare-word", "acronym-unexplained", "acronym-late"})
"""Rules about one word that is on no list, which a group may allow."""

MAX_SHOWN_CHARS = 60


def marked(
    checkers: Checkers, document: SentDocument, audience: str | None, ok: Sequence[str]
) -> Answer:
    """A document with its findings; all offsets are UTF-16 code units in the text it gives."""
    source = Source.of(document, checkers.settings.file_limits).edited(document.edits)
    checker = checker_for(checkers, audience, ok)
    report = checker.check_document(source.document(layout=checker.needs_layout))
    return Answer(encoded(_Marks(report).answer(source)))


class _Marks:
    """Makes the answer on one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._document = report.document
        self._units = Utf16(report.document.shown)

    def answer(self, source: Source) -> dict[str, Any]:
        """All that the page shows."""
        report = self._report
        found = Counter(each.rule for each in report.findings)
        return {
            "text": self._document.shown,
            "blocks": [
                [*self._span(each.start, each.end), each.kind, each.level]
                for each in self._document.blocks
            ],
            "findings": [self._finding(each) for each in report.findings],
            "rules": {name: _about(name) for name in found},
            "words": report.words,
            "rank": _rank(report),
            "band": _band(report),
            "helpful": [self._helpful(each) for each in _helpful(report)],
            "note": report.passed_over,
            **_abilities(source, self._document),
        }

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._units.units(start), self._units.units(end)

    def _edits(self, edits: Sequence[Edit]) -> list[tuple[int, int, str]] | None:
        """Edits for the page; none where the words of the file cannot be changed there."""
        if not all(self._document.is_verbatim(each.start, each.end) for each in edits):
            return None
        return [(*self._span(each.start, each.end), each.text) for each in edits]

    def _finding(self, finding: Finding) -> dict[str, Any]:
        start, end = self._span(finding.start, finding.end)
        term = finding.term
        return {
            "id": finding.fingerprint,
            "start": start,
            "end": end,
            "rule": finding.rule,
            "level": finding.level,
            "message": finding.message,
            "meaning": (term and term.meaning) or None,
            "fine_when": (term and term.fine_when) or None,
            "place": finding.location.label,
            "suggestions": [
                {"text": each.text, "safe": each.safe, "edits": self._edits(each.edits_of(finding))}
                for each in finding.suggestions
                if not each.by_hand
            ],
            "word": _word(finding),
            "explanation": self._explanation(finding),
            "changeable": self._document.is_verbatim(finding.start, finding.end),
        }

    def _explanation(self, finding: Finding) -> list[tuple[int, int, str]] | None:
        """What puts the meaning of a word behind it, in brackets."""
        meaning = finding.term.meaning if finding.term is not None else ""
        if not meaning or not self._document.is_verbatim(finding.start, finding.end):
            return None
        at = self._units.units(finding.end)
        return [(at, at, f" ({meaning})")]

    def _helpful(self, edit: HelpfulEdit) -> dict[str, Any]:
        start, end = self._span(edit.start, edit.end)
        words = " ".join(self._document.shown[edit.start : edit.end].split())
        shown = words if len(words) <= MAX_SHOWN_CHARS else f"{words[:MAX_SHOWN_CHARS]}..."
        return {
            "kind": edit.kind,
            "start": start,
            "end": end,
            "words": shown,
            "text": edit.text,
            "places": edit.places,
        }


def _helpful(report: Report) -> Sequence[HelpfulEdit]:
    return helpful_edits(report, MOST_HELPFUL) if report.words <= MAX_HELPFUL_WORDS else ()


def _about(name: str) -> dict[str, str]:
    """What a rule is called, and why it is worth the trouble."""
    registered = registry().rules[name]
    label = registered.rule.summary[0]
    _, _, why = registered.page.partition("\n\n")
    first = " ".join(why.partition("\n\n")[0].split()).replace("``", '"')
    return {"label": f"{label[:1].upper()}{label[1:]}", "why": first}


def _word(finding: Finding) -> str | None:
    """The word that a group would allow."""
    if finding.term is not None:
        return finding.term.term
    return finding.text if finding.rule in WORDS_OF_THEIR_OWN else None


def _rank(report: Report) -> float:
    """How much a document gains from work: what has to change, and how often it comes."""
    found = sum(each.level is not Level.NOTE for each in report.findings)
    return round(1000 * found * found / max(100, report.words), 1)


def _band(report: Report) -> str:
    if report.words < MIN_WORDS_FOR_BAND:
        return ""
    return bands.name(report.readability.difficulty)


def _abilities(source: Source, document: Document) -> dict[str, bool]:
    """What can be made of a document: a copy with comments, with changes, with tracked changes."""
    file = source.file
    return {
        "can_comment": file is not None and formats.can_annotate(file),
        "can_change": document.can_be_changed and (file is None or formats.can_rewrite(file)),
        "can_track": file is not None and hasattr(detection.format_of(file).module, "track"),
    }
