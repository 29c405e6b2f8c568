"""The findings of one document as a terminal shows them.

Warnings come before notes, the same words in one document are shown once, and the lines are broken
between words.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from plainspeak._platform.escape import one_line
from plainspeak.fixes import edits
from plainspeak.formats.registry import registry as formats
from plainspeak.model import Level
from plainspeak.model.repeats import group_repeats
from plainspeak.reports._colours import paint
from plainspeak.reports._excerpt import excerpt
from plainspeak.reports._location import in_words
from plainspeak.reports._text import count, listed
from plainspeak.reports._wrap import MIN_COLUMNS, wrap
from plainspeak.reports.printed_report import PrintedReport

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.formats.registry import RegisteredFormat
    from plainspeak.model import Finding, Report
    from plainspeak.reports import Style

ORDER = (Level.ERROR, Level.WARNING, Level.NOTE)

INDENT = "  "
MARGIN = "      "

MAX_PLACES = 6
"""Places named of the other uses of a word."""


def printed(report: Report, style: Style) -> PrintedReport:
    """A report as it is printed, and counted."""
    found = Counter((str(each.level), each.rule) for each in report.findings)
    return PrintedReport(
        report.document.name,
        "".join(_document(report, style)),
        report.words,
        tuple((level, rule, number) for (level, rule), number in found.items()),
        fixable(report),
        report.problems,
        report.passed_over,
    )


def fixable(report: Report) -> int:
    """How many safe changes "--fix" would try to make in a document."""
    known = formats().by_suffix.get(PurePath(report.document.name).suffix.lower())
    if known and not can_rewrite(known):
        return 0
    document = report.document
    return sum(
        all(document.is_verbatim(edit.start, edit.end) for edit in fix.edits)
        for fix in edits.choose(report.findings)
    )


def can_rewrite(known: RegisteredFormat) -> bool:
    """Whether words can be changed in files of a format."""
    return hasattr(known.module, "rewrite") or hasattr(known.module, "read_text")


def _document(report: Report, style: Style) -> Iterator[str]:
    if not report.findings:
        return
    yield paint(one_line(report.document.name), "name", style) + "\n"
    ordered = sorted(report.findings, key=lambda each: (ORDER.index(each.level), each.start))
    for same in [[each] for each in ordered] if style.every_use else group_repeats(ordered):
        yield from _finding(same, style)
    yield "\n"


def _finding(same: Sequence[Finding], style: Style) -> Iterator[str]:
    """A finding: its place, level and rule, then the message, then the line it is on."""
    first, *others = same
    columns = max(MIN_COLUMNS, style.columns)
    level = paint(str(first.level), first.level, style)
    yield f"{INDENT}{one_line(in_words(first.location))}  {level}  {first.rule}\n"
    for line in wrap(one_line(first.message), columns - len(MARGIN) + 2):
        yield f"    {line}\n"
    shown, before, width = excerpt(first, columns - len(MARGIN))
    yield f"{MARGIN}{shown}\n"
    yield f"{MARGIN}{' ' * before}{paint('^' * width, first.level, style)}\n"
    if others:
        for line in wrap(_others(others), columns - len(MARGIN) + 2):
            yield f"    {line}\n"


def _others(others: Sequence[Finding]) -> str:
    """Where else the same words are.

    >>> import plainspeak
    >>> _others(plainspeak.check("We utilise it.\\nThey utilise it.").findings)
    'And 2 more times, on lines 1 and 2.'
    """
    labels = dict.fromkeys(each.location.label for each in others)
    times = count(len(others), "more time")
    kinds = {label.partition(" ")[0] for label in labels}
    if len(labels) > MAX_PLACES or len(kinds) != 1 or "" in labels:
        return f"And {times}."
    (kind,) = kinds
    numbers = [label.partition(" ")[2] for label in labels]
    preposition = "in" if kind == "paragraph" else "on"
    return f"And {times}, {preposition} {kind}{'s' * (len(numbers) > 1)} {listed(numbers)}."
