"""Where each word that readers may not know is used first in a section, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.formats.core.definitions import Definition
from plainspeak.model import Kind
from plainspeak.reports.glossary import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Report
    from plainspeak.reports.glossary.entries import GlossaryEntry

RULES = frozenset({"unexplained-term", "acronym-unexplained"})


def first_uses(report: Report) -> Iterator[Definition]:
    """The first use of each word in each section, where it is certain what it means.

    Left out are words that the document explains, and those in headings and links.

    >>> import plainspeak
    >>> [each.text for each in first_uses(plainspeak.check("Your carer may need reablement."))]
    ['short-term help to do everyday things for yourself again']
    """
    known = {each.term: each for each in entries.collect_entries([report])}
    sure = {
        finding.term.term if finding.rule == "unexplained-term" else finding.text.removesuffix("s")
        for finding in report.findings
        if finding.rule in RULES and finding.term and finding.suggestions
    }
    headings = [each for each in report.document.blocks if each.kind is Kind.HEADING]
    inside = [(each.start, each.end) for each in headings] + list(report.document.links)
    uses: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for use in report.scoring.terms:
        section = sum(each.start <= use.start for each in headings)
        if use.name not in sure or use.explained:
            continue
        if not any(start <= use.start < end for start, end in inside):
            uses.setdefault((section, use.name), []).append((use.start, use.end))
    for (_, name), (first, *later) in uses.items():
        if text := _text(known.get(name)):
            yield Definition(*first, text, bool(known[name].in_full), tuple(later))


def _text(entry: GlossaryEntry | None) -> str:
    """What a word is short for, or else means; nothing where that may be several things."""
    if entry is None or entry.conflict:
        return ""
    said = entry.in_full or entry.meanings
    return said[0].text if len(said) == 1 else ""
