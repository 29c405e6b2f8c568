"""For people at a terminal: each document's findings under its words, then a summary."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plainspeak.errors import DocumentError
from plainspeak.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document, Finding, Location, Report
    from plainspeak.reports import Results, Style

COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36", "name": "1", "dim": "2"}

NAMES = {
    "respect": ("wording people ask us not to use", "wordings people ask us not to use"),
    "jargon": ("piece of jargon", "pieces of jargon"),
    "unexplained-term": ("word to explain", "words to explain"),
    "wordy": ("long way to say a short thing", "long ways to say a short thing"),
    "acronym-unexplained": ("short form to spell out", "short forms to spell out"),
    "acronym-late": ("short form explained too late", "short forms explained too late"),
    "acronym-conflict": ("short form with two meanings", "short forms with two meanings"),
    "acronym-repeated": ("second explanation", "second explanations"),
    "acronym-unused": ("short form that is not needed", "short forms that are not needed"),
    "acronym-full-form": ("name in two forms", "names in two forms"),
    "too-many-acronyms": ("document with many short forms", "documents with many short forms"),
    "shouting": ("line in capitals", "lines in capitals"),
    "long-sentence": ("long sentence", "long sentences"),
    "rare-word": ("rare word", "rare words"),
    "long-paragraph": ("long paragraph", "long paragraphs"),
    "long-list": ("long list", "long lists"),
    "hidden-verb": ("verb hidden in a noun", "verbs hidden in nouns"),
    "passive": ("passive verb", "passive verbs"),
    "noun-string": ("string of nouns", "strings of nouns"),
    "reading-level": ("document that is hard to read", "documents that are hard to read"),
    "unused-ignore": ("note that leaves nothing out", "notes that leave nothing out"),
}

WORST = 5
"""Documents named in the summary."""


def write(results: Results, style: Style) -> Iterator[str]:
    """Document by document as they come, then the summary."""
    rules: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    words = checked = 0
    for result in results:
        if isinstance(result, DocumentError):
            continue  # said on standard error, where it cannot be missed
        checked += 1
        words += result.words
        rules.update(finding.rule for finding in result.findings)
        documents[result.document.name] += len(result.findings)
        if result.findings:
            yield _paint(result.document.name, "name", style) + "\n"
            for finding in result.findings:
                yield from _finding(result, finding, style)
            yield "\n"
    yield from _summary(checked, words, rules, documents, style)


def _paint(text: str, colour: str, style: Style) -> str:
    return f"\033[{COLOURS[colour]}m{text}\033[0m" if style.colour else text


def _finding(report: Report, finding: Finding, style: Style) -> Iterator[str]:
    place = _place(report.document.locate(finding.start))
    rule = _paint(finding.rule, finding.level, style)
    yield f"{place:>9}  {rule}  {finding.message}\n"
    shown, before, width = _line(report.document, finding, style.columns - MARGIN)
    yield " " * MARGIN + shown + "\n"
    yield " " * (MARGIN + before) + _paint("^" * width, finding.level, style) + "\n"


MARGIN = 11


def _place(location: Location) -> str:
    if location.page is not None:
        return f"page {location.page}"
    if location.line is not None:
        return f"{location.line}:{location.column}"
    return f"par {location.paragraph}" if location.paragraph else ""


def _line(document: Document, finding: Finding, columns: int) -> tuple[str, int, int]:
    """The line of a finding, how far in the words begin, and how long they are on that line.

    A line that is too long for the window is shown in part.
    """
    text = document.shown
    start = text.rfind("\n", 0, finding.start) + 1
    end = text.find("\n", finding.start)
    end = len(text) if end < 0 else end
    left = max(start, finding.start - columns // 2) if end - start > columns else start
    right = min(end, left + columns)
    shown = text[left:right].replace("\t", " ").rstrip("\r")
    if left > start:
        shown = "\u2026" + shown[1:]
    if right < end:
        shown = shown[:-1] + "\u2026"
    before = finding.start - left
    width = max(1, min(finding.end, right) - finding.start)
    indent = len(shown) - len(shown.lstrip())
    return shown[indent:], before - indent, min(width, len(shown) - before)


def _summary(
    checked: int, words: int, rules: Counter[str], documents: Counter[str], style: Style
) -> Iterator[str]:
    if not checked:
        return
    total = rules.total()
    amount = f"{_count(checked, 'document', 'documents')}, {_count(words, 'word', 'words')}"
    if not total:
        yield f"Checked {amount}. Nothing to sort out.\n"
        return
    yield _paint(
        f"Checked {amount}. {_count(total, 'thing', 'things')} to sort out:", "name", style
    )
    yield "\n"
    for rule, number in rules.most_common():
        yield f"  {number:>5}  {NAMES[rule][number != 1]}\n"
    worst = [(name, number) for name, number in documents.most_common(WORST) if number]
    if len(documents) > 1:
        yield "Most to do:\n"
        for name, number in worst:
            yield f"  {number:>5}  {name}\n"
    yield 'To learn more about one: "plainspeak explain" and its name.\n'


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
