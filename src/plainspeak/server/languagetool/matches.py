"""The task of the LanguageTool API: findings as matches, in what the editor sent."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from plainspeak import formats
from plainspeak.fixes import edits as editing
from plainspeak.model import Level
from plainspeak.rules import registry
from plainspeak.server.tasks import encoded
from plainspeak.server.utf16 import Utf16
from plainspeak.server.worker import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Finding, Report, Suggestion
    from plainspeak.server.checkers import Checkers
    from plainspeak.server.languagetool.annotated import AnnotatedText

WHOLE_DOCUMENT = frozenset(
    {
        "acronym-conflict",
        "acronym-full-form",
        "acronym-late",
        "acronym-repeated",
        "acronym-unused",
        "reading-level",
        "too-many-acronyms",
    }
)
"""Rules that say nothing true of one paragraph of a longer document."""

EXPLAINED_ELSEWHERE = frozenset({"acronym-unexplained", "unexplained-term"})
"""Rules that are content when an earlier paragraph has explained the word."""

CATEGORY = {"id": "STYLE", "name": "Plain English"}
"""LibreOffice marks this category in blue."""

MAX_REPLACEMENTS = 10
CONTEXT_CHARS = 40
MAX_WIDENED_CHARS = 80
"""Characters that a replacement may take in beside the words that are marked."""


def matches(
    checkers: Checkers,
    annotated: AnnotatedText,
    changes: dict[str, tuple[str, ...]],
    is_paragraph: bool,  # noqa: FBT001  a task's arguments are passed by name
    explained: frozenset[str],
) -> Answer:
    """The parts of the answer that come from the text, and the words that it explains."""
    report = checkers.get(**changes).check_document(formats.read_text(annotated.text, "<text>"))
    found = [
        each
        for each in report.findings
        if not (is_paragraph and _waits_for_the_rest(each, explained))
    ]
    made = _Matches(report, annotated)
    body = {
        "matches": [made.match(each) for each in found],
        "sentenceRanges": [made.span(each.start, each.end) for each in report.scoring.sentences],
    }
    return Answer(encoded(body), tuple(_explained(report)))


def _waits_for_the_rest(finding: Finding, explained: frozenset[str]) -> bool:
    if finding.rule in EXPLAINED_ELSEWHERE:
        return bool(explained) and not explained.isdisjoint(_names(finding))
    return finding.rule in WHOLE_DOCUMENT


def _names(finding: Finding) -> Iterator[str]:
    """The names under which an explanation may have been noted."""
    yield finding.text.casefold()
    yield finding.text.casefold().removesuffix("s")
    if finding.term is not None:
        yield finding.term.term.casefold()


def _explained(report: Report) -> Iterator[str]:
    """What the text explains."""
    for each in report.acronyms:
        if each.explained_at is not None:
            yield each.short.casefold()
    for use in report.terms:
        if use.explained:
            yield use.term.casefold()


class _Matches:
    """Makes the matches of one text."""

    def __init__(self, report: Report, annotated: AnnotatedText) -> None:
        self._report = report
        self._text = report.document.shown
        self._annotated = annotated
        self._units = Utf16(annotated.sent)
        self._starts = [each.start for each in report.scoring.sentences]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where some characters are in what was sent, in UTF-16 code units."""
        begin, past = self._annotated.sent_span(start, end)
        return self._units.units(begin), self._units.units(past)

    def match(self, finding: Finding) -> dict[str, Any]:
        """One finding."""
        rule = registry().rules[finding.rule]
        short = rule.rule.summary[0]
        suggestions = [each for each in finding.suggestions if not each.by_hand]
        start, end = self._range(finding, suggestions)
        offset, past = self.span(start, end)
        meaning = finding.term.meaning if finding.term is not None else ""
        message = finding.message
        if meaning and meaning not in message:
            message = f"{message} It means: {meaning}."
        return {
            "message": message,
            "shortMessage": f"{short[:1].upper()}{short[1:]}",
            "replacements": [{"value": each} for each in self._values(start, end, suggestions)],
            "offset": offset,
            "length": past - offset,
            "context": self._context(start, end),
            "sentence": self._sentence(start),
            "type": {"typeName": "Hint" if finding.level is Level.NOTE else "Other"},
            "rule": {
                "id": finding.rule,
                "description": f"{short[:1].upper()}{short[1:]}",
                "issueType": "style",
                "category": CATEGORY,
                "urls": [{"value": rule.url}] if rule.url else [],
            },
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": 0,
        }

    def _range(self, finding: Finding, suggestions: list[Suggestion]) -> tuple[int, int]:
        """The words to mark: those of the finding, and those next to it that have to change."""
        start, end = finding.start, finding.end
        for each in suggestions:
            first, last = _reach(each, finding)
            if end - start + MAX_WIDENED_CHARS >= max(end, last) - min(start, first):
                start, end = min(start, first), max(end, last)
        return start, end

    def _values(self, start: int, end: int, suggestions: list[Suggestion]) -> list[str]:
        """What may replace the marked words; nothing where markup is between."""
        if not self._annotated.is_exact(start, end):
            return []
        values = []
        for each in suggestions:
            edits = each.edits or ()
            if any(edit.start < start or edit.end > end for edit in edits):
                continue
            value = editing.apply_to(self._text, start, end, edits) if edits else each.text
            values.append(value)
        return list(dict.fromkeys(filter(None, values)))[:MAX_REPLACEMENTS]

    def _context(self, start: int, end: int) -> dict[str, Any]:
        first = max(0, start - CONTEXT_CHARS)
        last = min(len(self._text), end + CONTEXT_CHARS)
        before = "..." if first else ""
        after = "..." if last < len(self._text) else ""
        text = f"{before}{self._text[first:last]}{after}"
        units = Utf16(text)
        offset = units.units(len(before) + start - first)
        length = units.units(len(before) + end - first) - offset
        return {"text": text.replace("\n", " "), "offset": offset, "length": length}

    def _sentence(self, start: int) -> str:
        at = bisect_right(self._starts, start)
        if not at:
            return ""
        sentence = self._report.scoring.sentences[at - 1]
        return self._text[sentence.start : sentence.end]


def _reach(suggestion: Suggestion, finding: Finding) -> tuple[int, int]:
    """From the first to the last character that a suggestion changes."""
    edits = suggestion.edits_of(finding)
    return min(each.start for each in edits), max(each.end for each in edits)
