"""The sentences in which something was found, for people who change them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.reports._text import ELLIPSIS, encodable, shorten
from plainspeak.rules import registry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.model import Document, Finding, Report

MAX_EXCERPT_CHARS = 600
"""Characters of a passage; a longer sentence is cut."""

MAX_EXCERPTS = 20
"""Passages shown of one document; the worst ones have many more, and nobody reads them all."""

MAX_LABEL_CHARS = 40


class TextRun(NamedTuple):
    """Words of a passage; with ``message`` they are marked, and ``label`` says what is meant."""

    text: str
    message: str = ""
    label: str = ""


class Excerpt(NamedTuple):
    """The sentences around one or more findings, and where they are."""

    place: str
    runs: tuple[TextRun, ...]

    @property
    def advice(self) -> list[tuple[str, str]]:
        """What to say of each of the marked words, each once."""
        return list(dict.fromkeys((each.label, each.message) for each in self.runs if each.message))


def excerpts(report: Report) -> tuple[tuple[Excerpt, ...], int]:
    """The first passages of a document, and how many more there are."""
    groups = _together(report)
    shown = tuple(_excerpt(report.document, *each) for each in groups[:MAX_EXCERPTS])
    return shown, len(groups) - len(shown)


def _together(report: Report) -> list[tuple[tuple[int, int], list[Finding]]]:
    """The findings that are shown together, with the whole sentences that they are in."""
    blocks = [block.start for block in report.document.blocks]
    sentences = [(each.start, each.end) for each in report.scoring.sentences]
    starts = [start for start, _ in sentences]
    groups: list[tuple[tuple[int, int], list[Finding]]] = []
    last_block = -1
    for finding in report.findings:
        span = _sentence(sentences, starts, finding)
        block = bisect_right(blocks, finding.start)
        if groups and block == last_block and span[1] - groups[-1][0][0] <= MAX_EXCERPT_CHARS:
            (start, end), found = groups[-1]
            groups[-1] = (start, max(end, span[1])), [*found, finding]
        else:
            groups.append((span, [finding]))
        last_block = block
    return groups


def _sentence(
    sentences: Sequence[tuple[int, int]], starts: Sequence[int], finding: Finding
) -> tuple[int, int]:
    """The sentence that a finding is in, cut around it where it is very long."""
    at = bisect_right(starts, finding.start) - 1
    start, end = sentences[at] if at >= 0 else (finding.start, finding.end)
    start, end = min(start, finding.start), max(end, finding.end)
    if end - start > MAX_EXCERPT_CHARS:
        start = max(start, finding.start - MAX_EXCERPT_CHARS // 3)
        end = min(end, max(finding.end, start + MAX_EXCERPT_CHARS))
    return start, end


def _excerpt(document: Document, span: tuple[int, int], findings: Sequence[Finding]) -> Excerpt:
    start, end = span
    runs, at = [], start
    for finding in findings:
        runs.append(TextRun(_shown(document, at, finding.start)))
        words = _shown(document, max(at, finding.start), finding.end)
        if len(words) > MAX_EXCERPT_CHARS:
            words = shorten(words, MAX_EXCERPT_CHARS)
        runs.append(TextRun(words, finding.message, _label(finding, words)))
        at = max(at, finding.end)
    runs.append(TextRun(_shown(document, at, max(at, end))))
    text = document.text
    if start > 0 and text[start - 1].isalnum():
        runs.insert(0, TextRun(ELLIPSIS))
    if end < len(text) and text[end].isalnum():
        runs.append(TextRun(ELLIPSIS))
    return Excerpt(_place(findings[0]), tuple(run for run in runs if run.text))


def _label(finding: Finding, words: str) -> str:
    """The words that advice is about; for a whole sentence, what it is."""
    rule = registry().rules[finding.rule].rule
    if rule.whole_sentences:
        return rule.summary[0].capitalize()
    return shorten(words, MAX_LABEL_CHARS)


def _place(finding: Finding) -> str:
    location = finding.location
    section = f"under \u201c{location.section}\u201d" if location.section else ""
    return encodable(", ".join(part for part in (location.label, section) if part))


def _shown(document: Document, start: int, end: int) -> str:
    """The words between two offsets on one line, with a space where they had one at an end."""
    text = document.shown[start:end].encode("utf-8", "replace").decode("utf-8")
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    before, after = " " * text[0].isspace(), " " * text[-1].isspace()
    return f"{before}{words}{after}"
