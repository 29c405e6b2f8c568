"""For people at a terminal: each finding with its place and its line, then a summary.

A place is written as ``file:line:column``, which editors and terminals open at a click.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

from plainspeak.errors import DocumentError
from plainspeak.model import Level, serialise
from plainspeak.reports._location import has_line, where
from plainspeak.reports._text import sanitise
from plainspeak.rules import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document, Finding, Report
    from plainspeak.model.serialise import WireFinding
    from plainspeak.reports import Results, Style

COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36", "name": "1"}

MOST_FINDINGS_SHOWN = 5
"""Documents named in the summary."""

MARGIN = "    "

NARROWEST = 20
"""Columns that a line is given in the smallest window."""


def write(results: Results, style: Style) -> Iterator[str]:
    """Document by document as they come, then the summary."""
    rules: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    words = checked = safe = 0
    for result in results:
        if isinstance(result, DocumentError):
            yield ""  # said on standard error, where it cannot be missed
            continue
        checked += 1
        words += result.words
        rules.update(finding.rule for finding in result.findings)
        documents[result.document.name] += len(result.findings)
        safe += sum(_is_safe(result.document, finding) for finding in result.findings)
        yield "".join(_document(result, style))
    if checked:
        amount = f"{_count(checked, 'document', 'documents')}, {_count(words, 'word', 'words')}"
        yield from _summary(amount, rules, documents, style)
    if safe and not style.fixed:
        shows = "it" if safe == 1 else "them"
        changes = _count(safe, "change", "changes")
        yield f'"--fix" makes {changes} for you; "--diff" shows {shows} first.\n'
    if rules:
        yield 'To learn more about one: "plainspeak explain" and its name.\n'


def _is_safe(document: Document, finding: Finding) -> bool:
    """Whether "--fix" would try to change these words."""
    return any(
        each.safe
        and all(document.is_verbatim(edit.start, edit.end) for edit in each.edits_of(finding))
        for each in finding.suggestions
    )


def _paint(text: str, colour: str, style: Style) -> str:
    return f"\033[{COLOURS[colour]}m{text}\033[0m" if style.colour else text


def _document(report: Report, style: Style) -> Iterator[str]:
    name = sanitise(report.document.name)
    for finding, said in zip(report.findings, serialise.findings(report), strict=True):
        place = _paint(name + _place(said), "name", style)
        rule = _paint(finding.rule, finding.level, style)
        yield f"{place}  {rule}  {sanitise(finding.message)}\n"
        columns = max(NARROWEST, style.columns - len(MARGIN))
        shown, before, width = _line(report.document, finding, columns)
        yield f"{MARGIN}{shown}\n"
        yield f"{MARGIN}{' ' * before}{_paint('^' * width, finding.level, style)}\n"
    if report.findings:
        yield "\n"


def _place(finding: WireFinding) -> str:
    if has_line(finding):
        return f":{finding['line']}:{finding['column']}"
    place = where(finding)
    return f", {sanitise(place)}" if place else ""


def _line(document: Document, finding: Finding, columns: int) -> tuple[str, int, int]:
    """The line of a finding, how far in the words begin, and how wide they are on that line.

    A line that is too long for the window is shown in part.
    """
    text = document.shown
    nearest, farthest = max(0, finding.start - 2 * columns), finding.start + 2 * columns
    start = text.rfind("\n", nearest, finding.start) + 1 or nearest
    end = text.find("\n", finding.start, farthest)
    end = min(len(text), farthest) if end < 0 else end
    left = max(start, finding.start - columns // 2) if end - start > columns else start
    right = min(end, left + columns)
    shown = sanitise(text[left:right].rstrip("\r"))
    if left > start:
        shown = "\N{HORIZONTAL ELLIPSIS}" + shown[1:]
    if right < end:
        shown = shown[:-1] + "\N{HORIZONTAL ELLIPSIS}"
    indent = len(shown) - len(shown.lstrip())
    shown = shown[indent:]
    first, last = finding.start - left - indent, min(finding.end, right) - left - indent
    return shown, _width(shown[:first]), max(1, _width(shown[first:last]))


def _width(text: str) -> int:
    """The columns that a terminal gives to a text."""
    unusual = _NOT_ASCII.findall(text)
    return len(text) - len(unusual) + sum(map(_columns, unusual))


@lru_cache(maxsize=10_000)
def _columns(sign: str) -> int:
    if category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def _summary(
    amount: str, rules: Counter[str], documents: Counter[str], style: Style
) -> Iterator[str]:
    total = rules.total()
    if not total:
        yield f"Checked {amount}. Nothing to sort out.\n"
        return
    head = f"Checked {amount}. {_count(total, 'thing', 'things')} to sort out:"
    yield _paint(head, "name", style) + "\n"
    for rule, number in rules.most_common():
        yield f"  {number:>5}  {registry().rules[rule].rule.summary[number != 1]}\n"
    if len(documents) > 1:
        yield "Most to do:\n"
        for name, number in documents.most_common(MOST_FINDINGS_SHOWN):
            if number:
                yield f"  {number:>5}  {sanitise(name)}\n"


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
